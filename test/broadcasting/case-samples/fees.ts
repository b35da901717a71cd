import type { FeeFact } from '#domain';
import { feeFor } from '#legislation';
import { day, fact, linked, officer, private_, reason, type SamplesOf } from './sample.js';

export const fees: SamplesOf<FeeFact> = {
  FeeAssessed: { type: 'FeeAssessed', ...fact, fee: feeFor({ type: 'listed' }, day), assessedOn: day },
  PaymentRecorded: {
    type: 'PaymentRecorded',
    ...fact,
    paymentId: 'p-1',
    amountPence: 25_800,
    paidOn: day,
    method: 'online',
    reference: private_,
  },
  PaymentReversed: {
    type: 'PaymentReversed',
    ...fact,
    paymentId: 'p-1',
    amountPence: 25_800,
    reversedOn: day,
    reason: private_,
    refundsTakenBack: [{ refundId: 'refund-1', amountPence: 100 }],
  },
  StatedPaymentNotCounted: {
    ...{ type: 'StatedPaymentNotCounted', ...fact },
    ...{ amountPence: 25_800, paidOn: day, reference: private_, because: private_ },
  },
  PaymentMovedAway: {
    ...{ type: 'PaymentMovedAway', ...fact, paymentId: 'p-1', amountPence: 25_800, reference: private_ },
    ...{ movedOn: day, to: { of: 'case', ...linked } },
  },
  PaymentMovedHere: {
    ...{ type: 'PaymentMovedHere', ...fact, paymentId: 'p-1', amountPence: 25_800, reference: private_ },
    ...{ paidOn: day, method: 'online', movedOn: day, from: linked },
  },
  RefundBroughtIn: { type: 'RefundBroughtIn', ...fact, refundId: 'imported', amountPence: 100, paidOn: day },
  RefundDue: {
    type: 'RefundDue',
    ...fact,
    refundId: 'refund-1',
    cause: 'overpaid',
    amountPence: 100,
    because: private_,
    source: private_,
  },
  GuaranteeRefundDue: {
    type: 'GuaranteeRefundDue',
    ...fact,
    refundId: 'planning-guarantee',
    lastDay: day,
    refundDueFrom: day,
    amountPence: 25_800,
    because: reason,
  },
  RefundNoLongerDue: {
    type: 'RefundNoLongerDue',
    ...fact,
    refundId: 'planning-guarantee',
    amountPence: 25_800,
    because: private_,
  },
  RefundOwedBack: {
    type: 'RefundOwedBack',
    ...fact,
    refundId: 'planning-guarantee',
    amountPence: 25_800,
    because: private_,
  },
  RefundPaid: {
    type: 'RefundPaid',
    ...fact,
    refundId: 'refund-1',
    amountPence: 100,
    paidOn: day,
    by: officer,
    approvedBy: officer,
  },
};
