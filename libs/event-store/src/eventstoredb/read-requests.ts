import { number, part } from './fields.js';

/** What is asked of the server's `Read`, as its bytes. */
export interface ReadRequest {
  readonly message: Buffer;
  /** A decision is made on it: a follower, which may lag, is not to answer. */
  readonly requiresLeader: boolean;
}

/** A stream from its beginning. */
export const wholeStream = (stream: string): ReadRequest =>
  ofLeader(ofStream(stream, part(Start.ofStream)), forwards, number(Option.count, everything), unfiltered);

/** The last event of a stream. */
export const endOfStream = (stream: string): ReadRequest =>
  ofLeader(ofStream(stream, part(End.ofStream)), backwards, number(Option.count, 1), unfiltered);

/** The event of a stream at a revision; the next one there is, where that is gone. */
export const oneOfStream = (stream: string, revision: bigint): ReadRequest =>
  ofLeader(
    ofStream(stream, number(revisionOfStream, revision)),
    forwards,
    number(Option.count, 1),
    unfiltered,
  );

/** The last event of all, the cheapest question there is; or the last few, latest first. */
export const endOfAll = (count = 1): ReadRequest =>
  ofAny(part(Option.all, part(End.ofAll)), backwards, number(Option.count, count), unfiltered);

/** Events of the named kinds of stream from a position on, it included. */
export const allFrom = (position: bigint, streamPrefixes: readonly string[], limit: number): ReadRequest =>
  ofAny(ofAll(position), forwards, number(Option.count, limit), ofStreams(streamPrefixes));

/** The same as a subscription, which leaves the position itself out. */
export const subscription = (after: bigint, streamPrefixes: readonly string[]): ReadRequest =>
  ofAny(ofAll(after), part(Option.subscription), ofStreams(streamPrefixes));

/** The fields of `ReadReq.Options`. */
const Option = {
  stream: 1,
  all: 2,
  direction: 3,
  count: 5,
  subscription: 6,
  filter: 7,
  noFilter: 8,
  uuid: 9,
} as const;
const Start = { ofStream: 3, ofAll: 2 } as const;
const End = { ofStream: 4, ofAll: 3 } as const;
const revisionOfStream = 2;
const positionOfAll = 1;
const streamName = 3;

const everything = Number.MAX_SAFE_INTEGER;
const forwards = number(Option.direction, 0);
const backwards = number(Option.direction, 1);
const unfiltered = part(Option.noFilter);

/** After so many events, for us or not, the server says how far it is. */
const searchWindow = 32;

const ofLeader = (...options: readonly Buffer[]): ReadRequest => ({
  message: asking(options),
  requiresLeader: true,
});
const ofAny = (...options: readonly Buffer[]): ReadRequest => ({
  message: asking(options),
  requiresLeader: false,
});

/** Ids are asked for as text. */
const asking = (options: readonly Buffer[]): Buffer => part(1, ...options, part(Option.uuid, part(2)));

const ofStream = (name: string, from: Buffer): Buffer =>
  part(Option.stream, part(1, part(streamName, name)), from);

function ofAll(position: bigint): Buffer {
  if (position < 0n) return part(Option.all, part(Start.ofAll));
  return part(Option.all, part(positionOfAll, number(1, position), number(2, position)));
}

function ofStreams(prefixes: readonly string[]): Buffer {
  const expression = prefixes.map((prefix) => part(2, prefix));
  return part(Option.filter, part(1, ...expression), number(3, searchWindow), number(5, 1));
}
