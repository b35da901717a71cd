import { type CalendarDate, inPounds, lesserOf } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { pence } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { type Fees, paidPence, refundedPence } from '../state/fees.js';
import type { PlanningApplication } from '../state.js';
import type { RefundTakenBack } from './events.js';
import { paymentsHeld } from './targets.js';

/** Reverses a payment that never arrived: stated by the portal and not found, or a cheque that bounced. */
export interface ReversePayment {
  readonly type: 'ReversePayment';
  readonly paymentId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

const mayReversePayment = (state: PlanningApplication) => anyCase(state, 'corrected in its payments');

function reversePayment(
  { paymentId, reason, on }: ReversePayment,
  found: FoundBy<typeof mayReversePayment>,
): CaseOutcome {
  const { fees, caseReference } = found;
  if (fees.reversedPayments.has(paymentId)) return accept();
  const amountPence = fees.payments.get(paymentId)?.amountPence;
  if (amountPence === undefined)
    return reject('unknown-payment', `No payment ${paymentId} is recorded on ${caseReference}.`);
  const refundsTakenBack = noLongerDue(fees, amountPence);
  const takenBack = refundsTakenBack.reduce((sum, each) => sum + each.amountPence, 0);
  const excess = refundedPence(fees) - takenBack - (paidPence(fees) - amountPence);
  if (excess > 0)
    return reject(
      'refund-paid',
      `Without payment ${paymentId}, refunds on ${caseReference} exceed payments by ${inPounds(pence(excess))}: first record what was recovered as a payment.`,
    );
  const fact = { paymentId, amountPence, reversedOn: on, reason, refundsTakenBack };
  return accept({ type: 'PaymentReversed', ...of(found, on), ...fact });
}

export const ReversePayment: Act<ReversePayment> = act(mayReversePayment, reversePayment, {
  days: { on: done(the.payment) },
  targets: paymentsHeld,
  without: 'No payment is recorded.',
});

/** Money that never arrived is not refunded: unpaid refunds shrink by it, the latest first. */
function noLongerDue({ refunds }: Fees, amountPence: number): readonly RefundTakenBack[] {
  let left = amountPence;
  return [...refunds].reverse().flatMap(([refundId, refund]) => {
    if (refund.paid) return [];
    const taken = lesserOf(pence(refund.amountPence), pence(left));
    left -= taken;
    return taken > 0 ? [{ refundId, amountPence: taken }] : [];
  });
}
