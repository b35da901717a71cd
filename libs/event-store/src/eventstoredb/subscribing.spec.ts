import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultyNode, startFaultyNode } from '../../../../test/services/faulty-node.js';
import { freshStream, placeAt, streamOf } from '../../test/facts.js';
import { malformed } from '../../test/malformed.js';
import { follow, ofSubscriptions, overheard, streamPrefixes } from '../../test/subscribing.js';
import type { EventStore, Place } from '../event-store.js';
import { connectEventStore } from './connect-event-store.js';

let node: FaultyNode;
let store: EventStore;
let raw: EventStoreDBClient;

beforeAll(async () => {
  node = await startFaultyNode();
  store = connectEventStore({ connectionString: node.connectionString });
  raw = EventStoreDBClient.connectionString(node.connectionString);
});

afterEach(() => node.heal());

afterAll(async () => {
  await Promise.all([store.close(), raw.dispose()]);
  await node.stop();
});

const endOf = async (): Promise<Place> => placeAt((await store.readLast(await streamOf(store, 1)))!);
const places = (stream: string, count: number): string[] =>
  Array.from({ length: count }, (_, revision) => `${stream}@${revision}`);

describe('a subscription', () => {
  it('gives what was recorded since a position, then new facts, in order and each once', async () => {
    const after = await endOf();
    const before = await streamOf(store, 3);
    const reader = follow(store, { after });
    await reader.events(3);
    const now = await streamOf(store, 2);
    await reader.events(5);
    await reader.stop();
    expect(reader.places()).toEqual([...places(before, 3), ...places(now, 2)]);
  });

  it('can be resumed after any batch', async () => {
    const after = await endOf();
    const stream = await streamOf(store, 30);
    const reader = follow(store, { after, batchSize: 7 });
    await reader.events(30);
    await reader.stop();
    expect(reader.batches.every(({ events }) => events.length <= 7)).toBe(true);
    for (const [index, { through }] of reader.batches.entries()) {
      const seen = reader.batches.slice(0, index + 1).flatMap(({ events }) => events).length;
      const rest = await store.readAfter(through, { limit: 100, streamPrefixes });
      expect(rest.events.length).toBe(30 - seen);
    }
    expect(reader.places()).toEqual(places(stream, 30));
  });

  it('begins at the beginning', async () => {
    const all = await store.readAfter(null, { limit: 10_000, streamPrefixes });
    const reader = follow(store, { after: null });
    await reader.events(all.events.length);
    await reader.stop();
    expect(reader.batches.flatMap(({ events }) => events)).toEqual(all.events);
  });

  it('reports progress even if no event matches its filter', async () => {
    const after = await endOf();
    const reader = follow(store, { after, streamPrefixes: ['officer-'] });
    await streamOf(store, 100);
    await reader.through(after.position + 1n);
    await reader.stop();
    expect(reader.places()).toEqual([]);
  });

  it('delivers an unreadable event in its place in the order', async () => {
    const after = await endOf();
    const [good, bad] = [await streamOf(store, 1), freshStream()];
    await malformed(node.connectionString, bad);
    await raw.appendToStream('caseNumbers-bytes', {
      ...jsonEvent({ type: 'CaseNumberAllotted', data: {} }),
      contentType: 'application/octet-stream',
      data: Buffer.from([1, 2, 3]),
    } as never);
    const reader = follow(store, { after });
    await reader.events(3);
    await reader.stop();
    expect(reader.places()).toEqual([`${good}@0`, `${bad}@0`, 'caseNumbers-bytes@0']);
    expect(reader.batches.flatMap(({ events }) => events).map((each) => 'undecodable' in each)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('ends on the signal, before and during a wait, and releases the server', async () => {
    const left = new Promise<void>((resolve) =>
      node.fail(
        'read',
        ofSubscriptions((call, proceed) => {
          (call as unknown as NodeJS.EventEmitter).once('cancelled', resolve);
          proceed();
        }),
      ),
    );
    const reader = follow(store, { after: null });
    await reader.events(1);
    await reader.stop();
    await left;
    const never = follow(store, { after: null, signal: AbortSignal.abort() });
    await never.stop();
    expect(never.batches).toEqual([]);
  });

  it('makes the server wait while its reader is busy', async () => {
    const after = await endOf();
    const total = 20 * 500;
    for (let done = 0; done < total; done += 500) await streamOf(store, 500);
    let said = 0;
    node.fail(
      'read',
      ofSubscriptions(
        overheard((message, say) => {
          said += 1;
          say(message);
        }),
      ),
    );
    const busy = store.subscribe({
      after,
      streamPrefixes,
      batchSize: 100,
      signal: new AbortController().signal,
    });
    const reading = busy[Symbol.asyncIterator]();
    const first = await reading.next();
    node.heal();
    const free = follow(store, { after });
    await free.events(total);
    await free.stop();
    expect(said).toBeLessThan(total / 5); // The amount that fits into the buffers in between.
    for (let seen = first.value.events.length; seen < total; ) {
      const { value } = await reading.next();
      seen += value.events.length;
      expect(value.events.length).toBeLessThanOrEqual(100);
    }
    await reading.return?.();
  });
});

describe('a server of another version', () => {
  it('may not say that a subscriber has caught up, or where the end is', async () => {
    node.fail(
      'read',
      ofSubscriptions(
        overheard((said, say) => (said.hasCaughtUp() || said.hasCheckpoint() ? undefined : say(said))),
      ),
    );
    const after = await endOf();
    const reader = follow(store, { after });
    const stream = await streamOf(store, 2);
    await reader.events(2);
    await reader.stop();
    expect(reader.places()).toEqual(places(stream, 2));
  });

  it('may set a checkpoint where the next event will be', async () => {
    node.fail(
      'read',
      ofSubscriptions(
        overheard((said, say) => {
          said
            .getCheckpoint()
            ?.setCommitPosition(String(10n ** 15n))
            .setPreparePosition('0');
          say(said);
        }),
      ),
    );
    const reader = follow(store, { after: await endOf() });
    await streamOf(store, 1);
    await reader.events(1);
    const stream = await streamOf(store, 1);
    await reader.events(2);
    await reader.stop();
    expect(reader.places().slice(1)).toEqual([`${stream}@0`]);
  });
});
