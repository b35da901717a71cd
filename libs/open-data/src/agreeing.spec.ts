import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideBy, isLateComment, isValid, type PlanningApplication, stageInWords } from '#domain';
import { calendarDate, instant } from '#legislation';
import { type Case, caseFrom, type HistoryRow, history } from '#read-models';
import { recordOfCase } from '../../../test/projections/cases.js';
import { runsOf } from '../../../test/runner/runs-of.js';
import { anyLife, factsOf } from '../../domain/test/any-life.js';
import { notForTheRegister, stagesOnTheRegister } from '../../read-models/src/council/on-the-register.js';
import { momentOf } from './moments.js';
import { postSubmissionApplication } from './post-submission-application.js';
import { registerEntry } from './register/entry.js';

type ExistingCase = Exclude<PlanningApplication, { stage: 'unknown' }>;
type Determination = Extract<PlanningApplication, { stage: 'determined' }>['determination'];

/** Calls `compare` after every fact of a random case, with the case in full and the decider's state. */
function afterEveryFact(compare: (found: Case, state: ExistingCase) => void): void {
  fc.assert(
    fc.property(anyLife, (life) => {
      const rows: HistoryRow[] = [];
      factsOf(life, (fact, state) => {
        rows.push(
          history.project(undefined, { ...recordOfCase([fact])[0]!, revision: BigInt(rows.length) })!,
        );
        compare(caseFrom(rows)!, state as ExistingCase);
      });
    }),
    { numRuns: runsOf(60) },
  );
}

/** The same case as if it had been published when it was received: random cases are rarely published. */
const asPublished = (found: Case, { receivedOn }: ExistingCase): Case => ({
  ...found,
  document: { ...found.document, publishedOn: found.document.publishedOn ?? receivedOn },
});

const today = calendarDate('2026-06-01');

const entryOf = (found: Case) =>
  registerEntry({
    found,
    policy: null,
    commentsTaken: 'not',
    open: () => ({ erased: true }),
    today,
  });

const exportOf = (found: Case) =>
  postSubmissionApplication({
    ...{ found, submission: { data: {} }, officerName: null, commentsTaken: 'not', region: null },
    generatedAt: instant('2026-11-21T10:00:00Z'),
  });

/** The stages and types of application that the public may see, once published. */
const mayBePublic = (state: ExistingCase): boolean =>
  stagesOnTheRegister.includes(stageInWords(state)) && !notForTheRegister.includes(state.applicationType);

const clockOf = (state: ExistingCase) =>
  isValid(state) && state.clock.deadlines.length > 0 ? state.clock : null;
const determinationOf = (state: ExistingCase): Determination | null =>
  state.stage === 'determined' ? state.determination : null;

/** The data that the decider and the register entry both have, in the form of the entry. */
function entryBy(state: ExistingCase) {
  const { caseReference, applicationType, description, receivedOn, site, register, stage } = state;
  const clock = clockOf(state);
  const {
    issued,
    by: decidedBy,
    decision,
    decidedOn,
  } = determinationOf(state) ?? ({} as Partial<Determination>);
  return {
    ...{ caseReference, applicationType, description, receivedOn, site },
    publishedOn: register.publishedOn ?? receivedOn,
    ...(clock && { validFrom: clock.validFrom, decideBy: decideBy(clock) }),
    ...('publicity' in state && { commentsAreLate: isLateComment(state, today) }),
    part: decision || stage === 'withdrawn' ? 2 : 1,
    withdrawnOn: stage === 'withdrawn' ? expect.any(String) : null,
    status: expect.objectContaining(
      decision ? { kind: 'decided', day: decidedOn } : { kind: expect.stringMatching(kindOf(stage)) },
    ),
    ...(issued && { decision: expect.objectContaining({ decision, decidedOn, decidedBy }) }),
  };
}

const kindOf = (stage: ExistingCase['stage']): RegExp =>
  stage === 'withdrawn' ? /^withdrawn$/ : /^(open for comments|being decided)$/;

describe('the register entry of a case under any commands', () => {
  it('agrees with the decider after every fact', () =>
    afterEveryFact((found, state) => {
      expect(entryOf(found) !== undefined).toBe(state.register.publishedOn !== null && mayBePublic(state));
      const entry = entryOf(asPublished(found, state));
      expect(entry !== undefined).toBe(mayBePublic(state));
      if (entry) expect(entry).toEqual(expect.objectContaining(entryBy(state)));
    }));
});

/** The data that the decider and the open data both have, in the form of the open data. */
function exportBy(state: ExistingCase) {
  const { caseReference, receivedOn, register, stage } = state;
  const clock = clockOf(state);
  const status = { determined: 'determined', withdrawn: 'withdrawn', returned: 'returned' } as const;
  return {
    application: expect.objectContaining({
      reference: caseReference,
      status: status[stage as keyof typeof status] ?? 'undetermined',
      ...(register.publishedOn && { publishedAt: momentOf(register.publishedOn) }),
    }),
    validation: expect.objectContaining({
      receivedAt: momentOf(receivedOn),
      ...(clock && { validatedAt: momentOf(clock.validFrom), isValid: true }),
    }),
    ...(clock && { assessment: expect.objectContaining({ expiryDate: decideBy(clock) }) }),
  };
}

describe('the open data of a case under any commands', () => {
  it('agrees with the decider after every fact', () =>
    afterEveryFact((found, state) => {
      const answer = exportOf(found);
      expect('exported' in answer).toBe(state.stage !== 'duplicate');
      if ('exported' in answer)
        expect(answer.exported.data).toEqual(expect.objectContaining(exportBy(state)));
    }));
});
