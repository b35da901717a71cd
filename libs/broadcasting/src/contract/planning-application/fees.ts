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
      feePence: field(orNull(wholePence), 'The fee; null if it is not a planning fee.', (event) =>
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
        'The refund that this payment returns, because it was not due; null for a payment of the fee.',
        (event) => event.recovers ?? null,
      ),
    },
  },
  PaymentReversed: {
    meaning: 'An earlier payment never arrived.',
    version: 1,
    fields: {
      caseReference,
      paymentId: field(code(), 'The payment.', (event) => event.paymentId),
      amountPence: field(wholePence, 'The amount stated earlier.', (event) => event.amountPence),
      reversedOn: field(day, 'The day on which this was found.', (event) => event.reversedOn),
      noLongerDuePence: field(wholePence, 'How much of earlier refunds is no longer due.', (event) =>
        event.refundsTakenBack.reduce((sum, { amountPence }) => sum + amountPence, 0),
      ),
    },
  },
  StatedPaymentNotCounted: {
    meaning: 'The submission states a payment that is already recorded elsewhere: it counts there, once.',
    version: 1,
    fields: {
      caseReference,
      amountPence: field(wholePence, 'The stated amount.', (event) => event.amountPence),
      paidOn: field(day, 'The day it was paid.', (event) => event.paidOn),
    },
  },
  PaymentMovedAway: {
    meaning: 'An earlier payment moves elsewhere: to another case, or to a charge.',
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
    meaning: 'An earlier payment on another case moves to this case.',
    version: 1,
    fields: {
      caseReference,
      paymentId: field(code(), 'The id of the payment on this case.', (event) => event.paymentId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
      paidOn: field(day, 'The day it was paid.', (event) => event.paidOn),
      movedOn: field(day, 'The day it was moved.', (event) => event.movedOn),
      fromReference: field(
        code(),
        'The case on which it was first recorded.',
        (event) => event.from.reference,
      ),
    },
  },
  RefundBroughtIn: {
    meaning: 'A refund was paid before the case was brought in from elsewhere.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'Names the refund.', (event) => event.refundId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
    },
  },
  RefundDue: {
    meaning: 'A refund is due.',
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
    meaning: 'The case was not decided within the Planning Guarantee: its fee must be refunded.',
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
    meaning: 'A refund that was due and not yet paid is no longer due: its reason did not hold.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'The refund concerned.', (event) => event.refundId),
      amountPence: field(wholePence, 'How much less must be refunded.', (event) => event.amountPence),
    },
  },
  RefundOwedBack: {
    meaning:
      'What went back was not due after all: the applicant owes it. Of nothing, where what was told so was due all the same.',
    version: 1,
    fields: {
      caseReference,
      refundId: field(code(), 'The refund that was paid.', (event) => event.refundId),
      amountPence: field(wholePence, 'How much the applicant now owes back.', (event) => event.amountPence),
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
