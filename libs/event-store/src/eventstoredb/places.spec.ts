import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultyNode, failing, startFaultyNode } from '../../../../test/services/faulty-node.js';
import { placeAt, streamOf } from '../../test/facts.js';
import { failureOf } from '../../test/outcomes.js';
import { follow, ofSubscriptions, overheard, streamPrefixes } from '../../test/subscribing.js';
import { behind } from '../behind.js';
import { type EventStore, NotOfThisLog, type Place } from '../event-store.js';
import { everyPage, parsePlace, placeText } from '../places.js';
import { connectEventStore } from './connect-event-store.js';

let node: FaultyNode;
let store: EventStore;
let raw: EventStoreDBClient;

/** A thousand facts in one append take seconds on a busy machine. */
const appendMs = 30_000;

const connect = (readMs = 15_000): EventStore =>
  connectEventStore({
    connectionString: node.connectionString,
    deadlines: { appendMs, readMs, idleMs: 100 },
  });

beforeAll(async () => {
  node = await startFaultyNode();
  store = connect();
  raw = EventStoreDBClient.connectionString(node.connectionString);
});

afterEach(() => node.heal());

afterAll(async () => {
  await Promise.all([store.close(), raw.dispose()]);
  await node.stop();
});

const noPlace = String(2n ** 64n - 1n);

/** The first message of 24.6 to every subscriber of an empty log. */
const asOfAnEmptyLog = ofSubscriptions(
  overheard((said, say) => {
    said.getCheckpoint()?.setCommitPosition(noPlace).setPreparePosition(noPlace);
    say(said);
  }),
);

describe('a checkpoint of 2^64 - 1', () => {
  it('is not a position: later facts are received, and it is never saved', async () => {
    const after = await store.end();
    node.fail('read', asOfAnEmptyLog);
    const reader = follow(store, { after });
    const stream = await streamOf(store, 40);
    await raw.appendToStream(
      'elsewhere-1',
      Array(100)
        .fill(null)
        .map(() => jsonEvent({ type: 'E', data: {} })),
    );
    await streamOf(store, 1);
    await reader.events(41);
    await reader.stop();
    expect(reader.places()[0]).toBe(`${stream}@0`);
    const end = (await store.end())!.position;
    for (const { through } of reader.batches) expect(through!.position <= end).toBe(true);
  });
});

describe('a position of another log', () => {
  const foreign = async (): Promise<readonly Place[]> => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => (await store.readStream(await streamOf(store, 1)))[0]!),
    );
    const end = (await store.end())!;
    return [
      { position: one!.position, id: other!.id },
      { position: one!.position + 1n, id: null },
      { position: end.position + 1_000_000n, id: null },
      { position: 2n ** 64n - 1n, id: null },
    ];
  };

  it('is refused by every reader that continues from it', async () => {
    for (const after of await foreign()) {
      await expect(store.prove(after)).rejects.toThrow(NotOfThisLog);
      await expect(store.readAfter(after, { limit: 1, streamPrefixes })).rejects.toThrow(NotOfThisLog);
      const reader = follow(store, { after });
      await expect(reader.stopped).rejects.toThrow(NotOfThisLog);
      await expect(behind(store, after, streamPrefixes)).rejects.toThrow(NotOfThisLog);
    }
  });

  it.each([
    ['a read', status.UNKNOWN, 'Unexpected FilteredReadAllResult: InvalidPosition'],
    ['a subscription', status.INVALID_ARGUMENT, 'Trying to read from an invalid position.'],
  ])('is recognised by the answer of %s for a position at which no record begins', async (_, code, said) => {
    node.fail('read', failing(code, said));
    expect(await failureOf(store.readAfter(null, { limit: 1, streamPrefixes }))).toBeInstanceOf(NotOfThisLog);
  });

  it('ends a subscription that is resumed on another log', async () => {
    const last = placeAt((await store.readLast(await streamOf(store, 1)))!);
    const reader = follow(store, { after: last });
    await streamOf(store, 1);
    await reader.events(1);
    node.fail('read', failing(status.UNKNOWN, 'Unexpected ReadAllResult: InvalidPosition'));
    await raw.appendToStream('elsewhere-2', jsonEvent({ type: 'E', data: {} }));
    await expect(reader.stopped).rejects.toThrow(NotOfThisLog);
  });
});

