import type { FeeFact } from '#domain';
import { hidden } from '#read-models';
import type { Parts } from './parts.js';

const money = hidden('fees and payments are between the applicant and the council');

export const fees: Parts<FeeFact> = {
  FeeAssessed: money,
  PaymentRecorded: money,
  PaymentReversed: money,
  StatedPaymentNotCounted: money,
  PaymentMovedAway: money,
  PaymentMovedHere: money,
  RefundBroughtIn: money,
  RefundDue: money,
  GuaranteeRefundDue: money,
  RefundNoLongerDue: money,
  RefundOwedBack: money,
  RefundPaid: money,
};
