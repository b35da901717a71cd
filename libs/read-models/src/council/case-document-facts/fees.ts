import type { FeeFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const fees = {
  FeeAssessed: shows('fee'),
  PaymentRecorded: shows('fee'),
  PaymentReversed: shows('fee'),
  StatedPaymentNotCounted: shows('fee'),
  PaymentMovedAway: shows('fee'),
  PaymentMovedHere: shows('fee'),
  RefundBroughtIn: shows('fee'),
  RefundDue: shows('fee'),
  GuaranteeRefundDue: shows('fee'),
  RefundNoLongerDue: shows('fee'),
  RefundOwedBack: shows('fee'),
  RefundPaid: shows('fee'),
} satisfies Parts<FeeFact>;
