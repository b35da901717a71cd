import {
  END,
  eventTypeFilter,
  type Filter,
  type Position,
  type SubscribeToAllOptions,
  streamNameFilter,
} from '@eventstore/db-client';
import { afterEach, expect, it } from '@jest/globals';
import { happened, happenings, numbersIn } from './events.js';
import { Listener } from './listening.js';
import { contract, newStream } from './servers.js';

type Filtered = Omit<SubscribeToAllOptions, 'filter'>;

contract('filtering all streams', (server) => {
  const listeners: Listener[] = [];
  const checkpoints: Position[] = [];

  /** A regular expression that matches this stream and those that begin with its name. */
  const named = (stream: string, window: { maxSearchWindow: number; checkpointInterval: number }) =>
    streamNameFilter({
      regex: `^${stream}`,
      checkpointReached: async (_subscription, position) => {
        checkpoints.push(position);
        listeners.at(-1)?.note('checkpoint');
      },
      ...window,
    });

  function listen(filter: Filter, options: Filtered = {}): Listener {
    const listener = new Listener(server.client.subscribeToAll({ filter, ...options }));
    listeners.push(listener);
    return listener;
  }

  const append = (stream: string, ...events: ReturnType<typeof happened>[]) =>
    server.client.appendToStream(stream, events);

  afterEach(async () => {
    checkpoints.length = 0;
    await Promise.all(listeners.splice(0).map((listener) => listener.leave()));
  });

  it.each<[string, (stream: string, type: string) => Filter]>([
    [
      'streams by the beginning of their name',
      (stream) => streamNameFilter({ prefixes: ['nobody', stream] }),
    ],
    [
      'streams by a regular expression',
      (stream) => streamNameFilter({ regex: `^contract-.*${stream.slice(-12)}$` }),
    ],
    ['types by their beginning', (_stream, type) => eventTypeFilter({ prefixes: ['Nothing', type] })],
    ['types by a regular expression', (_stream, type) => eventTypeFilter({ regex: `^${type}-\\w+$` })],
  ])('gives the existing and the new events of %s', async (_by, filter) => {
    const [kept, other] = [newStream(), newStream()];
    const type = `Kept-${kept}`;
    const { position } = await append(other, happened(0, 'Other'));
    await append(kept, happened(1, `${type}-a`));
    const listener = listen(filter(kept, type), { fromPosition: position as Position });
    await listener.hears(1, 'caught up');
    await append(other, happened(2, 'Other'));
    await append(kept, happened(3, `${type}-b`));
    await listener.hears(3);
    expect(listener.told).toEqual(['confirmed', 1, 'caught up', 3]);
  });

  it('refuses an invalid regular expression', async () => {
    const listener = listen(streamNameFilter({ regex: '(' }));
    await listener.until((told) => told.some((each) => String(each).startsWith('failed')));
    expect(listener.events).toEqual([]);
  });

  it('sends a checkpoint after each given number of search windows, with or without a match', async () => {
    const [kept, other] = [newStream(), newStream()];
    const { position } = await append(other, ...happenings(1));
    await append(other, ...happenings(99, 1));
    await append(kept, happened(100));
    const listener = listen(named(kept, { maxSearchWindow: 5, checkpointInterval: 4 }), {
      fromPosition: position as Position,
    });
    await listener.hears(100);
    expect(checkpoints.length).toBeGreaterThanOrEqual(4);
    expect(listener.events).toHaveLength(1);
  });

  it('sends checkpoints while it is live', async () => {
    const [kept, other] = [newStream(), newStream()];
    const listener = listen(named(kept, { maxSearchWindow: 1, checkpointInterval: 2 }), {
      fromPosition: END,
    });
    await listener.hears('confirmed', 'caught up');
    for (let n = 0; n < 6; n++) await append(other, happened(n));
    await listener.until((told) => told.filter((each) => each === 'checkpoint').length >= 3);
    expect(listener.events).toEqual([]);
  });

  it('sends checkpoints that only increase, and continuing from any of them loses and repeats nothing', async () => {
    const [kept, other] = [newStream(), newStream()];
    const first = await append(kept, happened(0));
    for (let n = 1; n < 30; n++) await append(n % 3 ? other : kept, happened(n));
    const expected = [3, 6, 9, 12, 15, 18, 21, 24, 27];
    const fromPosition = first.position as Position;
    const window = { maxSearchWindow: 4, checkpointInterval: 1 };
    const listener = listen(named(kept, window), { fromPosition });
    await listener.hears(27, 'caught up');
    expect(numbersIn(listener.events)).toEqual(expected);
    const seen = [...checkpoints];
    for (let index = 1; index < seen.length; index++)
      expect(seen[index]?.commit).toBeGreaterThanOrEqual(seen[index - 1]?.commit as bigint);
    for (const checkpoint of seen) {
      const before = listener.events.filter(
        ({ commitPosition }) => (commitPosition as bigint) <= checkpoint.commit,
      );
      const again = listen(named(kept, window), { fromPosition: checkpoint });
      const rest = expected.slice(before.length);
      await again.hears('caught up', ...rest);
      expect(numbersIn(again.events)).toEqual(rest);
    }
  });

  it('sends a checkpoint on reaching the end since version 24; earlier versions may', async () => {
    const [kept, other] = [newStream(), newStream()];
    const { position } = await append(other, happened(0));
    await append(kept, happened(1));
    const window = { maxSearchWindow: 1000, checkpointInterval: 1000 };
    const listener = listen(named(kept, window), { fromPosition: position as Position });
    await listener.hears('caught up');
    if (server.version.year >= 24) expect(listener.told).toContain('checkpoint');
  });
});
