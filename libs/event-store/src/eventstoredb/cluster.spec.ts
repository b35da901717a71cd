import { EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Cluster, type DevNode, startDevNode, type Version } from '../../../../apps/dev-node/src/index.js';
import type { ServerCall } from '../../../../test/services/faulty-node.js';
import { enter, entries } from '../../test/entering.js';
import { firstFacts, freshStream, placeAt, streamOf } from '../../test/facts.js';
import { follow, streamPrefixes } from '../../test/subscribing.js';
import { type EventStore, NotOfThisLog } from '../event-store.js';
import { StreamCache } from '../stream-cache.js';
import { connectEventStore } from './connect-event-store.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function started(node: Promise<DevNode>): Promise<DevNode> {
  const { stop } = await node;
  closing.push(stop);
  return node;
}

function connected(...nodes: DevNode[]): EventStore {
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join();
  const store = connectEventStore({
    connectionString: `esdb://${hosts}?tls=false&nodePreference=leader`,
    deadlines: { appendMs: 5_000, readMs: 5_000 },
  });
  closing.push(() => store.close());
  return store;
}

describe('a lagging follower', () => {
  it('is not used for decisions, and delivers later facts once it has them', async () => {
    const cluster = new Cluster();
    const leader = await started(startDevNode({ cluster }));
    const follower = await started(startDevNode({ cluster }));
    const [deciding, following] = [connected(follower), connected(follower)];
    const reader = follow(following, { after: null });
    const seen = await streamOf(connected(leader), 1);
    await reader.events(1);
    follower.membership.lag();
    const stream = freshStream();
    const writing = { store: deciding, memory: new StreamCache() };
    for (const _ of [1, 2, 3]) expect(await enter(writing, stream)).toHaveProperty('done');
    expect(reader.places()).toEqual([`${seen}@0`]);
    await follower.membership.catchUp();
    await reader.events(4);
    await reader.stop();
    expect(reader.places().slice(1)).toEqual([0, 1, 2].map((revision) => `${stream}@${revision}`));
  });
});

describe('a leader that stops in the middle of an append', () => {
  it.each([
    ['has replicated it to its successor', false],
    ['has not replicated it', true],
  ])('carries out the append once if it %s', async (_what, isLost) => {
    const cluster = new Cluster();
    let go: (() => void) | undefined;
    const leader = await startDevNode({
      cluster,
      intercept: (method, call, proceed) => {
        const { write } = call as unknown as ServerCall;
        if (method === 'batchAppend')
          (call as unknown as ServerCall).write = (answer) => {
            if (!go) return write.call(call, answer);
            go();
            return true;
          };
        proceed();
      },
    });
    const follower = await started(startDevNode({ cluster }));
    const store = connected(leader, follower);
    const writing = { store, memory: new StreamCache() };
    const stream = freshStream();
    await enter(writing, stream);
    await follower.membership.catchUp();
    if (isLost) follower.membership.lag();
    go = () => {
      go = undefined;
      void leader.stop().then(() => follower.membership.lead());
    };
    expect(await enter(writing, stream)).toMatchObject({ done: { revision: 1n } });
    expect(go).toBeUndefined(); // The leader has stopped, and its answer is lost.
    expect(await entries(store, stream)).toHaveLength(2);
  });
});

describe('a scavenged log', () => {
  it('can be read past removed events', async () => {
    const node = await started(startDevNode());
    const store = connected(node);
    const before = placeAt((await store.readLast(await streamOf(store, 1)))!);
    const gone = await streamOf(store, 3);
    const within = placeAt((await store.readLast(gone))!);
    const kept = await streamOf(store, 2);
    const raw = EventStoreDBClient.connectionString(node.connectionString);
    await raw.deleteStream(gone);
    await raw.dispose();
    node.scavenge();
    const { events } = await store.readAfter(before, { limit: 10, streamPrefixes });
    expect(events).toHaveLength(2);
    const reader = follow(store, { after: before });
    await reader.events(2);
    await reader.stop();
    expect(reader.places()).toEqual([`${kept}@0`, `${kept}@1`]);
    // Casebook removes nothing. If the event of a saved place was removed, the reader cannot know what else was
    // removed.
    await expect(store.prove(within)).rejects.toThrow(NotOfThisLog);
    expect(await store.readStream(gone)).toEqual([]);
    expect(await store.readStream(kept)).toHaveLength(2);
  });
});

describe('a truncated log', () => {
  it('is not written to by a process that has seen later facts', async () => {
    const node = await started(startDevNode());
    const store = connected(node);
    const writing = { store, memory: new StreamCache() };
    const stream = freshStream();
    await enter(writing, stream);
    await enter(writing, stream);
    node.truncate((await store.readLast(stream))!.position);
    const others = connected(node);
    expect(await others.append(stream, 1n, firstFacts(stream, 1))).toEqual({ conflict: true });
    expect(await enter(writing, stream)).toMatchObject({ done: { revision: 1n } });
    expect(await entries(store, stream)).toHaveLength(2);
  });
});

describe.each<Version>(['24.6', '23.10'])('a store that imitates version %s', (like) => {
  it('delivers every event to a reader that is slower than the events', async () => {
    const node = await started(startDevNode({ like }));
    const store = connected(node);
    const first = await streamOf(store, 1);
    const after = placeAt((await store.readLast(first))!);
    const stop = new AbortController();
    const batches = store.subscribe({ after, streamPrefixes, signal: stop.signal, batchSize: 10 });
    const reading = batches[Symbol.asyncIterator]();
    const begun = reading.next();
    const count = 4000;
    const streams: string[] = [await streamOf(store, 1)];
    const batch = (await begun).value!;
    let events = [...batch.events];
    for (let n = 0; n < count; n += 500) streams.push(await streamOf(store, 500));
    while (events.length < count + 1) events = [...events, ...(await reading.next()).value!.events];
    stop.abort();
    const positions = events.map((event) => ('recorded' in event ? event.recorded.position : -1n));
    expect(new Set(positions).size).toBe(count + 1);
    expect(positions).toEqual(positions.toSorted((one, other) => (one < other ? -1 : 1)));
  });
});
