import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseId, type StreamName } from '#domain';
import type { EventStore } from '#event-store';
import { allocated, anna, ben, cambridge, received } from '../../../../test/projections/cases.js';
import { type RecordForSpecs, recordForSpecs, write } from '../../../../test/projections/record.js';
import { RecordedCases } from './recorded-cases.js';

let record: RecordForSpecs;
beforeAll(async () => {
  record = await recordForSpecs();
});
afterAll(() => record.stop());

const id = (last: number) => caseId(`00000000-0000-4000-8000-00000000000${last}`);
const streamOf = (last: number): StreamName => `planningApplication-${id(last)}`;

/** The store, and how often a whole record was read. */
function counted() {
  const counts = { whole: 0 };
  const store: Pick<EventStore, 'readStream' | 'readLast'> = {
    readLast: (stream) => record.store.readLast(stream),
    readStream: (stream) => {
      counts.whole += 1;
      return record.store.readStream(stream);
    },
  };
  return { counts, cases: new RecordedCases(store) };
}

describe('cases from their record', () => {
  it('are read whole once, while their record ends with the same fact', async () => {
    await write(record.store, streamOf(1), { council: cambridge }, received(), allocated(anna));
    const { counts, cases } = counted();
    const first = await cases.of(id(1));
    expect(await cases.of(id(1))).toBe(first);
    expect([counts.whole, first?.revision, first?.council]).toEqual([1, 1n, cambridge]);
  });

  it('show a fact as soon as it is recorded', async () => {
    await write(record.store, streamOf(2), { council: cambridge }, received(), allocated(anna));
    const { cases } = counted();
    expect((await cases.of(id(2)))?.state).toMatchObject({ officer: anna });
    await write(record.store, streamOf(2), { council: cambridge }, allocated(ben, anna));
    expect((await cases.of(id(2)))?.state).toMatchObject({ officer: ben });
  });

  it('are found once they are there', async () => {
    const { cases } = counted();
    expect(await cases.of(id(3))).toBeUndefined();
    await write(record.store, streamOf(3), { council: cambridge }, received());
    expect((await cases.of(id(3)))?.revision).toBe(0n);
  });
});
