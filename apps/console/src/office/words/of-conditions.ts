import { type FieldWords, why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

const names = {
  conditionId: {
    label: 'Its short name',
    hint: 'Lower-case letters, digits or dashes, like time-limit. An existing name makes a new version of that condition.',
  },
} as const;
const from: FieldWords = {
  label: 'From',
  hint: 'The first day on which it applies. Today if you leave it empty.',
};

/** Forms for a council's library of conditions. */
export const conditionForms = {
  '/councils/{council}/conditions-library/{conditionId}': {
    ...{ subject: 'council', address: 'condition', label: 'Keep a condition in the library' },
    ...{ button: 'Keep it', done: 'Condition kept' },
    names,
    fields: {
      title: { label: 'Name for officers' },
      text: { label: 'Condition', as: 'long' },
      reason: { ...why, label: 'Reason', hint: 'Every condition must say why it is needed.' },
      timing: { label: 'When it must be met' },
      detailsRequired: { label: 'Must details be submitted?' },
      applicationTypes: {
        label: 'Types of application',
        hint: 'Choose none for all types.',
        as: 'types',
      },
      usual: { label: 'Suggest it in every recommendation for those types?' },
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
        hint: 'The first day on which it is no longer in the library. Today if you leave it empty.',
      },
    },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
