import { type Effects, notKept } from '../effect.js';
import type { Fees, RefundKept } from '../state/fees.js';
import type { Payment } from '../vocabulary/payment.js';
import type { FeeFact } from './events.js';

const fees = <Fact>(change: (fees: Fees, fact: Fact) => Fees) => ({
  keeps: (before: { readonly fees: Fees }, fact: Fact) => ({ fees: change(before.fees, fact) }),
});

export const feeEffects: Effects<FeeFact> = {
  FeeAssessed: fees((before, { fee: assessed }) => ({ ...before, assessed })),
  PaymentRecorded: fees((before, fact) => recovered(withPayment(before, fact), fact)),
  PaymentMovedHere: fees(withPayment),
  PaymentMovedAway: fees((before, { paymentId, to }) => ({
    ...before,
    payments: without(before, paymentId),
    movedAway: new Map(before.movedAway).set(paymentId, to),
  })),
  StatedPaymentNotCounted: notKept('it is kept where it counts'),
  RefundBroughtIn: fees((before, { refundId, amountPence }) =>
    withRefund(before, refundId, { amountPence, paid: true }),
  ),
  PaymentReversed: fees(withoutPayment),
  RefundDue: fees((before, { refundId, amountPence, cause }) =>
    withRefund(before, refundId, { amountPence, paid: false, cause }),
  ),
  RefundNoLongerDue: fees((before, { refundId }) =>
    withRefund(before, refundId, { amountPence: 0, paid: false }),
  ),
  GuaranteeRefundDue: fees((before, { refundId, amountPence }) =>
    withRefund(before, refundId, { amountPence, paid: false, cause: 'planning guarantee' }),
  ),
  RefundPaid: fees((before, { refundId, amountPence }) =>
    withRefund(before, refundId, { ...before.refunds.get(refundId), amountPence, paid: true }),
  ),
  RefundOwedBack: fees((before, { refundId, amountPence }) => {
    const refund = before.refunds.get(refundId);
    return refund ? withRefund(before, refundId, { ...refund, notDue: amountPence > 0 }) : before;
  }),
};

/** A recovered refund is no longer owed. */
function recovered(
  before: Fees,
  { recovers, amountPence }: { readonly recovers?: string; readonly amountPence: number },
): Fees {
  const refund = recovers === undefined ? undefined : before.refunds.get(recovers);
  if (recovers === undefined || !refund) return before;
  return withRefund(before, recovers, {
    ...refund,
    recoveredPence: (refund.recoveredPence ?? 0) + amountPence,
  });
}

function withRefund(before: Fees, refundId: string, refund: RefundKept): Fees {
  return { ...before, refunds: new Map(before.refunds).set(refundId, refund) };
}

function withPayment(
  before: Fees,
  { paymentId, amountPence, reference }: Pick<Payment, 'paymentId' | 'amountPence' | 'reference'>,
): Fees {
  return { ...before, payments: new Map(before.payments).set(paymentId, { amountPence, reference }) };
}

const without = ({ payments }: Fees, paymentId: string): Fees['payments'] =>
  new Map([...payments].filter(([id]) => id !== paymentId));

/** Its reference is free again: the money may still arrive, as a separate payment. */
function withoutPayment(
  before: Fees,
  { paymentId, refundsTakenBack }: Extract<FeeFact, { type: 'PaymentReversed' }>,
): Fees {
  const reference = before.payments.get(paymentId)?.reference ?? '';
  const reversedPayments = new Map(before.reversedPayments).set(paymentId, reference);
  return refundsTakenBack.reduce<Fees>(
    (rest, { refundId, amountPence }) => {
      const due = rest.refunds.get(refundId) ?? { amountPence };
      return withRefund(rest, refundId, { ...due, amountPence: due.amountPence - amountPence, paid: false });
    },
    { ...before, payments: without(before, paymentId), reversedPayments },
  );
}