describe('a subscriber to rare events', () => {
  it('makes progress even if it is cut off before it finds any, and gets checkpoints whose two halves differ', async () => {
    const after = await store.end();
    for (let done = 0; done < 6; done += 1) await streamOf(store, 500);
    const rare = `rare-${Date.now()}`;
    let subscriptions = 0;
    let unlike = 0;
    const said = new WeakMap<object, number>();
    node.fail(
      'read',
      ofSubscriptions((call, proceed) => {
        subscriptions += 1;
        overheard((message, say) => {
          const checkpoint = message.getCheckpoint();
          if (checkpoint?.getPreparePosition() === '0') unlike += 1;
          const count = (said.get(call) ?? 0) + 1;
          said.set(call, count);
          if (count < 20) say(message);
          else if (count === 20) setTimeout(() => call.end(), 20);
        })(call, proceed);
      }),
    );
    const reader = follow(store, { after, streamPrefixes: [rare] });
    await reader.through((await store.end())!.position - 20_000n);
    await reader.stop();
    expect(subscriptions).toBeGreaterThan(1);
    expect(unlike).toBeGreaterThan(20);
  });
});

describe("a server's search to the end of a long log", () => {
  it('is replaced by one that reports progress, and finds the same', async () => {
    const hasty = connect(1_500);
    const before = await store.end();
    for (let done = 0; done < 3; done += 1) await streamOf(store, 1_000);
    const wanted = await streamOf(store, 3);
    for (let done = 0; done < 3; done += 1) await streamOf(store, 1_000);
    // The server's own search is silent: only a subscription says anything.
    node.fail('read', (call, proceed) => {
      const { request } = call as unknown as {
        request: { getOptions: () => { hasSubscription: () => boolean; hasFilter: () => boolean } };
      };
      if (request.getOptions().hasSubscription() || !request.getOptions().hasFilter()) proceed();
    });
    const found = [];
    let through: Place | null = null;
    for await (const page of everyPage(hasty, { after: before, limit: 10, streamPrefixes: [wanted] })) {
      found.push(...page.events);
      ({ through } = page);
    }
    expect(found.length).toBe(3);
    expect(through).toEqual(await store.end());
    await hasty.close();
  });

  it('ends when no caller waits for it any more', async () => {
    const stop = new AbortController();
    const options = { limit: 1, streamPrefixes: ['nothing-'], signal: stop.signal };
    const reading = store.readAfter(null, options);
    stop.abort();
    expect((await reading).events).toEqual([]);
  });
});

describe('the lag of a subscriber', () => {
  it('is counted beyond a thousand, and estimated beyond that count', async () => {
    const after = await store.end();
    for (let done = 0; done < 4; done += 1) await streamOf(store, 1_000);
    expect(await behind(store, after, streamPrefixes)).toMatchObject({ events: 4_000, isEstimate: false });
    for (let done = 0; done < 8; done += 1) await streamOf(store, 1_000);
    const { events, isEstimate } = await behind(store, after, streamPrefixes);
    expect(isEstimate).toBe(true);
    expect(events / 12_000).toBeCloseTo(1, 1);
  });

  it('is zero if later facts do not match its filter', async () => {
    const after = await store.end();
    await streamOf(store, 3);
    expect((await behind(store, after, ['officer-'])).events).toBe(0);
  });
});

describe('a position as text', () => {
  it('is read back unchanged, and no other text is accepted', () => {
    const place = { position: 12n, id: '5f0f9e0c-3f0d-5a51-9d0e-0c3b6f5d7a11' };
    expect(parsePlace(placeText(place))).toEqual(place);
    expect(parsePlace(placeText(null))).toBeNull();
    for (const text of ['5', '', '-1', '12-', `${2n ** 63n}-5f0f9e0c3f0d5a519d0e0c3b6f5d7a11`, '1-x'])
      expect(parsePlace(text)).toBeUndefined();
  });
});
