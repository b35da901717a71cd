import { leftOut, made, why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

/** Forms on the statement of a month. */
export const statementForms = {
  '/councils/{council}/statements/{month}/review': {
    ...{ subject: 'statement', address: 'review', label: 'Record that you reviewed it and it is right' },
    ...{ button: 'Record the review', done: 'Reviewed' },
  },
  '/councils/{council}/statements/{month}/issue': {
    ...{ subject: 'statement', address: 'issue', label: 'Issue the statement' },
    ...{ button: 'Issue the statement', done: 'Issued' },
  },
  '/councils/{council}/statements/{month}/settlements': {
    ...{ subject: 'statement', address: 'settlements', label: 'Record a payment' },
    ...{ button: 'Record the payment', done: 'Payment recorded' },
    fields: {
      settlementId: made,
      amountPence: { label: 'Amount that was paid', missing: 'Enter the amount that was paid' },
      reference: { label: 'Reference of the payment', hint: 'As on the bank’s statement.' },
      paidOn: { label: 'Paid on' },
    },
  },
  '/councils/{council}/statements/{month}/disputes': {
    ...{ subject: 'statement', address: 'disputes', label: 'Dispute lines of the statement' },
    ...{ button: 'Record the dispute', done: 'Dispute recorded' },
    fields: {
      disputeId: made,
      lineKeys: {
        label: 'Lines that are disputed',
        as: 'statement lines',
        missing: 'Choose at least one line',
        nothing: 'The statement has no lines.',
      },
      amountPence: {
        label: 'Amount in dispute',
        missing: 'Enter the amount in dispute',
        hint: 'What the council does not accept: all of these lines, or a part of them.',
      },
      reason: why,
    },
  },
  '/councils/{council}/statements/{month}/disputes/resolution/proposal': {
    ...{ subject: 'statement', address: 'disputes/resolution', label: 'Propose an answer to a dispute' },
    ...{ button: 'Propose the answer', done: 'Answer proposed; a second person confirms it' },
    fields: {
      proposalId: leftOut,
      disputeId: { label: 'Dispute', as: 'dispute', nothing: 'No dispute is open.' },
      outcome: { label: 'Answer' },
      adjustmentId: {
        label: 'Adjustment that corrects it',
        hint: 'Its id on a later statement. Needed if the dispute is upheld.',
        sometimes: true,
      },
    },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
