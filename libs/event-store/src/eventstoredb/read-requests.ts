import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { shared, streams } from './generated.js';

const { Options } = streams.ReadReq;
const forwards = 0;
const backwards = 1;

/** A stream from its beginning. */
export const wholeStream = (stream: string): ReadReq =>
  request((options) => {
    options.setStream(ofStream(stream).setStart(new shared.Empty()));
    options.setReadDirection(forwards).setCount(everything).setNoFilter(new shared.Empty());
  });

/** The last event of a stream. */
export const endOfStream = (stream: string): ReadReq =>
  request((options) => {
    options.setStream(ofStream(stream).setEnd(new shared.Empty()));
    options.setReadDirection(backwards).setCount('1').setNoFilter(new shared.Empty());
  });

/** The event of a stream at a revision; the next one there is, where that is gone. */
export const oneOfStream = (stream: string, revision: bigint): ReadReq =>
  request((options) => {
    options.setStream(ofStream(stream).setRevision(revision.toString()));
    options.setReadDirection(forwards).setCount('1').setNoFilter(new shared.Empty());
  });

/** The last event of all: the cheapest question there is. */
export const endOfAll = (): ReadReq =>
  request((options) => {
    options.setAll(new Options.AllOptions().setEnd(new shared.Empty()));
    options.setReadDirection(backwards).setCount('1').setNoFilter(new shared.Empty());
  });

/** Events of the named kinds of stream from a position on, it included. */
export const allFrom = (position: bigint, streamPrefixes: readonly string[], limit: number): ReadReq =>
  request((options) => {
    options.setAll(ofAll(position)).setFilter(ofStreams(streamPrefixes));
    options.setReadDirection(forwards).setCount(String(limit));
  });

/** The same as a subscription, which leaves the position itself out. */
export const subscription = (after: bigint, streamPrefixes: readonly string[]): ReadReq =>
  request((options) => {
    options.setAll(ofAll(after)).setFilter(ofStreams(streamPrefixes));
    options.setSubscription(new Options.SubscriptionOptions());
  });

const everything = String(Number.MAX_SAFE_INTEGER);

/** After so many events, for us or not, the server says how far it is. */
const searchWindow = 32;

function request(choose: (options: ReadReq.Options) => void): ReadReq {
  const options = new Options();
  options.setResolveLinks(false);
  options.setUuidOption(new Options.UUIDOption().setString(new shared.Empty()));
  choose(options);
  return new streams.ReadReq().setOptions(options);
}

function ofStream(name: string): ReadReq.Options.StreamOptions {
  const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(name));
  return new Options.StreamOptions().setStreamIdentifier(identifier);
}

function ofAll(position: bigint): ReadReq.Options.AllOptions {
  const all = new Options.AllOptions();
  if (position < 0n) return all.setStart(new shared.Empty());
  const at = position.toString();
  return all.setPosition(new Options.Position().setCommitPosition(at).setPreparePosition(at));
}

function ofStreams(prefixes: readonly string[]): ReadReq.Options.FilterOptions {
  const expression = new Options.FilterOptions.Expression().setPrefixList([...prefixes]);
  return new Options.FilterOptions()
    .setStreamIdentifier(expression)
    .setMax(searchWindow)
    .setCheckpointintervalmultiplier(1);
}
