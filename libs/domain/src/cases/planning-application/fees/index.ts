import * as the from '../days/bounds.js';
import { clerk, done, happened, unbounded } from '../days/limits.js';
import { act, type Handlers, unasked } from '../handlers.js';
import { type AssessFee, assessFee, mayAssessFee } from './assess-fee.js';
import { mayTakePayment, type TakePayment, takePayment } from './move-payments.js';
import { type MovePaymentToCharge, mayMovePaymentToCharge, movePaymentToCharge } from './move-to-charge.js';
import { type NoteConditionFeeRefund, noteConditionFeeRefund } from './note-condition-fee-refund.js';
import { type NoteGuaranteeRefund, noteGuaranteeRefund } from './note-guarantee-refund.js';
import { mayPayRefund, type PayRefund, payRefund } from './pay-refund.js';
import { mayRecordPayment, paidBefore, type RecordPayment, recordPayment } from './record-payment.js';
import { mayReversePayment, type ReversePayment, reversePayment } from './reverse-payment.js';
import { paymentsHeld, refundsToPay } from './targets.js';

export type FeeCommand =
  | AssessFee
  | RecordPayment
  | ReversePayment
  | TakePayment
  | MovePaymentToCharge
  | PayRefund
  | NoteGuaranteeRefund
  | NoteConditionFeeRefund;

export const fees: Handlers<FeeCommand> = {
  AssessFee: act(mayAssessFee, assessFee, { days: { on: done() } }),
  RecordPayment: act(mayRecordPayment, recordPayment, {
    days: { paidOn: happened(the.yearBeforeSubmission), on: done() },
    foundLater: paidBefore,
  }),
  ReversePayment: act(mayReversePayment, reversePayment, {
    days: { on: done(the.payment) },
    targets: paymentsHeld,
    without: 'No payment is recorded.',
  }),
  TakePayment: act(mayTakePayment, takePayment, {
    days: {
      on: done(),
      'payment.paidOn': unbounded('as the case states for the documents that came with it'),
    },
  }),
  MovePaymentToCharge: act(mayMovePaymentToCharge, movePaymentToCharge, {
    days: { on: done(the.payment) },
    targets: paymentsHeld,
    without: 'No payment is recorded.',
  }),
  PayRefund: act(mayPayRefund, payRefund, {
    days: { on: done(the.refund) },
    targets: refundsToPay,
    without: 'No refund is due.',
  }),
  NoteGuaranteeRefund: unasked(noteGuaranteeRefund, { days: { on: clerk } }),
  NoteConditionFeeRefund: unasked(noteConditionFeeRefund, { days: { on: clerk } }),
};
