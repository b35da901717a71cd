import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  earliestDecision,
  isLive,
  isValid,
  type PlanningApplication,
  type PlanningApplicationEvent,
  planningApplication,
  silenceOn,
  stageInWords,
  untimely,
  whatSilenceDoes,
} from '#domain';
import { recordOfCase } from '../../../../test/projections/cases.js';
import { runsOf } from '../../../../test/runner/runs-of.js';
import { monday } from '../../../domain/test/a-case.js';
import { anyLife, factsOf } from '../../../domain/test/any-life.js';
import { commandMakers } from '../../../domain/test/examples/index.js';
import type { CaseWork } from './case-work.js';
import { lettersBack } from './letters-back.js';
import { type WorklistRow, worklist } from './worklist.js';

type Known = Exclude<PlanningApplication, { stage: 'unknown' }>;

/** The row after a fact, as the projector would write it and read it again. */
function rowAfter(row: WorklistRow | undefined, fact: PlanningApplicationEvent): WorklistRow | undefined {
  const [recorded] = recordOfCase([fact]);
  if (worklist.key(recorded!) === null) return row;
  const next = worklist.project(row, recorded!)!;
  return { ...next, work: JSON.parse(JSON.stringify(next.work)) };
}

const counted = (stance: string, work: CaseWork) =>
  Object.values(work.stances).filter((each) => each === stance).length;

/** The same values according to the decider and according to the row. */
function byDecider(state: Known) {
  const documents = [...state.register.documents].filter(
    ([, { publishStatus, supersededBy }]) => publishStatus === 'not-assessed' && supersededBy === null,
  );
  const refunds = [...state.fees.refunds].filter(([, { paid, amountPence }]) => !paid && amountPence > 0);
  const live = isValid(state) ? state : null;
  return {
    officer: state.officer,
    unread: documents.map(([id]) => id).toSorted(),
    refunds: Object.fromEntries(refunds.map(([id, { amountPence }]) => [id, amountPence])),
    paidPence: [...state.fees.payments.values()].reduce((sum, { amountPence }) => sum + amountPence, 0),
    ...(live && {
      earliest: earliestDecision(live, {}),
      silence: silenceOn(live, {}),
      askAgainSince: live.publicity.askAgainSince,
      bodies: [...live.consultation.consultees].map(([id, { responded }]) => `${id} ${responded}`).toSorted(),
      objections: [...live.consultation.representations.values()].filter(
        ({ stance, withdrawn }) => stance === 'objection' && !withdrawn,
      ).length,
      extensions: [...live.clock.proposals].flatMap(([id, { answer }]) => (answer === 'open' ? [id] : [])),
    }),
    ...(state.stage === 'recommended' && { recommendedBy: state.recommendation.by }),
    ...(state.stage === 'committee' && { meeting: state.meeting?.meetsOn ?? null }),
  };
}

/** The days of the clock are the caseload's, which has a spec of its own. */
function silenceIn(
  { stage, applicationType, receivedOn, clock: { validFrom, deadlines } }: Extract<Known, { clock: unknown }>,
  { priorApprovalNeeded, dischargeFrom }: CaseWork,
) {
  const dischargeNotice = dischargeFrom === null ? null : { effectOn: dischargeFrom };
  const clock = { validFrom, deadlines, priorApprovalNeeded, dischargeNotice };
  return whatSilenceDoes({ applicationType, receivedOn, clock, isCalledIn: stage === 'calledIn' }, {});
}

function byRow(state: Known, { officer, work }: WorklistRow) {
  const { circumstances, given, consultees, askAgainSince, money } = work;
  const asked = new Map(
    consultees.map((each) => [each.consulteeId, { ...each, responded: !!each.answeredOn }]),
  );
  const live = isValid(state) ? state : null;
  const consulting = live && {
    ...{ applicationType: live.applicationType, scale: live.scale, receivedOn: live.receivedOn },
    clock: { validFrom: live.clock.validFrom, eia: work.eia, psi: work.psi },
    ...{ publicity: { circumstances, given }, consultation: { consultees: asked } },
  };
  return {
    officer,
    unread: [...work.unread].toSorted(),
    refunds: money.refunds,
    paidPence: money.paidPence,
    ...(live && {
      earliest: earliestDecision(consulting!, {}),
      silence: silenceIn(live, work),
      askAgainSince,
      bodies: consultees.map((each) => `${each.consulteeId} ${each.answeredOn !== null}`).toSorted(),
      objections: counted('objection', work),
      extensions: work.proposals
        .map(({ proposalId }) => proposalId)
        .filter((id) => live.clock.proposals.has(id)),
    }),
    ...(state.stage === 'recommended' && { recommendedBy: work.recommendation?.by }),
    ...(state.stage === 'committee' && { meeting: work.meeting?.meetsOn ?? null }),
  };
}

