import { type FieldWords, why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

const names = {
  consulteeId: {
    label: 'Its short name',
    hint: 'Small letters, digits or dashes, like county-highways. An existing name changes that entry.',
  },
} as const;
const from: FieldWords = {
  label: 'From',
  hint: 'The first day on which it holds. Today if you leave it empty.',
};

/** Forms for a council's directory of consultees. */
export const consulteeForms = {
  '/councils/{council}/consultee-directory/{consulteeId}': {
    ...{ subject: 'council', address: 'consultee', label: 'Keep a consultee in the directory' },
    ...{ button: 'Keep it', done: 'Consultee kept' },
    names,
    fields: {
      name: { label: 'Name', hint: 'The body, never a person.' },
      kind: { label: 'Kind' },
      email: {
        ...{ label: 'E-mail address', sometimes: true },
        hint: 'The mailbox of the body, not of a person. Needed if there is no postal address.',
      },
      address: {
        ...{ label: 'Postal address, without the name', sometimes: true },
        hint: 'Each line of it on a line. Needed if there is no e-mail address.',
      },
      consultWhen: { label: 'When it is to be consulted', as: 'long' },
      applicationTypes: {
        label: 'Suggest it for these types of application',
        hint: 'If you choose none, officers find it in the list, and it is never suggested.',
        as: 'types',
      },
      reason: { ...why, label: 'Why it is added or changed' },
      from,
    },
  },
  '/councils/{council}/consultee-directory/{consulteeId}/end': {
    ...{ subject: 'council', address: 'consultee-end', label: 'Take a consultee out of the directory' },
    ...{ button: 'Take it out', done: 'Consultee taken out' },
    names: { consulteeId: { label: 'Which consultee', as: 'consultee' } },
    fields: {
      reason: why,
      from: {
        label: 'From',
        hint: 'The first day on which the directory has it no longer. Today if you leave it empty.',
      },
    },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
