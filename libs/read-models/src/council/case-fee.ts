import type { CalendarDate, FeeFact, LinkedCase, Payment } from '#domain';
import { foldOf } from './case-fold.js';

type Fact<Type extends FeeFact['type']> = Extract<FeeFact, { type: Type }>;

/** The fee of the application, payments and refunds: the fact of each, and the totals. */
export interface Charged {
  readonly fee: CaseFee;
}

interface CaseFee {
  /** With each line of the calculation; null until an officer has assessed it. */
  readonly assessed: Fact<'FeeAssessed'>['fee'] | null;
  /** Null until it is assessed, and if there is no planning fee. */
  readonly duePence: number | null;
  /** Without payments that turned out not to have been made. */
  readonly paidPence: number;
  readonly toRefundPence: number;
  /** Refunded although it was not due, and not recovered yet. */
  readonly toRecoverPence: number;
  readonly refundedPence: number;
  readonly payments: readonly CasePayment[];
  readonly refunds: readonly CaseRefund[];
  readonly notCounted: readonly PaymentNotCounted[];
}

type CasePayment = Pick<
  Fact<'PaymentRecorded'>,
  'paymentId' | 'amountPence' | 'paidOn' | 'method' | 'reference'
> & {
  readonly reversed: { readonly on: CalendarDate; readonly reason: string } | null;
  /** The refund that it brings back; null for a payment of the fee. */
  readonly recovers: string | null;
  /** If it was a payment of a duplicate, the case that it was moved from; otherwise null. */
  readonly movedFrom: LinkedCase | null;
  /** The case to which the payment was moved; it no longer counts here. */
  readonly movedTo: Fact<'PaymentMovedAway'>['to'] | null;
};

/** A payment that the submission states, but that is recorded on another case, and which case that is. */
type PaymentNotCounted = Pick<
  Fact<'StatedPaymentNotCounted'>,
  'amountPence' | 'paidOn' | 'reference' | 'because'
>;

interface CaseRefund {
  readonly refundId: string;
  readonly cause: string;
  readonly amountPence: number;
  readonly dueFrom: CalendarDate;
  readonly paidOn: CalendarDate | null;
  /**
   * On that day it became clear that the paid refund was not due. The applicant owes it back, less what was
   * recovered.
   */
  readonly owedBack: { readonly from: CalendarDate; readonly because: string } | null;
  readonly recoveredPence: number;
}

export const nothingCharged: Charged = {
  fee: {
    assessed: null,
    duePence: null,
    paidPence: 0,
    toRefundPence: 0,
    toRecoverPence: 0,
    refundedPence: 0,
    payments: [],
    refunds: [],
    notCounted: [],
  },
};

export const feeFold = foldOf<Charged>()({
  FeeAssessed: ({ fee }, event) => {
    const duePence = 'totalPence' in event.fee ? event.fee.totalPence : null;
    return { fee: { ...fee, assessed: event.fee, duePence } };
  },
  PaymentRecorded: ({ fee }, event) => paid(fee, event, null),
  PaymentMovedHere: ({ fee }, event) => paid(fee, event, event.from),
  PaymentMovedAway: ({ fee }, event) => {
    const { paymentId, to: movedTo } = event;
    const moved = (each: CasePayment) => (each.paymentId === paymentId ? { ...each, movedTo } : each);
    return summed({ ...fee, payments: fee.payments.map(moved) });
  },
  StatedPaymentNotCounted: ({ fee }, event) => {
    const { amountPence, paidOn, reference, because } = event;
    return {
      fee: { ...fee, notCounted: [...fee.notCounted, { amountPence, paidOn, reference, because }] },
    };
  },
  RefundBroughtIn: ({ fee }, event) => {
    const { refundId, amountPence, paidOn } = event;
    const refund = { refundId, cause: 'brought in', amountPence, dueFrom: paidOn, paidOn, ...notOwedBack };
    return summed({ ...fee, refunds: [...fee.refunds, refund] });
  },
  PaymentReversed: ({ fee }, event) => summed(withReversal(fee, event)),
  RefundDue: ({ fee }, event) => refundDue(fee, event, event.cause, event.effectiveOn),
  GuaranteeRefundDue: ({ fee }, event) => refundDue(fee, event, 'planning guarantee', event.refundDueFrom),
  RefundNoLongerDue: ({ fee }, event) => {
    const { refundId } = event;
    return summed({ ...fee, refunds: fee.refunds.filter((each) => each.refundId !== refundId) });
  },
  RefundOwedBack: ({ fee }, event) => {
    const { refundId, amountPence, because, effectiveOn: from } = event;
    const owedBack = amountPence > 0 ? { from, because } : null;
    return summed(withRefund(fee, refundId, (refund) => ({ ...refund, owedBack })));
  },
  RefundPaid: ({ fee }, event) => {
    const { refundId, paidOn } = event;
    return summed(withRefund(fee, refundId, (refund) => ({ ...refund, paidOn })));
  },
});

