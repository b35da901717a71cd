import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#event-store';
import { firstFacts } from '../../../libs/event-store/test/facts.js';
import { guarded, newStream } from './stores.js';

guarded('reading as Casebook does', (asked) => {
  const streamOf = async (count: number, stream = newStream()) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    await asked.store.append(stream, null, firstFacts(stream, ...numbers));
    return stream;
  };
  const places = ({ events }: Batch) =>
    events.map((each) => ('recorded' in each ? `${each.recorded.stream}@${each.recorded.revision}` : each));

  describe('a stream', () => {
    it('returns every fact, in order, as it was recorded', async () => {
      const stream = await streamOf(600);
      const read = await asked.store.readStream(stream);
      const wanted = firstFacts(stream, 1, 2, 3);
      expect(read.map(({ revision }) => revision)).toEqual(Array.from({ length: 600 }, (_, n) => BigInt(n)));
      expect(read.map(({ event }) => 'number' in event && event.number)).toEqual(
        Array.from({ length: 600 }, (_, n) => n + 1),
      );
      expect(read[0]?.event).toMatchObject({ type: wanted[0]?.type });
      const positions = read.map(({ position }) => position);
      expect([...positions].sort((one, other) => (one < other ? -1 : 1))).toEqual(positions);
    });

    it('returns its last fact alone on request', async () => {
      const stream = await streamOf(3);
      expect(await asked.store.readLast(stream)).toMatchObject({ stream, revision: 2n });
    });

    it('that does not exist returns nothing', async () => {
      expect(await asked.store.readStream(newStream())).toEqual([]);
      expect(await asked.store.readLast(newStream())).toBeUndefined();
    });
  });

  describe('all streams of some kinds', () => {
    it('return only the facts of those kinds, in pages', async () => {
      const kind = newStream();
      const [one, , other] = [
        await streamOf(2, `${kind}-a` as typeof kind),
        await streamOf(5),
        await streamOf(2, `${kind}-b` as typeof kind),
      ];
      const found: unknown[] = [];
      for (let after: Batch['through'] | null = null; found.length < 4; ) {
        const batch: Batch = await asked.store.readAfter(after, { limit: 3, streamPrefixes: [kind] });
        expect(batch.events.length).toBeLessThanOrEqual(3);
        found.push(...places(batch));
        after = batch.through;
      }
      expect(found).toEqual([`${one}@0`, `${one}@1`, `${other}@0`, `${other}@1`]);
    });
  });

  it('answers a ping', () => expect(asked.store.ping()).resolves.toBeUndefined());
});
