import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import { clerk } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { paidPence, refundedPence } from '../state/fees.js';
import { isValid, type PlanningApplication } from '../state.js';
import { guaranteeOfCase } from './guarantee.js';

/**
 * Sent by the clerk: the fee is refundable if the Planning Guarantee was not met. It is no error if nothing
 * is due.
 */
export interface NoteGuaranteeRefund {
  readonly type: 'NoteGuaranteeRefund';
  readonly on: CalendarDate;
}

const guaranteeRefundId = 'planning-guarantee';

function noteGuaranteeRefund(
  { on }: NoteGuaranteeRefund,
  state: PlanningApplication,
  { corrections }: CouncilLaw,
): CaseOutcome {
  if (!isValid(state) || state.fees.refunds.get(guaranteeRefundId)?.amountPence) return accept();
  const guarantee = guaranteeOfCase(state, corrections);
  if (guarantee?.value.standing !== 'running' || guarantee.value.refundDueFrom > on) return accept();
  const { lastDay, refundDueFrom } = guarantee.value;
  const amountPence = paidPence(state.fees) - refundedPence(state.fees);
  if (amountPence <= 0) return accept();
  return accept({
    type: 'GuaranteeRefundDue',
    ...of(state, refundDueFrom),
    refundId: guaranteeRefundId,
    lastDay,
    refundDueFrom,
    amountPence,
    because: guarantee.because,
  });
}

export const NoteGuaranteeRefund: Act<NoteGuaranteeRefund> = unasked(noteGuaranteeRefund, {
  days: { on: clerk },
});
