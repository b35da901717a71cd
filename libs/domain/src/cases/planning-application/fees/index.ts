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
  AssessFee: act(mayAssessFee, assessFee),
  RecordPayment: act(mayRecordPayment, recordPayment, { foundLater: paidBefore }),
  ReversePayment: act(mayReversePayment, reversePayment, {
    targets: paymentsHeld,
    without: 'No payment is recorded.',
  }),
  TakePayment: act(mayTakePayment, takePayment),
  MovePaymentToCharge: act(mayMovePaymentToCharge, movePaymentToCharge, {
    targets: paymentsHeld,
    without: 'No payment is recorded.',
  }),
  PayRefund: act(mayPayRefund, payRefund, { targets: refundsToPay, without: 'No refund is due.' }),
  NoteGuaranteeRefund: unasked(noteGuaranteeRefund),
  NoteConditionFeeRefund: unasked(noteConditionFeeRefund),
};
