import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  earliestDecision,
  isLive,
  isValid,
  type PlanningApplication,
  type PlanningApplicationEvent,
  silenceOn,
  whatSilenceDoes,
} from '#domain';
import { recordOfCase } from '../../../../test/projections/cases.js';
import { runsOf } from '../../../../test/runner/runs-of.js';
import { anyLife, factsOf } from '../../../domain/test/any-life.js';
import type { CaseWork } from './case-work.js';
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
});
