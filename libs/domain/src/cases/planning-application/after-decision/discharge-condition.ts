import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';
import { conditionOf, granted, noDetails } from './granted.js';
import { conditionsAt } from './targets.js';

/** The case about the details was decided: the details are approved. */
export interface ApproveDetails {
  readonly type: 'ApproveDetails';
  readonly condition: number;
  readonly approvedOn: CalendarDate;
  readonly linked: LinkedCase;
  readonly on: CalendarDate;
}

/** The case about the details was not decided in time, and the applicant had given notice. */
export interface ConfirmDeemedDischarge {
  readonly type: 'ConfirmDeemedDischarge';
  readonly condition: number;
  readonly dischargedOn: CalendarDate;
  readonly linked: LinkedCase;
  readonly on: CalendarDate;
}

const mayDischargeCondition = (state: PlanningApplication) => granted(state, 'released from a condition');

const approveDetails = (
  { condition, approvedOn, linked }: ApproveDetails,
  found: FoundBy<typeof mayDischargeCondition>,
): CaseOutcome => discharge(found, { condition, linked, dischargedOn: approvedOn, how: 'details-approved' });

export const ApproveDetails: Act<ApproveDetails> = act(mayDischargeCondition, approveDetails, {
  days: { approvedOn: happened(the.decision, the.details), on: done() },
  targets: conditionsAt('details-submitted'),
  without: 'No details for a condition are waiting for an answer.',
});

const confirmDeemedDischarge = (
  { condition, dischargedOn, linked }: ConfirmDeemedDischarge,
  found: FoundBy<typeof mayDischargeCondition>,
): CaseOutcome => discharge(found, { condition, linked, dischargedOn, how: 'deemed' });

export const ConfirmDeemedDischarge: Act<ConfirmDeemedDischarge> = act(
  mayDischargeCondition,
  confirmDeemedDischarge,
  {
    days: { dischargedOn: happened(the.decision, the.details), on: done() },
    targets: conditionsAt('details-submitted'),
    without: 'No details for a condition are waiting for an answer.',
  },
);

function discharge(
  found: FoundBy<typeof mayDischargeCondition>,
  discharged: {
    readonly condition: number;
    readonly linked: LinkedCase;
    readonly dischargedOn: CalendarDate;
    readonly how: 'details-approved' | 'deemed';
  },
): CaseOutcome {
  const stands = conditionOf(found, discharged.condition);
  if ('rejected' in stands) return stands;
  if (stands.condition.status === 'discharged') return accept();
  if (stands.condition.status !== 'details-submitted') return noDetails(discharged.condition);
  return accept({ type: 'ConditionDischarged', ...of(found, discharged.dischargedOn), ...discharged });
}
