import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { anyCase, of, secondPerson } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { refundsToPay } from './targets.js';

/** Records that a refund was paid, for exactly the amount due. */
export interface PayRefund {
  readonly type: 'PayRefund';
  readonly refundId: string;
  readonly by: OfficerId;
  readonly approvedBy: OfficerId;
  readonly on: CalendarDate;
}

const mayPayRefund = (state: PlanningApplication) => anyCase(state, 'refunded');

function payRefund(
  { refundId, by, approvedBy, on }: PayRefund,
  found: FoundBy<typeof mayPayRefund>,
): CaseOutcome {
  const refund = found.fees.refunds.get(refundId);
  if (!refund) return reject('unknown-refund', `No refund ${refundId} is due on ${found.caseReference}.`);
  if (refund.paid) return accept();
  if (refund.amountPence === 0)
    return reject('refund-not-due', `Refund ${refundId} is no longer due: the payment never arrived.`);
  const alone = secondPerson(by, approvedBy);
  if (alone) return alone;
  const { amountPence } = refund;
  return accept({ type: 'RefundPaid', ...of(found, on), refundId, amountPence, paidOn: on, by, approvedBy });
}

export const PayRefund: Act<PayRefund> = act(mayPayRefund, payRefund, {
  days: { on: done(the.refund) },
  targets: refundsToPay,
  without: 'No refund is due.',
});
