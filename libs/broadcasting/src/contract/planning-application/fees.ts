import { type FeeFact, paymentMethods } from '#domain';
import { code, day, oneOf, orNull, wholePence } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type Told } from './case-field.js';

/** What is owed, paid and returned. */
export const fees: Told<FeeFact> = {
  FeeAssessed: {
    meaning: 'The council worked out the fee.',
    version: 1,
    fields: {
      caseReference,
      feePence: field(orNull(wholePence), 'The fee; null where it is not a planning fee.', (event) =>
        'totalPence' in event.fee ? event.fee.totalPence : null,
      ),
      assessedOn: field(day, 'The day it was worked out.', (event) => event.assessedOn),
    },
  },
  PaymentRecorded: {
    meaning: 'Money came in.',
    version: 1,
    fields: {
      caseReference,
      paymentId: field(code(), 'Names the payment.', (event) => event.paymentId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
      paidOn: field(day, 'The day it was paid.', (event) => event.paidOn),
      method: field(oneOf(...paymentMethods), 'How it was paid.', (event) => event.method),
    },
  },
  PaymentReversed: {
    meaning: 'A payment told of before never came.',
    version: 1,
    fields: {
      caseReference,
      paymentId: field(code(), 'The payment.', (event) => event.paymentId),
      amountPence: field(wholePence, 'How much it was told to be.', (event) => event.amountPence),
      reversedOn: field(day, 'The day this was found.', (event) => event.reversedOn),
      noLongerDuePence: field(
        wholePence,
        'What is no longer to go back, of refunds told of before.',
        (event) => event.refundsTakenBack.reduce((sum, { amountPence }) => sum + amountPence, 0),
      ),
    },
  },
  RefundDue: {
    meaning: 'Money is to go back.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'Names the refund.', (event) => event.refundId),
      cause: field(
        oneOf(
          'planning guarantee',
          'withdrawn before valid',
          'returned invalid',
          'conditions not answered',
          'overpaid',
        ),
        'Why.',
        (event) => event.cause,
      ),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
    },
  },
  GuaranteeRefundDue: {
    meaning: 'The case was not decided within the Planning Guarantee: its fee is to go back.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'Names the refund.', (event) => event.refundId),
      lastDay: field(day, 'The last day of the guarantee.', (event) => event.lastDay),
      refundDueFrom: field(day, 'The day from which it is due.', (event) => event.refundDueFrom),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
    },
  },
  RefundPaid: {
    meaning: 'Money went back.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'The refund.', (event) => event.refundId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
      paidOn: field(day, 'The day it was paid.', (event) => event.paidOn),
    },
  },
};