/** The ids of these letters' consultee or request are on the record only. */
const isCompared = ({ letter }: { readonly letter: string }): boolean =>
  !['consultation', 'consultationReminder', 'informationRequest'].includes(letter);

const isSameRecipient = (one: string, other: string): boolean =>
  one === other || [one, other].every((each) => each === 'applicant' || each === 'agent');

/** Letters that came back, without those that were written again since and those that are no longer true. */
function backByDecider(state: Known): readonly string[] {
  const all = [...state.letters];
  return all.flatMap(([id, each], at) => {
    const isReplaced = all
      .slice(at + 1)
      .some(([, { letter, to }]) => letter === each.letter && isSameRecipient(to, each.to));
    const isTrue = untimely(each.letter, state) === undefined;
    return each.outcome === 'notDelivered' && isCompared(each) && !isReplaced && isTrue ? [id] : [];
  });
}

function backByRow(state: Known, { work }: WorklistRow): readonly string[] {
  const requests = [...state.requests.asked].map(([requestId, each]) => ({ requestId, ...each }));
  const back = new Set(lettersBack({ stage: stageInWords(state), requests, work } as never));
  return Object.entries(work.letters).flatMap(([id, each]) =>
    back.has(each) && isCompared(each) ? [id] : [],
  );
}

type WrittenLetter = Extract<PlanningApplicationEvent, { type: 'LetterWritten' }>;

const { type: _, on: effectiveOn, ...sample } = commandMakers.WriteLetter(monday, 0);

const written = ({ caseReference }: Known, letter: WrittenLetter['letter'], letterId: string) =>
  [
    { ...sample, type: 'LetterWritten', caseReference, effectiveOn, letter, letterId, to: 'applicant' },
  ] as readonly WrittenLetter[];

const notDelivered = ({ caseReference }: Known, letterId: string) =>
  [{ type: 'LetterNotDelivered', caseReference, effectiveOn, letterId, said: 'No such address' }] as const;

const letterKinds: readonly WrittenLetter['letter'][] = [
  ...(['acknowledgement', 'invalidity', 'validity', 'neighbour'] as const),
  ...(['decision', 'return', 'withdrawal', 'siteNotice'] as const),
];

describe('the worklist items of a case under any commands', () => {
  it('agrees with the decider after every fact', () => {
    let live = 0;
    fc.assert(
      fc.property(anyLife, (life) => {
        let row: WorklistRow | undefined;
        factsOf(life, (fact, state) => {
          row = rowAfter(row, fact);
          if (state.stage === 'unknown') throw new Error('a case has a state');
          if (isLive(state)) live += 1;
          expect([fact.type, byRow(state, row!)]).toEqual([fact.type, byDecider(state)]);
        });
      }),
      { numRuns: runsOf(60) },
    );
    expect(live).toBeGreaterThan(runsOf(100));
  });

  it('agrees with the decider about each letter that comes back, and about the same letter written again', () => {
    const back: Record<string, number> = {};
    fc.assert(
      fc.property(anyLife, fc.nat(letterKinds.length - 1), (life, at) => {
        let row: WorklistRow | undefined;
        factsOf(life, (fact, state) => {
          row = rowAfter(row, fact);
          if (state.stage === 'unknown') throw new Error('a case has a state');
          const letter = letterKinds[at]!;
          const followed = (facts: readonly PlanningApplicationEvent[]): [Known, WorklistRow] => [
            facts.reduce(planningApplication.evolve, state as PlanningApplication) as Known,
            facts.reduce<WorklistRow | undefined>(rowAfter, row)!,
          ];
          const cameBack = [...written(state, letter, 'back'), ...notDelivered(state, 'back')];
          const [known, then] = followed(cameBack);
          const found = backByDecider(known);
          expect([letter, state.stage, backByRow(known, then)]).toEqual([letter, state.stage, found]);
          if (found.includes('back')) back[letter] = (back[letter] ?? 0) + 1;
          const [later, last] = followed([...cameBack, ...written(state, letter, 'again')]);
          expect(backByRow(later, last)).not.toContain('back');
        });
      }),
      { numRuns: runsOf(60) },
    );
    expect(Object.keys(back)).toContain('acknowledgement');
  });
});
