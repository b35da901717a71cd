import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CaseId, caseSummary, type PlacedFact, type PlanningApplicationEvent } from '#domain';
import { calendarDate, instant, nationalLaw } from '#legislation';
import { caseFrom, type HistoryRow } from '#read-models';
import { anyLife, factsOf } from '../../../../libs/domain/test/any-life.js';
import { sampleOf, wanted } from '../../../../test/facts/samples.js';
import { type FaultsIn, judges } from '../../../../test/system/json-schemas.js';
import { summaryAndDatesOn } from '../case/shown-cases.js';
import { plainJson } from '../http/plain-json.js';
import type { SchemasOfTypes } from './answers.js';
import { schemaOf } from './schema-of.js';
import { schemasOfTypes } from './schemas.generated.js';

const closed = judges({ schemas: schemasOfTypes }, true);
const judge = (name: keyof SchemasOfTypes): FaultsIn => closed(schemaOf(name));

const caseId = '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11' as CaseId;
const recorded = {
  caseId,
  council: 'CAM' as never,
  eventId: 'e-1',
  recordedAt: instant('2026-11-21T10:00:00Z'),
  actor: { id: 'anna.b', role: 'officer' },
  hash: 'f00d',
  importedFrom: null,
} as const;

/** A row as it is shown, told in words. */
const told = (fact: PlanningApplicationEvent, revision: bigint) => {
  const row = rowOf(fact, revision);
  return { ...row, words: 'Said.', actor: { ...row.actor, name: 'Anna Bell' } };
};

const rowOf = ({ type, effectiveOn, ...data }: PlanningApplicationEvent, revision: bigint): HistoryRow => ({
  ...recorded,
  ...{ type, effectiveOn, data, revision, position: 100n + revision },
});

/** As `openAll` shows those who were forgotten. */
const opened = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each) =>
    typeof each === 'string' && /^sealed/.test(each)
      ? ['applicant', 'agent', 'keptForRegister', 'owners', 'statements', 'contact', 'recipient'].includes(
          key,
        )
        ? { erased: true }
        : '[erased]'
      : each,
  );

const shown = (value: object): unknown => opened(plainJson(value));

const ofACase = wanted.filter(
  ({ type, version }) =>
    sampleOf(type, version).stream.startsWith('planningApplication-') &&
    !wanted.some((other) => other.type === type && other.version > version),
);

describe('the schema of a fact', () => {
  it.each(ofACase)('describes every property of $type, and no others', ({ type, version }) => {
    const { data } = sampleOf(type, version);
    const { effectiveOn = '2026-05-06', ...said } = data;
    const fact = { type, effectiveOn, ...said } as unknown as PlanningApplicationEvent;
    expect(judge('FactView')(shown(told(fact, 3n)))).toEqual([]);
  });
});

describe('the schema of a case in full', () => {
  it('describes every property, and no others, for any case', () => {
    const faultsIn = judge('CaseView');
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyLife, (life) => {
        const rows: HistoryRow[] = [];
        const facts: PlacedFact[] = [];
        factsOf(life, (fact) => {
          facts.push({ revision: String(rows.length), event: fact });
          seen.add(fact.type);
          rows.push(rowOf(fact, BigInt(rows.length)));
        });
        const { document, heldFrom: _, ...row } = caseFrom(rows)!;
        const ofTheLaw = summaryAndDatesOn(facts, calendarDate('2026-12-01'), nationalLaw);
        const answer = {
          ...row,
          ...document,
          receivedOnIsProvisional: false,
          workingDaysLeft: 14,
          held: null,
          ...ofTheLaw,
        };
        expect(faultsIn(shown(answer))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(seen.size).toBeGreaterThan(50);
  });
});

describe('the schema checker', () => {
  it('finds properties that are missing, of another type, or undocumented', () => {
    const held = { revision: '4', because: 'held' };
    expect(closed(schemaOf('CaseView'))({ held: { ...held, more: 1 }, officer: 4 })).toEqual(
      expect.arrayContaining([
        expect.stringContaining('/held must NOT have additional properties'),
        expect.stringContaining('/officer must be string,null'),
        expect.stringContaining('"missingProperty":"decideBy"'),
      ]),
    );
  });
});

describe('the schema of a preview', () => {
  it('describes every property, and no others, at every step of a case', () => {
    const faultsIn = judge('CommandPreviewView');
    fc.assert(
      fc.property(anyLife, (life) => {
        factsOf(life, (fact, state) => {
          const standing = caseSummary(state, calendarDate('2026-12-01'), nationalLaw);
          const refused = { code: 'case-live', because: 'It is live already.' };
          for (const answer of [
            { preview: true, refused: null, facts: [{ ...fact, words: 'Said.' }], standing },
            { preview: true, refused, facts: [], standing },
          ])
            expect([fact.type, faultsIn(shown(answer))]).toEqual([fact.type, []]);
        });
      }),
      { numRuns: 20 },
    );
  });
});
