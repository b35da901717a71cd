import { type FieldWords, why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

const names = {
  conditionId: {
    label: 'Its short name',
    hint: 'Small letters, digits or dashes, like time-limit. An existing name makes a new version of that condition.',
  },
} as const;
const from: FieldWords = {
  label: 'From',
  hint: 'The first day on which it holds. Today if you leave it empty.',
};

/** The conditions that a council's officers choose from. */
export const conditionForms = {
  '/councils/{council}/conditions-library/{conditionId}': {
    ...{ subject: 'council', address: 'condition', label: 'Keep a condition in the library' },
    ...{ button: 'Keep it', done: 'Condition kept' },
    names,
    fields: {
      title: { label: 'What officers call it' },
      text: { label: 'Condition', as: 'long' },
      reason: { ...why, label: 'Reason', hint: 'Every condition says why it is needed.' },
      timing: { label: 'When it bites' },
      detailsRequired: { label: 'Are details to be sent in?' },
      applicationTypes: {
        label: 'For which types of application',
        hint: 'Their codes, one a line, like pp.full.householder. For any if you leave it empty.',
      },
      usual: { label: 'Suggest it for every recommendation of those types?' },
      from,
    },
  },
  '/councils/{council}/conditions-library/{conditionId}/retirement': {
    ...{ subject: 'council', address: 'condition-end', label: 'Take a condition out of the library' },
    ...{ button: 'Take it out', done: 'Condition taken out' },
    names: { conditionId: { label: 'Which condition', as: 'condition' } },
    fields: {
      from: {
        label: 'From',
        hint: 'The first day on which the library has it no longer. Today if you leave it empty.',
      },
    },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
