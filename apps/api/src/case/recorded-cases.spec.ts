import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseId, type StreamName } from '#domain';
import { UnreadableFact } from '#event-store';
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

const cases = () => new RecordedCases(record.store);

describe('cases built from their record', () => {
  it('are built once while their record ends with the same fact', async () => {
    await write(record.store, streamOf(1), { council: cambridge }, received(), allocated(anna));
    const kept = cases();
    const first = await kept.of(id(1));
    expect(await kept.of(id(1))).toBe(first);
    expect([first?.revision, first?.council]).toEqual([1n, cambridge]);
  });

  it('are read from the whole record for every question, so that a changed fact is noticed at once', async () => {
    await write(record.store, streamOf(4), { council: cambridge }, received(), allocated(anna));
    const at = { stream: streamOf(4), revision: 0n, type: 'ApplicationReceived', because: '', council: null };
    let isChanged = false;
    const kept = new RecordedCases({
      readStream: async (stream) => {
        if (isChanged) throw new UnreadableFact(at);
        return record.store.readStream(stream);
      },
    });
    await kept.of(id(4));
    isChanged = true;
    await expect(kept.of(id(4))).rejects.toThrow(UnreadableFact);
  });

  it('show a fact as soon as it is recorded', async () => {
    await write(record.store, streamOf(2), { council: cambridge }, received(), allocated(anna));
    const kept = cases();
    expect((await kept.of(id(2)))?.state).toMatchObject({ officer: anna });
    await write(record.store, streamOf(2), { council: cambridge }, allocated(ben, anna));
    expect((await kept.of(id(2)))?.state).toMatchObject({ officer: ben });
  });

  it('are found as soon as they were received', async () => {
    const kept = cases();
    expect(await kept.of(id(3))).toBeUndefined();
    await write(record.store, streamOf(3), { council: cambridge }, received());
    expect((await kept.of(id(3)))?.revision).toBe(0n);
  });
});
