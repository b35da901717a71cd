import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { caseId, type DomainEvent, type StreamName } from '#domain';
import { encode, linkOf } from '#event-store';
import { instant } from '#legislation';
import { allocated, anna, cambridge, received, validated } from '../../../test/projections/cases.js';
import { context } from '../../../test/projections/record.js';
import { auditor, folder, json, known, meddled, record, recordAt } from './audited-record.js';

describe('the record', () => {
  it('is intact, case by case and as a whole', async () => {
    expect(await auditor('verify', known)).toMatchObject({ code: 0 });
    expect(await json('verify', '--all')).toEqual({
      code: 0,
      found: { holds: true, facts: 5, streams: 2, faults: [], noted: [], setAside: [] },
    });
  });

  describe('the record, with a fact chained to a duplicate that the store never kept,', () => {
    const twin = caseId('00000000-0000-4000-8000-000000000071');
    const stream: StreamName = `planningApplication-${twin}`;
    const moment = instant('2026-03-03T09:00:00Z');
    const command = (correlationId: string) => ({
      ...context(cambridge, moment),
      commandDigest: 'a digest',
      correlationId,
    });
    const following = (
      previousHash: string | null,
      revision: bigint,
      fact: DomainEvent,
      as = command('one'),
    ) => encode([fact], { stream, revision, previousHash }, as);

    beforeAll(async () => {
      const first = following(null, -1n, received());
      const kept = following(first.lastHash, 0n, allocated(anna), command('kept'));
      const never = following(first.lastHash, 0n, allocated(anna), command('never kept'));
      const next = following(never.lastHash, 1n, validated('2026-03-09'));
      await record.store.append(stream, null, [...first.encoded, ...kept.encoded, ...next.encoded]);
    });

    it('is not intact until the break is noted', async () => {
      const fault = { stream, revision: '2', because: 'it does not follow the one before' };
      expect(await json('verify', twin)).toMatchObject({ code: 1, found: { faults: [fault], noted: [] } });
      expect(await auditor('note-break', stream, '1')).toMatchObject({
        code: 1,
        said: expect.stringContaining('nothing to note'),
      });
      expect(await json('verify', '--all')).toMatchObject({ code: 1, found: { faults: [fault] } });
      expect(await auditor('note-break', stream, '2')).toMatchObject({ code: 0 });
    });

    it('is intact except for what was noted, which the report names', async () => {
      const noted = [{ stream, revision: 2, notedAt: expect.any(String) }];
      for (const words of [
        ['verify', twin],
        ['verify', '--all'],
      ]) {
        expect(await json(...words)).toMatchObject({ code: 0, found: { holds: true, faults: [], noted } });
        expect((await auditor(...words)).said).toMatch(/except for what was noted.*revision 2: it names/s);
      }
    });

    it('can be noted for a whole stream, or for the whole record, at once', async () => {
      for (const words of [[stream], ['--all']])
        expect(await auditor('note-break', ...words)).toMatchObject({ code: 0 });
      expect(await auditor('note-break', `planningApplication-${known}`)).toMatchObject({ code: 1 });
      expect(await auditor('note-break', stream, '--all')).toMatchObject({ code: 2 });
    });

    it('is noted once, however often the command is repeated', async () => {
      expect(await auditor('note-break', stream, '2')).toMatchObject({ code: 0 });
      expect(await record.store.readStream(`recordNotes-${stream}`)).toHaveLength(1);
    });

    it('is exported with the note, and the file can still be verified', async () => {
      const file = join(folder, 'noted.json');
      await auditor('export', twin, '--to', file);
      const noted = [{ stream, revision: 2 }];
      expect(await json('verify-export', file)).toMatchObject({ code: 0, found: { holds: true, noted } });
      const exported = JSON.parse(await readFile(file, 'utf8'));
      exported.streams[0].facts[2].data.validFrom = '2026-03-10';
      await writeFile(file, JSON.stringify(exported));
      expect(await json('verify-export', file)).toMatchObject({
        code: 1,
        found: { because: expect.stringContaining('revision 2') },
      });
    });
  });

  it.each([[[]], [['nonsense-1', '2']], [[`planningApplication-${known}`, '-1']]])(
    'cannot be noted as %j',
    async (words) => expect(await auditor('note-break', ...words)).toMatchObject({ code: 2 }),
  );

  it('is not intact if a fact was inserted that does not follow another', async () => {
    const stream: StreamName = `planningApplication-${meddled}`;
    await recordAt(stream, [[received(), '2026-03-02T10:00:00Z']]);
    const foreign = linkOf((await record.store.readLast(`planningApplication-${known}`))!);
    await record.store.append(
      stream,
      0n,
      [{ ...foreign, id: '00000000-0000-4000-8000-0000000000aa' }].map(({ id, type, data, metadata }) => ({
        id,
        type,
        data,
        metadata: { ...metadata },
      })),
    );
    const fault = { stream, revision: '1', because: 'it does not follow the one before' };
    expect(await json('verify', meddled)).toMatchObject({ code: 1, found: { faults: [fault] } });
    expect(await json('verify', '--all')).toMatchObject({
      code: 1,
      found: { holds: false, facts: 11, streams: 5, faults: [fault] },
    });
  });
});
