import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { movedPaymentId } from '../../../money/payment-key.js';
import { pence } from '../../../values.js';
import { done, unbounded } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { overpayment } from '../questions/overpayment.js';
import { refundOwed } from '../questions/refund-owed.js';
import { refundedPence } from '../state/fees.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';
import type { Payment } from '../vocabulary/payment.js';

/** A duplicate's payments move to this case. */
export interface TakePayment {
  readonly type: 'TakePayment';
  readonly from: LinkedCase;
  readonly payment: Payment;
  readonly on: CalendarDate;
}

/** If both were paid for, the excess becomes refundable here. */
const mayTakePayment = (state: PlanningApplication) => anyCase(state, 'given a payment');

function takePayment({ from, payment, on }: TakePayment, found: FoundBy<typeof mayTakePayment>): CaseOutcome {
  const paymentId = movedPaymentId(from, payment.paymentId);
  if (found.fees.payments.has(paymentId) || found.fees.movedAway.has(paymentId)) return accept();
  if (found.fees.reversedPayments.has(paymentId)) return accept();
  const taken = { ...payment, paymentId, movedOn: on, from };
  const fact = { type: 'PaymentMovedHere', ...of(found, on), ...taken } as const;
  const payments = new Map(found.fees.payments).set(paymentId, payment);
  return accept<PlanningApplicationEvent>(
    fact,
    ...tooMuch({ ...found, fees: { ...found.fees, payments } }, on),
  );
}

export const TakePayment: Act<TakePayment> = act(mayTakePayment, takePayment, {
  days: {
    on: done(),
    'payment.paidOn': unbounded('as the case states for the documents that came with it'),
  },
});

/** The part of the money held that exceeds what is owed. */
export function tooMuch(state: ExistingCase, on: CalendarDate): ReturnType<typeof refundOwed> {
  const { assessed, statedPence } = state.fees;
  if (state.stage === 'duplicate' || state.stage === 'withdrawn' || state.stage === 'returned')
    return refundOwed(state, { cause: 'overpaid', owedPence: pence(0) }, on);
  if (assessed) return overpayment(state, on);
  if (statedPence === null) return [];
  const owedPence = pence(statedPence + refundedPence(state.fees));
  return refundOwed(state, { cause: 'overpaid', owedPence }, on);
}
