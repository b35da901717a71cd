import { type FeeFact, paymentMethods } from '#domain';
import { code, day, oneOf, orNull, wholePence } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** What is owed, paid and returned. */
export const fees: TopicPublications<FeeFact> = {
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
      recovers: field(
        orNull(code()),
        'The refund that it brings back, since it was not due; null for a payment of the fee.',
        (event) => event.recovers ?? null,
      ),
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
  StatedPaymentNotCounted: {
    meaning: 'The submission states a payment that is recorded elsewhere already: it counts there, once.',
    version: 1,
    fields: {
      caseReference,
      amountPence: field(wholePence, 'How much it states.', (event) => event.amountPence),
      paidOn: field(day, 'The day it was paid.', (event) => event.paidOn),
    },
  },
  PaymentMovedAway: {
    meaning: 'A payment told of before goes on elsewhere: with another case, or as paid on a charge.',
    version: 1,
    fields: {
      caseReference,
      paymentId: field(code(), 'The payment.', (event) => event.paymentId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
      movedOn: field(day, 'The day.', (event) => event.movedOn),
      toReference: field(orNull(code()), 'The other case; null for a charge.', (event) =>
        event.to.of === 'case' ? event.to.reference : null,
      ),
      toChargeId: field(orNull(code()), 'The charge; null for a case.', (event) =>
        event.to.of === 'charge' ? event.to.chargeId : null,
      ),
    },
  },
  PaymentMovedHere: {
    meaning: 'A payment told of on another case goes on with this one.',
    version: 1,
    fields: {
      caseReference,
      paymentId: field(code(), 'Names the payment on this case.', (event) => event.paymentId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
      paidOn: field(day, 'The day it was paid.', (event) => event.paidOn),
      movedOn: field(day, 'The day it was moved.', (event) => event.movedOn),
      fromReference: field(code(), 'The case it was recorded on first.', (event) => event.from.reference),
    },
  },
  RefundBroughtIn: {
    meaning: 'Money had gone back before the case was brought in from elsewhere.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'Names the refund.', (event) => event.refundId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
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
  RefundNoLongerDue: {
    meaning: 'What was to go back, and had not yet, is not due after all: what made it due was not so.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'The refund that was told of.', (event) => event.refundId),
      amountPence: field(wholePence, 'How much less is to go back.', (event) => event.amountPence),
    },
  },
  RefundOwedBack: {
    meaning:
      'What went back was not due after all: the applicant owes it. Of nothing, where what was told so was due all the same.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'The refund that was paid.', (event) => event.refundId),
      amountPence: field(wholePence, 'How much is owed back now.', (event) => event.amountPence),
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