function paid(
  fee: CaseFee,
  event: Fact<'PaymentRecorded' | 'PaymentMovedHere'>,
  movedFrom: LinkedCase | null,
): Charged {
  const { paymentId, amountPence, paidOn, method, reference, recovers = null } = event;
  const payment = { paymentId, amountPence, paidOn, method, reference, reversed: null, movedTo: null };
  return summed({
    ...recovered(fee, event),
    payments: [...fee.payments, { ...payment, recovers, movedFrom }],
  });
}

function refundDue(
  fee: CaseFee,
  { refundId, amountPence }: Fact<'RefundDue' | 'GuaranteeRefundDue'>,
  cause: string,
  dueFrom: CalendarDate,
): Charged {
  const refund = { refundId, cause, amountPence, dueFrom, paidOn: null, ...notOwedBack };
  return summed({ ...fee, refunds: [...fee.refunds, refund] });
}

const notOwedBack = { owedBack: null, recoveredPence: 0 };

const withRefund = (
  fee: CaseFee,
  refundId: string | undefined,
  change: (refund: CaseRefund) => CaseRefund,
): CaseFee => ({
  ...fee,
  refunds: fee.refunds.map((each) => (each.refundId === refundId ? change(each) : each)),
});

const recovered = (fee: CaseFee, { recovers, amountPence }: Pick<Payment, 'recovers' | 'amountPence'>) =>
  withRefund(fee, recovers, (refund) => ({
    ...refund,
    recoveredPence: refund.recoveredPence + amountPence,
  }));

function withReversal(fee: CaseFee, event: Fact<'PaymentReversed'>): CaseFee {
  const takenBack = new Map(event.refundsTakenBack.map((each) => [each.refundId, each.amountPence]));
  const reversed = { on: event.reversedOn, reason: event.reason };
  return {
    ...fee,
    payments: fee.payments.map((each) => (each.paymentId === event.paymentId ? { ...each, reversed } : each)),
    refunds: fee.refunds.map((each) => ({
      ...each,
      amountPence: each.amountPence - (takenBack.get(each.refundId) ?? 0),
    })),
  };
}

function summed(fee: CaseFee): Charged {
  const sum = (amounts: readonly { readonly amountPence: number }[]) =>
    amounts.reduce((total, { amountPence }) => total + amountPence, 0);
  return {
    fee: {
      ...fee,
      paidPence: sum(fee.payments.filter(({ reversed, movedTo }) => reversed === null && movedTo === null)),
      toRecoverPence: fee.refunds.reduce(
        (total, { owedBack, amountPence, recoveredPence }) =>
          total + (owedBack ? amountPence - recoveredPence : 0),
        0,
      ),
      toRefundPence: sum(fee.refunds.filter(({ paidOn }) => paidOn === null)),
      refundedPence: sum(fee.refunds.filter(({ paidOn }) => paidOn !== null)),
    },
  };
}
