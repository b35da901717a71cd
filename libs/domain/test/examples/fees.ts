import {
  amina,
  another,
  day,
  dylan,
  hangsElsewhere,
  having,
  markValid,
  monday,
  receive,
} from '../case-commands.js';
import { examplesOf, id, makersOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { received, valid, withdrawn } from './stands.js';

/** What is owed, paid and paid back. */
export const makers = makersOf({
  AssessFee: (on) => ({
    type: 'AssessFee',
    proposal: { development: { housesAltered: 1 } },
    on,
  }),
  RecordPayment: (on, pick) => ({
    type: 'RecordPayment',
    paymentId: id('p', pick),
    amountPence: 54_800,
    paidOn: on,
    method: 'online',
    reference: id('p', pick),
    on,
  }),
  TakePayment: (on, pick) => ({
    type: 'TakePayment',
    from: another,
    payment: {
      ...{ paymentId: id('twin', pick), amountPence: 52_800, paidOn: on, method: 'online' },
      reference: id('twin', pick),
    },
    on,
  }),
  ReversePayment: (on, pick) => ({
    type: 'ReversePayment',
    paymentId: id('p', pick),
    reason: 'It never came',
    on,
  }),
  MovePaymentToCharge: (on, pick) => ({
    type: 'MovePaymentToCharge',
    paymentId: id('p', pick),
    chargeId: 'advice-1',
    charge: { isOfAnotherCase: false },
    on,
  }),
  PayRefund: (on, pick) => ({
    type: 'PayRefund',
    refundId: `refund-${(pick % 3) + 1}`,
    by: dylan,
    approvedBy: amina,
    on,
  }),
  NoteGuaranteeRefund: (on) => ({ type: 'NoteGuaranteeRefund', on }),
  NoteConditionFeeRefund: (on) => ({ type: 'NoteConditionFeeRefund', on }),
});

const pay = { ...makers.RecordPayment(monday, 0), amountPence: 60_000 };
const overpaid = having(receive(), makers.AssessFee(monday, 0), pay);
const refund = { ...makers.PayRefund(monday, 0), refundId: 'refund-1' };
const details = receive({ applicationType: 'approval.conditions' });

export const examples = examplesOf({
  AssessFee: {
    after: received,
    when: makers.AssessFee(monday, 0),
    leadsTo: ['FeeAssessed'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  RecordPayment: {
    after: received,
    when: pay,
    leadsTo: ['PaymentRecorded'],
    but: { refused: 'payment-differs', after: overpaid, when: { ...pay, amountPence: 1 } },
  },
  TakePayment: {
    after: received,
    when: makers.TakePayment(monday, 0),
    leadsTo: ['PaymentMovedHere'],
    but: { nothingToDo: having(receive(), makers.TakePayment(monday, 0)) },
  },
  ReversePayment: {
    after: overpaid,
    when: { ...makers.ReversePayment(monday, 0), paymentId: pay.paymentId },
    leadsTo: ['PaymentReversed'],
    but: { refused: 'unknown-payment', after: received },
  },
  MovePaymentToCharge: {
    after: having(receive({ applicationType: 'preApp' }), pay),
    when: { ...makers.MovePaymentToCharge(monday, 0), paymentId: pay.paymentId },
    leadsTo: ['PaymentMovedAway'],
    but: { refused: 'fee-of-application', after: overpaid },
  },
  PayRefund: {
    after: overpaid,
    when: refund,
    leadsTo: ['RefundPaid'],
    but: { refused: 'second-person', after: overpaid, when: { ...refund, approvedBy: dylan } },
  },
  NoteGuaranteeRefund: {
    after: having(receive(), pay, markValid()),
    when: { type: 'NoteGuaranteeRefund', on: day('2026-06-23') },
    leadsTo: ['GuaranteeRefundDue'],
    but: { nothingToDo: valid },
  },
  NoteConditionFeeRefund: {
    after: having(details, hangsElsewhere('discharge-of-conditions'), pay, markValid()),
    when: { type: 'NoteConditionFeeRefund', on: day('2026-05-26') },
    leadsTo: ['RefundDue'],
    but: { nothingToDo: having(receive(), pay, markValid()) },
  },
});

export const requests = requestsOf({
  AssessFee: [{ body: () => ({ proposal: { development: { newHomes: 9 }, parent: 'other' } }) }],
  RecordPayment: [
    {
      body: (_, { caseId }) => ({
        ...{ paymentId: 'more', amountPence: 10_000, method: 'online', reference: `gp2 ${caseId}` },
      }),
    },
  ],
});
