import { number, part } from './fields.js';

/** The requests to the server's `Read`, as bytes. */
export interface ReadRequest {
  readonly message: Buffer;
  /** Used for decisions and for the end of the log: a follower, which may lag, must not answer. */
  readonly requiresLeader: boolean;
}

/** A stream from its beginning. */
export const wholeStream = (stream: string): ReadRequest =>
  ofLeader(ofStream(stream, part(Start.ofStream)), forwards, number(Option.count, everything), unfiltered);

/** The last event of a stream. */
export const endOfStream = (stream: string): ReadRequest =>
  ofLeader(ofStream(stream, part(End.ofStream)), backwards, number(Option.count, 1), unfiltered);

/** Events of a stream from a revision on; if that is gone, from the next existing one. */
export const fromRevision = (stream: string, revision: bigint, limit = everything): ReadRequest =>
  ofLeader(
    ofStream(stream, number(revisionOfStream, revision)),
    forwards,
    number(Option.count, limit),
    unfiltered,
  );

/**
 * The last events of all, newest first; or the last ones before a position. One event is the cheapest
 * request.
 */
export const backwardsFrom = (position: bigint | 'end', limit: number): ReadRequest =>
  ofLeader(
    part(Option.all, position === 'end' ? part(End.ofAll) : at(position)),
    backwards,
    number(Option.count, limit),
    unfiltered,
  );

/** Whether the server answers; any node may. */
export const anything = (): ReadRequest => ({ ...backwardsFrom('end', 1), requiresLeader: false });

/** The event of any kind at a position; some servers return the next one if there is none. */
export const eventAt = (position: bigint): ReadRequest =>
  ofLeader(ofAll(position), forwards, number(Option.count, 1), unfiltered);

/** Events of the named kinds of stream from a position on, including it. */
export const allFrom = (position: bigint, streamPrefixes: readonly string[], limit: number): ReadRequest =>
  ofLeader(ofAll(position), forwards, number(Option.count, limit), ofStreams(streamPrefixes));

/** The same as a subscription, which excludes the position itself. */
export const subscription = (after: bigint, streamPrefixes: readonly string[]): ReadRequest =>
  ofAny(ofAll(after), part(Option.subscription), ofStreams(streamPrefixes));

/** A subscription that ends once enough was found. It reports progress regularly. */
export const searching = (after: bigint, streamPrefixes: readonly string[], window: number): ReadRequest =>
  ofLeader(ofAll(after), part(Option.subscription), ofStreams(streamPrefixes, window));

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

/** After this many events, matching or not, the server reports its progress. */
const searchWindow = 32;

const ofLeader = (...options: readonly Buffer[]): ReadRequest => ({
  message: asking(options),
  requiresLeader: true,
});
const ofAny = (...options: readonly Buffer[]): ReadRequest => ({
  message: asking(options),
  requiresLeader: false,
});

/** Requests ids as text. */
const asking = (options: readonly Buffer[]): Buffer => part(1, ...options, part(Option.uuid, part(2)));

const ofStream = (name: string, from: Buffer): Buffer =>
  part(Option.stream, part(1, part(streamName, name)), from);

function ofAll(position: bigint): Buffer {
  if (position < 0n) return part(Option.all, part(Start.ofAll));
  return part(Option.all, at(position));
}

const at = (position: bigint): Buffer => part(positionOfAll, number(1, position), number(2, position));

function ofStreams(prefixes: readonly string[], window = searchWindow): Buffer {
  const expression = prefixes.map((prefix) => part(2, prefix));
  return part(Option.filter, part(1, ...expression), number(3, window), number(5, 1));
}
