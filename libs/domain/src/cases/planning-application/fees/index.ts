import type { Handlers } from '../handlers.js';
import { type AssessFee, assessFee } from './assess-fee.js';
import { type TakePayment, takePayment } from './move-payments.js';
import { type NoteConditionFeeRefund, noteConditionFeeRefund } from './note-condition-fee-refund.js';
import { type NoteGuaranteeRefund, noteGuaranteeRefund } from './note-guarantee-refund.js';
import { type PayRefund, payRefund } from './pay-refund.js';
import { type RecordPayment, recordPayment } from './record-payment.js';
import { type ReversePayment, reversePayment } from './reverse-payment.js';

export type FeeCommand =
  | AssessFee
  | RecordPayment
  | ReversePayment
  | TakePayment
  | PayRefund
  | NoteGuaranteeRefund
  | NoteConditionFeeRefund;

export const fees: Handlers<FeeCommand> = {
  AssessFee: assessFee,
  RecordPayment: recordPayment,
  ReversePayment: reversePayment,
  TakePayment: takePayment,
  PayRefund: payRefund,
  NoteGuaranteeRefund: noteGuaranteeRefund,
  NoteConditionFeeRefund: noteConditionFeeRefund,
};
