import { type FieldWords, type Forms, leftOut, on, why } from './field-words.js';

const agreement = {
  decideBy: { label: 'New last day' },
  proposedBy: { label: 'Who asked' },
  reason: why,
} as const satisfies Record<string, FieldWords>;

/** Forms for deadlines, extensions and deemed outcomes. */
export const timeForms = {
  extensions: {
    ...{ button: 'Propose it', done: 'More time proposed' },
    fields: {
      proposalId: leftOut,
      ...agreement,
      proposedOn: { ...on('It was proposed on'), rare: true },
    },
  },
  'extensions/{proposalId}/agreement': {
    ...{ button: 'Record the agreement', done: 'More time agreed' },
    fields: { agreedOn: on('Agreed in writing on') },
  },
  'extensions/{proposalId}/rejection': {
    ...{ button: 'Record the refusal', done: 'More time refused' },
    fields: { reason: why },
  },
  'performance-agreements/proposals': {
    ...{ button: 'Offer it', done: 'Performance agreement offered' },
    fields: { agreementId: leftOut, ...agreement },
  },
  'performance-agreements': {
    ...{ button: 'Record the agreement', done: 'Performance agreement recorded' },
    fields: {
      agreementId: leftOut,
      decideBy: { label: 'New last day' },
      agreedOn: on('Agreed on'),
      document: { label: 'The agreement', as: 'document' },
    },
  },
  'prior-approval-requirement': {
    ...{ button: 'Require it', done: 'Prior approval is required' },
    fields: { saidOn: { ...on('It was said on'), rare: true } },
  },
  'deemed-discharge-notice': {
    ...{ button: 'Record the notice', done: 'Notice recorded' },
    fields: {
      noticeReceivedOn: on('It came on'),
      specifiedDay: { label: 'The day that the notice names' },
      exempt: { label: 'Is the condition exempt?' },
    },
  },
} as const satisfies Forms;
