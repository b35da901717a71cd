import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseId, PlanningApplicationEvent } from '#domain';
import { addDays, calendarDate, endOfDay, instant } from '#legislation';
import { caseFrom, type HistoryRow, twoLooks } from '#read-models';
import { actorName, factInWords, type Names, ThingsNamed } from '#wording';
import { anyLife, factsOf } from '../../../../libs/domain/test/any-life.js';
import { runsOf } from '../../../../test/runner/runs-of.js';
import type { Difference } from './difference.js';
import { differenceInWords } from './difference.js';
import { fieldsInWords } from './fields/index.js';

const nobody: Names = { officer: () => undefined, council: () => undefined, thing: () => undefined };

const words: Parameters<typeof differenceInWords>[2] = {
  wholeHistory: (rows) => {
    const things = ThingsNamed.by(rows.map(({ type, data }) => ({ ...data, type })));
    const names: Names = { ...nobody, thing: (kind, id) => things.nameOf(kind, id) };
    const told = rows.map((row) => ({
      ...row,
      actor: { ...row.actor, name: actorName(row.actor, names) },
      words: factInWords({ ...row.data, type: row.type }, names),
    }));
    return { inWords: told, names };
  },
};

/** Recorded a day late, each of them, so that what was known on a day and what is known of it differ. */
const rowOf = ({ type, effectiveOn, ...data }: PlanningApplicationEvent, revision: bigint): HistoryRow => ({
  caseId: '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11' as CaseId,
  ...{ council: 'CAM' as never, eventId: `e-${revision}`, type, effectiveOn, data, revision },
  ...{ position: 100n + revision, hash: 'f00d', importedFrom: null },
  recordedAt: instant(`${addDays(effectiveOn, 1)}T10:00:00Z`),
  actor: { id: 'anna.b', role: 'officer' },
});

function rowsOf(life: Parameters<typeof factsOf>[0]): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  factsOf(life, (fact) => rows.push(rowOf(fact, BigInt(rows.length))));
  return rows;
}

const differ = (rows: readonly HistoryRow[], one: object, other: object) =>
  differenceInWords(twoLooks(rows, one, other), { one, other }, words);

const anyDay = fc.nat(400).map((days) => addDays(calendarDate('2026-03-02'), days));
const look = fc.record({ effective: anyDay, known: anyDay.map(endOfDay) });

describe('the difference between two views of a case', () => {
  it('is empty between identical views', () => {
    fc.assert(
      fc.property(anyLife, look, (life, one) => {
        const found = differ(rowsOf(life), one, one);
        expect(found).toMatchObject({ sentence: 'Nothing differs.', differences: [] });
      }),
      { numRuns: runsOf(20) },
    );
  });

  it('lists every part either as different or as the same, or has nothing of it', () => {
    fc.assert(
      fc.property(anyLife, look, look, (life, one, other) => {
        const rows = rowsOf(life);
        const { differences, same } = differ(rows, one, other);
        const differing = new Set(differences.map(({ field }) => field));
        expect(same.filter(({ field }) => differing.has(field))).toEqual([]);
        const [whole] = [differ(rows, one, one)];
        const had = new Set(whole.same.map(({ field }) => field));
        for (const { field } of same) expect(had).toContain(field);
        for (const field of had)
          expect(differing.has(field) || same.some((each) => each.field === field)).toBe(true);
      }),
      { numRuns: runsOf(20) },
    );
  });

  it('names at least one fact for each part, in words, and is the same in the other direction', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyLife, look, look, (life, one, other) => {
        const rows = rowsOf(life);
        const { differences, before, after } = differ(rows, one, other);
        const turned = differ(rows, other, one).differences;
        const swapped = ({ field, before, after }: Difference) => ({ field, before: after, after: before });
        expect(turned.map(swapped)).toEqual(
          differences.map(({ field, before, after }) => ({ field, before, after })),
        );
        if (before.facts !== after.facts) expect(differences.at(-1)).toMatchObject({ field: 'facts' });
        for (const { field, label, before, after, facts } of differences) {
          seen.add(field);
          expect(facts.length).toBeGreaterThan(0);
          expect(before).not.toEqual(after);
          const told = [label, before ?? '', after ?? '', ...facts.map((each) => each.words)].join('\n');
          expect(told).not.toMatch(/undefined|\[object|NaN|\d{4}-\d{2}-\d{2}|anna\.b|sealed| {2}|\(\)/);
          expect(`${before} ${after}`).not.toMatch(/\b[a-z]+[A-Z]/);
        }
      }),
      { numRuns: runsOf(150) },
    );
    // Of these a random life has nearly always something to tell.
    for (const field of ['stage', 'validFrom', 'decideBy', 'documents', 'facts'])
      expect(seen).toContain(field);
  });

  it('describes every part of a case that has every kind of fact', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(anyLife, (life) => {
        const rows = rowsOf(life);
        const { differences } = differ(rows, { effective: calendarDate('2020-01-01') }, {});
        const document = caseFrom(rows)!.document;
        const fields = new Set(differences.map(({ field }) => field));
        for (const [part, field] of Object.entries(fieldsInWords)) {
          if ('notShown' in field) continue;
          const value = document[part as keyof typeof document];
          const says = Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
          if (says) told.add(part);
          expect([part, fields.has(part)]).toEqual([part, says]);
        }
      }),
      { numRuns: runsOf(100) },
    );
    expect(told.size).toBeGreaterThan(40);
  });
});
