import type { Effects } from '../effect.js';
import type { Fees } from '../state/fees.js';
import { statedPaymentId } from '../vocabulary/payment.js';
import type { FeeFact } from './events.js';

const fees = <Fact>(change: (fees: Fees, fact: Fact) => Fees) => ({
  keeps: (before: { readonly fees: Fees }, fact: Fact) => ({ fees: change(before.fees, fact) }),
});

export const feeEffects: Effects<FeeFact> = {
  FeeAssessed: fees((before, { fee: assessed }) => ({ ...before, assessed })),
  PaymentRecorded: fees((before, { paymentId, amountPence, reference }) => {
    const stated = paymentId === statedPaymentId && { statedReference: reference };
    return { ...before, ...stated, payments: new Map(before.payments).set(paymentId, amountPence) };
  }),
  PaymentReversed: fees(withoutPayment),
  RefundDue: fees((before, { refundId, amountPence }) =>
    withRefund(before, refundId, { amountPence, paid: false }),
  ),
  GuaranteeRefundDue: fees((before, { refundId, amountPence }) =>
    withRefund(before, refundId, { amountPence, paid: false }),
  ),
  RefundPaid: fees((before, { refundId, amountPence }) =>
    withRefund(before, refundId, { amountPence, paid: true }),
  ),
};

function withRefund(before: Fees, refundId: string, refund: { amountPence: number; paid: boolean }): Fees {
  return { ...before, refunds: new Map(before.refunds).set(refundId, refund) };
}

/** Its reference is free again: the money may still come, and is a payment of its own then. */
function withoutPayment(
  before: Fees,
  { paymentId, refundsTakenBack }: Extract<FeeFact, { type: 'PaymentReversed' }>,
): Fees {
  const payments = new Map(before.payments);
  payments.delete(paymentId);
  const reversedPayments = new Set(before.reversedPayments).add(paymentId);
  const stated = paymentId === statedPaymentId && { statedReference: null };
  return refundsTakenBack.reduce<Fees>(
    (rest, { refundId, amountPence }) => {
      const due = rest.refunds.get(refundId)?.amountPence ?? amountPence;
      return withRefund(rest, refundId, { amountPence: due - amountPence, paid: false });
    },
    { ...before, ...stated, payments, reversedPayments },
  );
}
