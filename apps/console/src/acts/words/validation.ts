import { type Forms, leftOut, made, on, why } from './field-words.js';

/** Forms for validation: requests, disputes, payments, and marking valid or returning. */
export const validationForms = {
  'information-requests': {
    ...{ button: 'Ask for it', done: 'Asked for' },
    fields: {
      requestId: leftOut,
      kind: { label: 'What is it about' },
      request: {
        label: 'What should they send?',
        hint: 'Write as you would to somebody who has never applied before.',
        as: 'long',
      },
      dueOn: { label: 'Answer by', hint: '15 working days from today if you leave it empty.' },
    },
  },
  'information-requests/{requestId}/response': {
    ...{ button: 'Record what came', done: 'The answer is recorded' },
    fields: { receivedOn: on('It came on') },
  },
  'information-requests/{requestId}/cancellation': {
    ...{ button: 'Cancel the request', done: 'Request cancelled' },
    fields: { reason: why },
  },
  invalidation: {
    ...{ button: 'Mark as invalid', done: 'Marked as invalid' },
    fields: {
      reasons: {
        label: 'Why it is not valid',
        hint: 'In words for the applicant, one reason per line.',
        as: 'long',
      },
    },
  },
  'validation-disputes': {
    ...{ button: 'Record the dispute', done: 'Dispute recorded' },
    fields: {
      disputeId: leftOut,
      requestId: { label: 'What they dispute', as: 'request' },
      noticeReceivedOn: on('Their notice came on'),
    },
  },
  'validation-disputes/{disputeId}/answer': {
    ...{ button: 'Answer the dispute', done: 'Dispute answered' },
    fields: { upheld: { label: 'Are they right?' }, reason: why },
  },
  return: {
    ...{ button: 'Return it', done: 'Returned to the applicant' },
    fields: { reason: { ...why, label: 'Reason', hint: 'In words for the applicant.' } },
  },
  validation: {
    ...{ button: 'Accept as valid', done: 'Accepted as valid' },
    fields: {
      validFrom: {
        label: 'Valid from',
        hint: 'The day when the last of form, plans, certificate, details and fee arrived.',
      },
      decideBy: {
        rare: true,
        label: 'Another last day',
        hint: 'Leave it empty to use the period in the law.',
      },
      eia: { label: 'Is there an environmental statement?' },
      psi: { label: 'Is it public service infrastructure?' },
    },
  },
  'fee-assessment': {
    ...{ button: 'Keep this sum', done: 'Fee calculated' },
    fields: { proposal: { label: 'What is proposed', as: 'proposal' } },
  },
  payments: {
    ...{ button: 'Record the payment', done: 'Payment recorded' },
    fields: {
      paymentId: made,
      amountPence: { label: 'Amount' },
      paidOn: on('Paid on'),
      method: { label: 'How' },
      reference: { label: 'Its reference' },
      recovers: { label: 'A refund that this payment returns', as: 'left out' },
    },
  },
  'payments/{paymentId}/reversal': {
    ...{ button: 'Reverse the payment', done: 'Payment reversed' },
    fields: { reason: why },
  },
  'payments/{paymentId}/charge': {
    ...{ button: 'Count it on the charge', done: 'Payment counts on the charge' },
    fields: { chargeId: { label: 'The charge for the advice' } },
  },
} as const satisfies Forms;
