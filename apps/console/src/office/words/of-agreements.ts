import { type FieldWords, made, why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';
import { from } from './council-fields.js';

const ofService = { service: { label: 'Of which service', as: 'service' } } as const;
const ofProposal = { proposalId: { label: 'Which proposal', as: 'waiting' } } as const;
const consentsFor: FieldWords = {
  label: 'The council whose consent you give with it',
  hint: 'A council for which you also speak. Leave it empty if its own people will agree.',
  as: 'own council',
};

/** Forms for changes that councils agree on: stages, successions and divisions. */
export const agreementForms = {
  '/shared-services/{service}/councils/{member}/stage/proposal': {
    ...{ subject: 'council', address: 'stage', label: 'Propose the next stage' },
    ...{ button: 'Propose the stage', done: 'Stage proposed' },
    names: ofService,
    fields: { proposalId: made, consentsFor, stage: { label: 'Stage' }, from },
  },
  '/shared-services/{service}/councils/{member}/succession/proposal': {
    ...{ subject: 'council', address: 'succession', label: 'Propose its successors' },
    ...{ button: 'Propose the succession', done: 'Succession proposed' },
    names: ofService,
    fields: {
      proposalId: made,
      consentsFor,
      successors: {
        label: 'Successor',
        hint: 'One council is a merger; several councils split it, by weight.',
        of: { council: { label: 'Council', as: 'council' }, weight: { label: 'Weight' } },
      },
      from,
    },
  },
  '/shared-services/{service}/councils/{member}/division/proposal': {
    ...{ subject: 'council', address: 'division', label: 'Propose which successor takes which case' },
    ...{ button: 'Propose the division', done: 'Division proposed' },
    names: ofService,
    fields: {
      proposalId: made,
      consentsFor,
      wards: {
        label: 'Ward',
        of: { ward: { label: 'Ward' }, council: { label: 'Goes to', as: 'council' } },
      },
      cases: {
        ...{ label: 'Case', rare: true },
        of: { caseId: { label: 'Id of the case' }, council: { label: 'Goes to', as: 'council' } },
      },
      otherwise: { label: 'Takes all others', as: 'council' },
    },
  },
  '/shared-services/{service}/councils/{member}/take-over': {
    ...{ subject: 'council', address: 'take-over', label: 'Let its successors take over the rest' },
    ...{ button: 'Begin the take-over', done: 'Taken over' },
    names: ofService,
  },
  '/shared-services/{service}/proposals/{proposalId}/withdrawal': {
    ...{ subject: 'council', address: 'proposal-withdrawal', label: 'Withdraw a proposal' },
    ...{ button: 'Withdraw it', done: 'Proposal withdrawn' },
    names: { ...ofService, ...ofProposal },
    fields: { reason: why },
  },
  '/councils/{council}/consents/{proposalId}': {
    ...{ subject: 'council', address: 'consent', label: 'Agree to a proposal' },
    ...{ button: 'Give the council’s consent', done: 'Consent given' },
    names: ofProposal,
  },
  '/councils/{council}/succession/calling-off': {
    ...{ subject: 'council', address: 'calling-off', label: 'Cancel a succession' },
    ...{ button: 'Call it off', done: 'Succession called off' },
    fields: { of: { label: 'The council to be succeeded', as: 'council' }, reason: why },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
