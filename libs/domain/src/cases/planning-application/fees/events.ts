import type { CalendarDate, FeeAnswer, Reason, RefundFacts } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';
import type { Payment, PaymentKnown } from '../vocabulary/payment.js';

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

/** Where a payment was moved to: a charge of the case's own council. */
export type PaymentDestination =
  | ({ readonly of: 'case' } & LinkedCase)
  | { readonly of: 'charge'; readonly chargeId: string };

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
