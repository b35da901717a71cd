import type { FeeFact } from '#domain';
import { hidden } from '../../shown.js';
import type { Columns } from './columns.js';

const money = hidden('fees and payments are in the case in full, and in the ledger');

export const fees: Columns<FeeFact> = {
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
