import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type ClientReadableStream, credentials, type ServiceError } from '@grpc/grpc-js';

/** A client that sends and shows exactly what is on the wire: the library hides part of it. */
export const bareClient = (port: number) =>
  new streamsGrpc.StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());

const { Options } = streams.ReadReq;

/** Both halves of a position. */
export type Halves = readonly [commit: bigint, prepare: bigint];
type Start = 'start' | 'end' | Halves;

interface Search {
  readonly from?: Start;
  readonly backwards?: boolean;
  readonly count?: number;
  readonly prefix?: string;
  readonly window?: number;
}

/** A read of all streams, or a subscription if there is no count. */
export function ofAll({ from = 'start', backwards = false, count, prefix, window = 32 }: Search): ReadReq {
  const all = new Options.AllOptions();
  if (from === 'start') all.setStart(new shared.Empty());
  else if (from === 'end') all.setEnd(new shared.Empty());
  else {
    const [commit, prepare] = from;
    all.setPosition(
      new Options.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
    );
  }
  return request(count, backwards, (options) => {
    options.setAll(all);
    if (prefix === undefined) return options.setNoFilter(new shared.Empty());
    const expression = new Options.FilterOptions.Expression().setPrefixList([prefix]);
    const filter = new Options.FilterOptions().setStreamIdentifier(expression).setMax(window);
    return options.setFilter(filter.setCheckpointintervalmultiplier(1));
  });
}

/** A read of a stream, or a subscription if there is no count. */
export function ofStream(
  name: string,
  {
    from = 'start',
    backwards = false,
    count,
  }: { from?: 'start' | 'end'; backwards?: boolean; count?: number },
): ReadReq {
  const stream = new Options.StreamOptions().setStreamIdentifier(
    new shared.StreamIdentifier().setStreamName(Buffer.from(name)),
  );
  if (from === 'start') stream.setStart(new shared.Empty());
  else stream.setEnd(new shared.Empty());
  return request(count, backwards, (options) => options.setStream(stream).setNoFilter(new shared.Empty()));
}

function request(
  count: number | undefined,
  backwards: boolean,
  choose: (options: ReadReq.Options) => unknown,
): ReadReq {
  const options = new Options();
  options.setReadDirection(backwards ? 1 : 0).setResolveLinks(false);
  options.setUuidOption(new Options.UUIDOption().setString(new shared.Empty()));
  if (count === undefined) options.setSubscription(new Options.SubscriptionOptions());
  else options.setCount(String(count));
  choose(options);
  return new streams.ReadReq().setOptions(options);
}

/** What the server sends, in a short form: an event by its stream and revision. */
export type Said =
  | `${string}@${number}`
  | 'confirmed'
  | 'caught up'
  | 'fell behind'
  | 'not found'
  | `checkpoint ${string}/${string}`;

function saidIn(response: ReadResp): Said {
  const recorded = response.getEvent()?.getEvent();
  const checkpoint = response.getCheckpoint();
  if (recorded) {
    const stream = Buffer.from(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
    return `${stream}@${Number(recorded.getStreamRevision())}`;
  }
  if (checkpoint) return `checkpoint ${checkpoint.getCommitPosition()}/${checkpoint.getPreparePosition()}`;
  if (response.hasConfirmation()) return 'confirmed';
  if (response.hasCaughtUp()) return 'caught up';
  return response.hasStreamNotFound() ? 'not found' : 'fell behind';
}

export type Client = ReturnType<typeof bareClient>;
export type ReadCall = ClientReadableStream<ReadResp>;

/** All answers of a call; throws its error. */
export async function collect(call: ReadCall): Promise<Said[]> {
  const said: Said[] = [];
  for await (const response of call as AsyncIterable<ReadResp>) said.push(saidIn(response));
  return said;
}

export const all = (client: Client, asked: ReadReq): Promise<Said[]> => collect(client.read(asked));

/** Why a call failed: `2 UNKNOWN: …`. */
export const failureOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'it did not fail',
    (error: ServiceError) => error.message,
  );

/** The answers of a subscription until one of them occurred this often; then it is cancelled. */
export async function until(
  client: Client,
  asked: ReadReq,
  last: Said,
  times = 1,
  onSaid: (said: Said) => unknown = () => undefined,
): Promise<Said[]> {
  const said: Said[] = [];
  const call = client.read(asked);
  for await (const response of call as AsyncIterable<ReadResp>) {
    said.push(saidIn(response));
    await onSaid(said.at(-1) as Said);
    if (said.filter((each) => each === last).length === times) break;
  }
  call.cancel();
  return said;
}
