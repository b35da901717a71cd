import { expect, it } from '@jest/globals';
import type { StreamName } from '#domain';
import type { Batch } from '#event-store';
import { factsAfter } from '../../../libs/event-store/test/facts.js';
import { follow } from '../../../libs/event-store/test/subscribing.js';
import { guarded, newStream } from './stores.js';

guarded('following as Casebook does', (asked) => {
  /** A prefix used only by this spec, and streams that have it. */
  const kind = () => {
    const prefix = newStream();
    const stream = (name: string) => `${prefix}-${name}` as StreamName;
    return { streamPrefixes: [prefix], stream };
  };
  const record = async (stream: StreamName, count: number, from = 0) => {
    const numbers = Array.from({ length: count }, (_, index) => from + index + 1);
    const after = BigInt(from) - 1n;
    await asked.store.append(stream, from === 0 ? null : after, factsAfter(stream, after, ...numbers));
  };
  const placesOf = (stream: StreamName, count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => `${stream}@${from + index}`);

  it('from the beginning receives new facts, even if there was none before', async () => {
    const { streamPrefixes, stream } = kind();
    const reader = follow(asked.store, { after: null, streamPrefixes });
    // Another stream's fact shows that the server has sent everything about the empty beginning.
    await record(newStream(), 40);
    await record(stream('late'), 2);
    await reader.events(2);
    await reader.stop();
    expect(reader.places()).toEqual(placesOf(stream('late'), 2));
  });

  it('gives recorded facts, then new ones, in order and each once', async () => {
    const { streamPrefixes, stream } = kind();
    await record(stream('a'), 3);
    const reader = follow(asked.store, { after: null, streamPrefixes });
    await reader.events(3);
    await record(newStream(), 5);
    await record(stream('b'), 2);
    await record(stream('a'), 1, 3);
    await reader.events(6);
    await reader.stop();
    expect(reader.places()).toEqual([
      ...placesOf(stream('a'), 3),
      ...placesOf(stream('b'), 2),
      ...placesOf(stream('a'), 1, 3),
    ]);
  });

  it('can be resumed after any batch, with nothing lost or repeated', async () => {
    const { streamPrefixes, stream } = kind();
    const all = stream('all');
    await record(all, 60);
    const reader = follow(asked.store, { after: null, streamPrefixes, batchSize: 7 });
    await reader.events(60);
    await reader.stop();
    let seen = 0;
    for (const { events, through } of [...reader.batches] as Batch[]) {
      seen += events.length;
      if (seen === 60) break;
      const again = follow(asked.store, { after: through, streamPrefixes });
      await again.events(60 - seen);
      await again.stop();
      expect(again.places()).toEqual(placesOf(all, 60 - seen, seen));
    }
  });

  it('loses and repeats nothing while facts are recorded', async () => {
    const { streamPrefixes, stream } = kind();
    const busy = stream('busy');
    await record(busy, 500);
    const reader = follow(asked.store, { after: null, streamPrefixes });
    for (let from = 500; from < 1_500; from += 25) await record(busy, 25, from);
    await reader.events(1_500);
    await reader.stop();
    expect(reader.places()).toEqual(placesOf(busy, 1_500));
  });

  it('waits for a slow reader, and loses nothing', async () => {
    const { streamPrefixes, stream } = kind();
    const [slow, total] = [stream('slow'), 10_000];
    const stop = new AbortController();
    const reading = asked.store
      .subscribe({ after: null, streamPrefixes, batchSize: 100, signal: stop.signal })
      [Symbol.asyncIterator]();
    const first = reading.next();
    for (let from = 0; from < total; from += 500) await record(slow, 500, from);
    // Everything is recorded before reading continues, so what exceeds the buffers waits on the server or
    // is fetched again.
    const found = [...(await first).value.events];
    while (found.length < total) {
      const { value } = await reading.next();
      expect(value.events.length).toBeLessThanOrEqual(100);
      found.push(...value.events);
    }
    stop.abort();
    await reading.return?.();
    const revisions = found.map((each) => ('recorded' in each ? each.recorded.revision : undefined));
    expect(revisions).toEqual(Array.from({ length: total }, (_, n) => BigInt(n)));
  });
});
