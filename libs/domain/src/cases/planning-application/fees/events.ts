import type { CalendarDate, FeeAnswer, Reason, RefundFacts } from '#legislation';
import type { OfficerId } from '../../../values.js';
import { type Effects, notKept } from '../effect.js';
import type { Fees, RefundKept } from '../state/fees.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';
import type { Payment, PaymentKnown } from '../vocabulary/payment.js';
import type { PaymentDestination } from '../vocabulary/payment-destination.js';

/** The fee owed, the payments and the refunds. */
export type FeeFact =
  | { readonly type: 'FeeAssessed'; readonly fee: FeeAnswer; readonly assessedOn: CalendarDate }
  | ({ readonly type: 'PaymentRecorded' } & Payment)
  | {
      readonly type: 'PaymentReversed';
      readonly paymentId: string;
      readonly amountPence: number;
      readonly reversedOn: CalendarDate;
      readonly reason: string;
      readonly refundsTakenBack: readonly RefundTakenBack[];
    }
  /** The submission states a payment that is recorded elsewhere already: it counts there, once. */
  | ({ readonly type: 'StatedPaymentNotCounted' } & PaymentKnown)
  /** The payment moves elsewhere: to the original of this duplicate, or to a charge for advice. */
  | {
      readonly type: 'PaymentMovedAway';
      readonly paymentId: string;
      readonly amountPence: number;
      readonly reference: string;
      readonly movedOn: CalendarDate;
      readonly to: PaymentDestination;
    }
  | ({
      readonly type: 'PaymentMovedHere';
      readonly movedOn: CalendarDate;
      readonly from: LinkedCase;
    } & Payment)
  /** A refund made in the former system. */
  | {
      readonly type: 'RefundBroughtIn';
      readonly refundId: string;
      readonly amountPence: number;
      readonly paidOn: CalendarDate;
    }
  | ({ readonly type: 'RefundDue' } & Refund)
  /** A refund was due, but its reason did not hold: the unpaid part is no longer due. */
  | {
      readonly type: 'RefundNoLongerDue';
      readonly refundId: string;
      readonly amountPence: number;
      readonly because: string;
    }
  /** A refund was paid, but its reason did not hold: the applicant owes it. Zero if it was due after all. */
  | {
      readonly type: 'RefundOwedBack';
      readonly refundId: string;
      readonly amountPence: number;
      readonly because: string;
    }
  | {
      readonly type: 'GuaranteeRefundDue';
      readonly refundId: string;
      readonly lastDay: CalendarDate;
      readonly refundDueFrom: CalendarDate;
      readonly amountPence: number;
      readonly because: Reason;
    }
  | {
      readonly type: 'RefundPaid';
      readonly refundId: string;
      readonly amountPence: number;
      readonly paidOn: CalendarDate;
      readonly by: OfficerId;
      readonly approvedBy: OfficerId;
    };

export const feeEvents: Readonly<Record<FeeFact['type'], number>> = {
  FeeAssessed: 1,
  PaymentRecorded: 1,
  PaymentReversed: 1,
  StatedPaymentNotCounted: 1,
  PaymentMovedAway: 1,
  PaymentMovedHere: 1,
  RefundBroughtIn: 1,
  RefundDue: 1,
  RefundNoLongerDue: 1,
  RefundOwedBack: 1,
  GuaranteeRefundDue: 1,
  RefundPaid: 1,
};

/** The part of a refund that is no longer due because its payment never arrived. */
export interface RefundTakenBack {
  readonly refundId: string;
  readonly amountPence: number;
}

interface Refund {
  readonly refundId: string;
  readonly cause: RefundFacts['cause'];
  readonly amountPence: number;
  readonly because: string;
  readonly source: string;
}

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
