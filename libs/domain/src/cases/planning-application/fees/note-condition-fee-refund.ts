import { applicationType, type CalendarDate, type CouncilLaw, conditionFeeRefundDay } from '#legislation';
import { accept } from '../../../decider.js';
import { clerk } from '../days/limits.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { firstDecidedOn } from '../questions/first-decision.js';
import { refundOwed } from '../questions/refund-owed.js';
import { isValid, type PlanningApplication } from '../state.js';

/** Sent by the clerk: the fee for details is refundable if there was no answer within twelve weeks. */
export interface NoteConditionFeeRefund {
  readonly type: 'NoteConditionFeeRefund';
  readonly on: CalendarDate;
}

function noteConditionFeeRefund(
  { on }: NoteConditionFeeRefund,
  state: PlanningApplication,
  { corrections }: CouncilLaw,
): CaseOutcome {
  if (!isValid(state) || applicationType(state.applicationType)?.family !== 'conditions') return accept();
  const { validFrom } = state.clock;
  const due = conditionFeeRefundDay({ receivedOn: validFrom }, corrections);
  if (!due || due.value > on) return accept();
  const answeredOn = firstDecidedOn(state);
  const cause = {
    cause: 'conditions not answered',
    refundFrom: due,
    asAt: on,
    ...(answeredOn && { answeredOn }),
  } as const;
  return accept(...refundOwed(state, cause, due.value));
}

export const NoteConditionFeeRefund: Act<NoteConditionFeeRefund> = unasked(noteConditionFeeRefund, {
  days: { on: clerk },
});
