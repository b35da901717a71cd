import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Fault, ServerCall } from '../../../test/services/faulty-node.js';
import type { Batch, EventStore, SubscribeOptions } from '../src/event-store.js';

export const streamPrefixes = ['caseNumbers-'];

/** A fault that meets subscriptions, and no other reads. */
export const ofSubscriptions =
  (fault: Fault): Fault =>
  (call, proceed) => {
    const { request } = call as ServerCall & { request: ReadReq };
    if (request.getOptions()?.hasSubscription()) fault(call, proceed);
    else proceed();
  };

type Said = InstanceType<typeof streams.ReadResp>;

/** `say` replaces or drops every message of the server to a subscriber. */
export const overheard =
  (hear: (said: Said, say: (message: Said) => boolean, call: ServerCall) => void): Fault =>
  (call, proceed) => {
    const write = call.write.bind(call);
    call.write = (message) => {
      let drained = true;
      const say = (said: Said): boolean => (drained = write(Buffer.from(said.serializeBinary())));
      hear(streams.ReadResp.deserializeBinary(message as Uint8Array), say, call);
      return drained;
    };
    proceed();
  };

interface Reader {
  /** All batches so far. */
  readonly batches: readonly Batch[];
  /** The place of each event so far: its stream and revision. */
  readonly places: () => readonly string[];
  /** Once so many events have come. */
  readonly events: (count: number) => Promise<void>;
  /** Once everything up to a position has. */
  readonly through: (position: bigint) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Resolves when it has ended, with the error if there was one. */
  readonly stopped: Promise<void>;
}

/** Reads a subscription for as long as the test does. */
export function follow(
  store: EventStore,
  options: Partial<SubscribeOptions> & Pick<SubscribeOptions, 'after'>,
): Reader {
  const stop = new AbortController();
  const batches: Batch[] = [];
  let count = 0;
  let hear = (): void => undefined;
  const reading = (async () => {
    for await (const batch of store.subscribe({ streamPrefixes, signal: stop.signal, ...options })) {
      batches.push(batch);
      count += batch.events.length;
      hear();
    }
  })();
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      hear = () => isSo() && resolve();
      hear();
    });
  reading.catch(() => undefined);
  return {
    batches,
    stopped: reading,
    places: () => batches.flatMap(({ events }) => events).map(placeOf),
    events: (wanted) => until(() => count >= wanted),
    through: (position) => until(() => (batches.at(-1)?.through?.position ?? -1n) >= position),
    stop: () => {
      stop.abort();
      return reading;
    },
  };
}

const placeOf = (delivered: Batch['events'][number]): string => {
  const { stream, revision } = 'recorded' in delivered ? delivered.recorded : delivered.undecodable;
  return `${stream}@${revision}`;
};
