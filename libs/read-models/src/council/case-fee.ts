import type { CalendarDate, FeeFact, LinkedCase, PlanningApplicationEvent } from '#domain';

type Fact<Type extends FeeFact['type']> = Extract<FeeFact, { type: Type }>;

/** What is owed for the application, what was paid and what goes back: the fact of each, and the sums. */
export interface Charged {
  readonly fee: CaseFee;
}

interface CaseFee {
  /** With each line of the sum; null until an officer assessed it. */
  readonly assessed: Fact<'FeeAssessed'>['fee'] | null;
  /** Null until it was assessed, and where no planning fee is asked. */
  readonly duePence: number | null;
  /** Without what turned out never to have come. */
  readonly paidPence: number;
  readonly toRefundPence: number;
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
  /** The case that it came from, as a payment of a duplicate; null where it was this one's from the first. */
  readonly movedFrom: LinkedCase | null;
  /** Where it goes on: it no longer counts here. */
  readonly movedTo: Fact<'PaymentMovedAway'>['to'] | null;
};

/** A payment that the submission states and that is recorded elsewhere, with where. */
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
}

export const nothingCharged: Charged = {
  fee: {
    assessed: null,
    duePence: null,
    paidPence: 0,
    toRefundPence: 0,
    refundedPence: 0,
    payments: [],
    refunds: [],
    notCounted: [],
  },
};

export function chargedAfter({ fee }: Charged, event: PlanningApplicationEvent): Partial<Charged> {
  switch (event.type) {
    case 'FeeAssessed': {
      const duePence = 'totalPence' in event.fee ? event.fee.totalPence : null;
      return { fee: { ...fee, assessed: event.fee, duePence } };
    }
    case 'PaymentRecorded':
    case 'PaymentMovedHere': {
      const { paymentId, amountPence, paidOn, method, reference } = event;
      const payment = { paymentId, amountPence, paidOn, method, reference, reversed: null, movedTo: null };
      const movedFrom = event.type === 'PaymentMovedHere' ? event.from : null;
      return summed({ ...fee, payments: [...fee.payments, { ...payment, movedFrom }] });
    }
    case 'PaymentMovedAway': {
      const { paymentId, to: movedTo } = event;
      const moved = (each: CasePayment) => (each.paymentId === paymentId ? { ...each, movedTo } : each);
      return summed({ ...fee, payments: fee.payments.map(moved) });
    }
    case 'StatedPaymentNotCounted': {
      const { amountPence, paidOn, reference, because } = event;
      return {
        fee: { ...fee, notCounted: [...fee.notCounted, { amountPence, paidOn, reference, because }] },
      };
    }
    case 'RefundBroughtIn': {
      const { refundId, amountPence, paidOn } = event;
      const refund = { refundId, cause: 'brought in', amountPence, dueFrom: paidOn, paidOn };
      return summed({ ...fee, refunds: [...fee.refunds, refund] });
    }
    case 'PaymentReversed':
      return summed(withReversal(fee, event));
    case 'RefundDue':
    case 'GuaranteeRefundDue': {
      const { refundId, amountPence } = event;
      const [cause, dueFrom] =
        event.type === 'RefundDue'
          ? [event.cause, event.effectiveOn]
          : ['planning guarantee', event.refundDueFrom];
      return summed({
        ...fee,
        refunds: [...fee.refunds, { refundId, cause, amountPence, dueFrom, paidOn: null }],
      });
    }
    case 'RefundNoLongerDue': {
      const { refundId } = event;
      return summed({ ...fee, refunds: fee.refunds.filter((each) => each.refundId !== refundId) });
    }
    case 'RefundPaid': {
      const paid = (each: CaseRefund) =>
        each.refundId === event.refundId ? { ...each, paidOn: event.paidOn } : each;
      return summed({ ...fee, refunds: fee.refunds.map(paid) });
    }
    default:
      return {};
  }
}

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
      toRefundPence: sum(fee.refunds.filter(({ paidOn }) => paidOn === null)),
      refundedPence: sum(fee.refunds.filter(({ paidOn }) => paidOn !== null)),
    },
  };
}
