import { type FieldWords, type Forms, type FormWords, leftOut, why } from './field-words.js';

const confirmation: FormWords = {
  button: 'Confirm it',
  done: 'Confirmed',
  fields: { proposalId: { label: 'What another proposed', as: 'waiting' } },
};

const withdrawal: FormWords = {
  button: 'Withdraw the proposal',
  done: 'Proposal withdrawn',
  fields: { proposalId: { label: 'What was proposed', as: 'waiting' }, reason: why },
};

const corrected = {
  field: { label: 'What is wrong' },
  was: { label: 'What it says' },
  now: { label: 'The right value' },
  reason: { ...why, hint: 'The old value stays on the record.' },
} as const satisfies Record<string, FieldWords>;

/** Forms for corrections, and for acts that need two people. */
export const twoPeopleForms = {
  'valid-date-correction/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { validFrom: { label: 'Valid from' }, reason: why, proposalId: leftOut },
  },
  'valid-date-correction/confirmation': confirmation,
  'valid-date-correction/proposal/withdrawal': withdrawal,
  'validation-set-aside/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { reason: why, proposalId: leftOut },
  },
  'validation-set-aside/confirmation': confirmation,
  'validation-set-aside/proposal/withdrawal': withdrawal,
  'revocation/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { reason: why, proposalId: leftOut },
  },
  'revocation/confirmation': confirmation,
  'revocation/proposal/withdrawal': withdrawal,
  'refunds/{refundId}/payment/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { proposalId: leftOut },
  },
  'refunds/{refundId}/payment/confirmation': confirmation,
  'refunds/{refundId}/payment/proposal/withdrawal': withdrawal,
  corrections: {
    ...{ button: 'Put it right', done: 'Put right' },
    fields: { entryId: leftOut, ...corrected },
  },
  'corrections/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { ...corrected, proposalId: leftOut },
  },
  'corrections/confirmation': confirmation,
  'corrections/proposal/withdrawal': withdrawal,
  'erasures/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: {
      proposalId: leftOut,
      parts: {
        rare: true,
        label: 'Data to erase',
        of: { part: { label: 'Of whom' }, partId: { label: 'Which, where there are several' } },
      },
      ground: { label: 'Ground' },
      reason: why,
    },
  },
  'erasures/confirmation': confirmation,
  'erasures/proposal/withdrawal': withdrawal,
} as const satisfies Forms;
