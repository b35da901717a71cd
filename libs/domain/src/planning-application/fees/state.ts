import type { FeeAnswer } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import { statedPaymentId } from './events.js';

export interface Fees {
  /** What the submission says the fee is; null where it says nothing. */
  readonly statedPence: number | null;
  readonly assessed: FeeAnswer | null;
  readonly payments: ReadonlyMap<string, number>;
  /** Payments that turned out never to have come. */
  readonly reversedPayments: ReadonlySet<string>;
  /** The portal's reference of the payment that came with the submission. */
  readonly statedReference: string | null;
  readonly refunds: ReadonlyMap<string, { readonly amountPence: number; readonly paid: boolean }>;
}

export const feesStated = (statedPence: number | null): Fees => ({
  statedPence,
  assessed: null,
  payments: new Map(),
  reversedPayments: new Set(),
  statedReference: null,
  refunds: new Map(),
});

export function evolveFees(fees: Fees, event: PlanningApplicationEvent): Fees {
  switch (event.type) {
    case 'FeeAssessed':
      return { ...fees, assessed: event.fee };
    case 'PaymentRecorded': {
      const { paymentId, amountPence, reference } = event;
      const stated = paymentId === statedPaymentId && { statedReference: reference };
      return { ...fees, ...stated, payments: new Map(fees.payments).set(paymentId, amountPence) };
    }
    case 'PaymentReversed':
      return withoutPayment(fees, event);
    case 'RefundDue':
    case 'GuaranteeRefundDue':
      return withRefund(fees, event.refundId, { amountPence: event.amountPence, paid: false });
    case 'RefundPaid':
      return withRefund(fees, event.refundId, { amountPence: event.amountPence, paid: true });
    default:
      return fees;
  }
}

const withRefund = (fees: Fees, refundId: string, refund: { amountPence: number; paid: boolean }): Fees => ({
  ...fees,
  refunds: new Map(fees.refunds).set(refundId, refund),
});

/** Its reference is free again: the money may still come, and is a payment of its own then. */
function withoutPayment(
  fees: Fees,
  { paymentId, refundsTakenBack }: Extract<PlanningApplicationEvent, { type: 'PaymentReversed' }>,
): Fees {
  const payments = new Map(fees.payments);
  payments.delete(paymentId);
  const reversedPayments = new Set(fees.reversedPayments).add(paymentId);
  const stated = paymentId === statedPaymentId && { statedReference: null };
  return refundsTakenBack.reduce<Fees>(
    (rest, { refundId, amountPence }) => {
      const due = rest.refunds.get(refundId)?.amountPence ?? amountPence;
      return withRefund(rest, refundId, { amountPence: due - amountPence, paid: false });
    },
    { ...fees, ...stated, payments, reversedPayments },
  );
}

/** Paid in all, whatever went back since. */
export const paidPence = ({ payments }: Fees): number =>
  [...payments.values()].reduce((sum, amount) => sum + amount, 0);

/** Given back, or owed back already: nothing is returned twice. */
export const refundedPence = ({ refunds }: Fees): number =>
  [...refunds.values()].reduce((sum, { amountPence }) => sum + amountPence, 0);
