import {
  ANY,
  type AppendExpectedRevision,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  all,
  bareClient,
  type Client,
  failureOf,
  type Halves,
  ofAll,
  ofStream,
  type Said,
  until,
} from '../test/asking.js';
import { type DevNode, startDevNode } from './dev-node.js';
import type { Version } from './likeness.js';

const nowhere = 2n ** 64n - 1n;
const window = 4;
const happened = (count: number) =>
  Array.from({ length: count }, () => jsonEvent({ type: 'Happened', data: {} }));

describe.each<Version>(['24.6', '23.10'])('a node that imitates %s', (like) => {
  const is24 = like === '24.6';
  let node: DevNode;
  let client: EventStoreDBClient;
  let bare: Client;

  beforeEach(async () => {
    node = await startDevNode({ like });
    client = EventStoreDBClient.connectionString(node.connectionString);
    bare = bareClient(node.port);
  });

  afterEach(async () => {
    bare.close();
    await client.dispose();
    await node.stop();
  });

  /** Appends to a stream, one event at a time. Returns their positions. */
  async function append(stream: string, count: number): Promise<bigint[]> {
    const positions: bigint[] = [];
    for (const event of happened(count))
      positions.push((await client.appendToStream(stream, event)).position?.commit as bigint);
    return positions;
  }
  const checkpoint = (commit: bigint, prepare = commit): Said => `checkpoint ${commit}/${prepare}`;
  const saidFrom = (from: Halves | 'start' | 'end', prefix = 'wanted') =>
    until(bare, ofAll({ from, prefix, window }), 'caught up');

  describe('sends a filtered subscription these checkpoints', () => {
    it('from the start, with no match in a log shorter than a window: none', async () => {
      expect(await saidFrom('start')).toEqual(
        is24 ? ['confirmed', checkpoint(nowhere), 'caught up'] : ['confirmed', 'caught up'],
      );
    });

    it('after position 0: that position', async () => {
      expect(await saidFrom([0n, 0n])).toEqual(
        is24 ? ['confirmed', checkpoint(0n), 'caught up'] : ['confirmed', 'caught up'],
      );
    });

    it('from the start, with matches: 0, the last match of each window, and the last match of all', async () => {
      const others = await append('other', 3); // One window, together with what the server wrote itself.
      const wanted = await append('wanted-1', 6);
      expect(others).toHaveLength(3);
      expect(await saidFrom('start')).toEqual([
        'confirmed',
        checkpoint(0n),
        ...[0, 1, 2, 3].map((n): Said => `wanted-1@${n}`),
        checkpoint(wanted[3] as bigint),
        'wanted-1@4',
        'wanted-1@5',
        ...(is24 ? [checkpoint(wanted[5] as bigint)] : []),
        'caught up',
      ]);
    });

    it('after the last match, with other events since: that position', async () => {
      const [wanted] = (await append('wanted-1', 1)) as [bigint];
      await append('other', 2);
      expect(await saidFrom([wanted, wanted])).toEqual(
        is24 ? ['confirmed', checkpoint(wanted), 'caught up'] : ['confirmed', 'caught up'],
      );
    });

    it('after the last event of all: none', async () => {
      const [last] = (await append('other', 1)) as [bigint];
      expect(await saidFrom([last, last])).toEqual(['confirmed', 'caught up']);
    });

    it('from the start, with no match in a longer log: the first position of each window', async () => {
      const others = await append('other', 3 + window + 2);
      expect(await saidFrom('start')).toEqual([
        'confirmed',
        checkpoint(0n),
        checkpoint(others[3] as bigint, 0n),
        'caught up',
      ]);
    });

    it('from which it continues with the event there, when given both halves', async () => {
      const [first, second] = (await append('wanted-1', 2)) as [bigint, bigint];
      const rest = (await saidFrom([first, first])).filter((said) => said.startsWith('wanted'));
      const all = (await saidFrom([first, 0n])).filter((said) => said.startsWith('wanted'));
      expect({ rest, all }).toEqual({ rest: ['wanted-1@1'], all: ['wanted-1@0', 'wanted-1@1'] });
      expect(await saidFrom([second, 0n])).toContain('wanted-1@1');
    });

    it(`while it is live, the last event of each window${is24 ? ', but never after the highest possible number' : ''}`, async () => {
      const said: Said[] = [];
      const live = until(bare, ofAll({ prefix: 'wanted', window }), 'wanted-1@0', 1, (each) => {
        said.push(each);
        if (each === 'caught up') void append('other', window).then(() => append('wanted-1', 1));
      });
      await live;
      const told = said.filter((each) => each.startsWith('checkpoint'));
      expect(told).toHaveLength(1);
      expect(told[0] === checkpoint(nowhere)).toBe(is24);
    });
  });

  describe('refuses a position at which no record begins', () => {
    const [amiss, words] = [5n, 'Trying to read from an invalid position.'];
    beforeEach(() => append('other', 1));

    it.each([
      ['a read with a filter', { prefix: 'x', count: 5 }, 'FilteredReadAllResult: InvalidPosition'],
      ['a read without a filter', { count: 5 }, 'ReadAllResult: InvalidPosition'],
      ['a read backwards', { backwards: true, count: 5 }, 'ReadAllResult: InvalidPosition'],
    ])('to %s', async (_read, how, result) => {
      const read = all(bare, ofAll({ from: [amiss, amiss], ...how }));
      expect(await failureOf(read)).toBe(`2 UNKNOWN: Unexpected ${result}`);
    });

    it.each([{ prefix: 'x' }, {}])('to a subscription, filter %j', async (how) => {
      const failure = await failureOf(all(bare, ofAll({ from: [amiss, amiss], ...how })));
      expect(failure).toBe(
        is24 ? `3 INVALID_ARGUMENT: ${words}` : '2 UNKNOWN: Exception was thrown by handler.',
      );
    });

    it('except a position beyond the end, which returns no events', async () => {
      const beyond: Halves = [10n ** 9n, 10n ** 9n];
      expect(await all(bare, ofAll({ from: beyond, count: 5, prefix: '' }))).toEqual([]);
      expect(await saidFrom(beyond, '')).toEqual(['confirmed', 'caught up']);
      expect(await failureOf(all(bare, ofAll({ from: beyond, count: 5, backwards: true })))).toBe(
        '2 UNKNOWN: Unexpected ReadAllResult: Error',
      );
    });
  });

  describe('rejects', () => {
    beforeEach(() => append('case', 1));

    it.each([
      ['a read forwards from the end', ofStream('case', { from: 'end', count: 5 })],
      ['a read of a missing stream', ofStream('missing', { from: 'end', count: 5 })],
      ['a read of no events', ofStream('case', { count: 0 })],
    ])('%s', async (_what, asked) =>
      expect(await failureOf(all(bare, asked))).toBe('2 UNKNOWN: Unexpected ReadStreamResult: Error'),
    );

    it('a read or write of the metadata of a tombstoned stream', async () => {
      await client.setStreamMetadata('case', { maxCount: 5 });
      await client.tombstoneStream('case');
      const ended = { type: 'stream-deleted' };
      await expect(client.getStreamMetadata('case')).rejects.toMatchObject(ended);
      await expect(client.setStreamMetadata('case', { maxCount: 6 })).rejects.toMatchObject(ended);
    });
  });

  it('writes nothing when a deleted stream is deleted again', async () => {
    await append('case', 1);
    await client.deleteStream('case');
    const [end] = await all(bare, ofAll({ from: 'end', backwards: true, count: 1 }));
    await client.deleteStream('case');
    expect(await all(bare, ofAll({ from: 'end', backwards: true, count: 1 }))).toEqual([end]);
  });

  it.each<AppendExpectedRevision>([ANY, STREAM_EXISTS])(
    'remembers an event id in its first stream, %s',
    async (expectedRevision) => {
      await append('one', 1);
      await append('other', 1);
      const event = happened(1);
      for (const stream of ['one', 'other', 'one', 'other'])
        await client.appendToStream(stream, event, { expectedRevision });
      expect(await all(bare, ofStream('one', { count: 9 }))).toHaveLength(2);
      expect(await all(bare, ofStream('other', { count: 9 }))).toHaveLength(3);
    },
  );

  it.each([
    ['the shared call', {}, { type: 'deadline-exceeded' }],
    ['a call of its own', { credentials: { username: 'a', password: 'b' } }, { code: 10 }],
  ])('drops a duplicate, and reports a timeout after two seconds, on %s', async (_way, options, failure) => {
    const event = happened(1);
    const append = () => client.appendToStream('case', event, { ...options, expectedRevision: NO_STREAM });
    const twins = await Promise.allSettled([append(), append()]);
    const inOrder = twins.toSorted((one, other) => (one.status < other.status ? -1 : 1)); // In either order.
    expect(inOrder).toMatchObject([{ status: 'fulfilled' }, { reason: failure }]);
    expect(await append()).toMatchObject({ nextExpectedRevision: 0n });
    expect(await all(bare, ofStream('case', { count: 9 }))).toEqual(['case@0']);
  });

  it(`${is24 ? 'tells' : 'does not tell'} a subscriber to a missing stream that it has caught up`, async () => {
    const said: Said[] = [];
    await until(bare, ofStream('missing', {}), 'missing@0', 1, async (each) => {
      said.push(each);
      if (each === 'confirmed') await append('missing', 1);
    });
    expect(said.includes('caught up')).toBe(is24);
  });
});
