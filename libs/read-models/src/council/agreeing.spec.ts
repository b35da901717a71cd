import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  briefAfter,
  type CaseBrief,
  decideBy,
  isLate,
  isValid,
  type PlanningApplication,
  type PlanningApplicationEvent,
  stageInWords,
} from '#domain';
import { instant } from '#legislation';
import { recordOfCase } from '../../../../test/projections/cases.js';
import { runsOf } from '../../../../test/runner/runs-of.js';
import { anyLife, factsOf } from '../../../domain/test/any-life.js';
import { type LaterFact, partsShown } from '../shown.js';
import { documentAfter, documentOf } from './case-document.js';
import { documentFacts } from './case-document-facts/index.js';
import type { CaseDocument } from './case-document-shape.js';
import { caseload } from './caseload.js';
import { caseloadFacts } from './caseload-facts/index.js';
import type { CaseloadRow } from './caseload-row.js';

const runs = runsOf(60);

/** The row after a fact, as the projector would write it and read it again. */
const rowAfter = (row: CaseloadRow | undefined, fact: PlanningApplicationEvent): CaseloadRow => {
  const [recorded] = recordOfCase([fact]);
  const next = caseload.project(row, recorded!)!;
  return { ...next, brief: JSON.parse(JSON.stringify(next.brief)) };
};

/** The data that both have, in the decider's form. */
function knownToBoth(state: PlanningApplication) {
  if (state.stage === 'unknown') throw new Error('a case has a state');
  const clock = isValid(state) && state.clock.deadlines.length > 0 ? state.clock : null;
  const determination = state.stage === 'determined' ? state.determination : null;
  const { caseReference, applicationType, scale, description, receivedOn, officer, site } = state;
  const unanswered = [...state.requests.asked.values()].filter(({ answer }) => /open|lapsed/.test(answer));
  return {
    ...{ caseReference, applicationType, scale, description, receivedOn, officer },
    ...{ address: site.address, postcode: site.postcode, ward: site.ward },
    stage: stageInWords(state),
    specialists: [...state.specialists].map(([discipline, who]) => ({ discipline, officer: who })),
    openRequests: unanswered.length,
    publishedOn: state.register.publishedOn,
    decision: determination?.decision ?? null,
    decidedOn: determination?.decidedOn ?? null,
    meetsOn: ('meeting' in state ? state.meeting?.meetsOn : null) ?? null,
    ...(clock && { validFrom: clock.validFrom, decideBy: decideBy(clock), isLate: isLate(clock) }),
  };
}

describe('the row of a case under any commands', () => {
  it('agrees with the decider after every fact', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        let row: CaseloadRow | undefined;
        factsOf(life, (fact, state) => {
          row = rowAfter(row, fact);
          expect([fact.type, row]).toEqual([fact.type, expect.objectContaining(knownToBoth(state))]);
        });
      }),
      { numRuns: runs },
    );
  });

  it('changes with a fact only as the table of facts says', () => {
    const changedBy = new Map<string, Set<string>>();
    fc.assert(
      fc.property(anyLife, (life) => {
        let row: CaseloadRow | undefined;
        factsOf(life, (fact) => {
          const before = row;
          row = rowAfter(before, fact);
          if (!before) return;
          const told: readonly string[] = partsShown(caseloadFacts[(fact as LaterFact).type]);
          const seen = changedBy.get(fact.type) ?? new Set();
          for (const column of changedIn(before, row)) seen.add(column);
          changedBy.set(fact.type, seen);
          expect([fact.type, [...seen].filter((column) => !told.includes(column))]).toEqual([fact.type, []]);
        });
      }),
      { numRuns: runs },
    );
  });
});

/** The case in full after a fact, and its stage as the decider has it. */
describe('the case in full under any commands', () => {
  it('agrees with the decider, changes with a fact only as the table of facts says, and shows each fact', () => {
    /**
     * How often each fact with an effect was seen, and how often it changed something. A rare fact may find nothing to
     * change.
     */
    const seen = new Map<string, { times: number; showed: number }>();
    fc.assert(
      fc.property(anyLife, (life) => {
        let document: CaseDocument | undefined;
        let brief: CaseBrief | undefined;
        factsOf(life, (fact, state) => {
          const before = document;
          brief = briefAfter(brief, fact);
          document = documentThen(before, fact, brief!);
          const { stage, officer, scale, description, publishedOn } = knownToBoth(state);
          expect([fact.type, document]).toEqual([
            fact.type,
            expect.objectContaining({ stage, officer, scale, description, publishedOn }),
          ]);
          if (!before) return;
          const told: readonly string[] = partsShown(documentFacts[(fact as LaterFact).type]);
          const changed = Object.keys(document).filter(
            (part) =>
              JSON.stringify(before[part as keyof CaseDocument]) !==
              JSON.stringify(document?.[part as keyof CaseDocument]),
          );
          expect([fact.type, changed.filter((part) => !told.includes(part))]).toEqual([fact.type, []]);
          const { times, showed } = seen.get(fact.type) ?? { times: 0, showed: 0 };
          if (told.length > 0)
            seen.set(fact.type, { times: times + 1, showed: showed + (changed.length > 0 ? 1 : 0) });
        });
      }),
      { numRuns: runs },
    );
    const silent = [...seen].filter(([, { times, showed }]) => times >= 5 && showed === 0);
    expect(silent.map(([type]) => type)).toEqual([]);
  });
});

const noted = {
  recordedAt: instant('2026-11-21T10:00:00Z'),
  actor: { id: 'anna.b', role: 'officer' },
} as const;

const documentThen = (before: CaseDocument | undefined, fact: PlanningApplicationEvent, brief: CaseBrief) =>
  fact.type === 'ApplicationReceived' || !before
    ? documentOf(fact as Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>)
    : documentAfter(before, fact, noted, brief);

const withEveryFact = ['revision', 'lastChangedAt', 'brief'];

const changedIn = (before: CaseloadRow, after: CaseloadRow): readonly string[] =>
  Object.keys(after).filter((column) => {
    const key = column as keyof CaseloadRow;
    return !withEveryFact.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  });
