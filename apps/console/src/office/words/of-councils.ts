import type { OfficeForm } from '../office-form.js';
import { referenceFormat } from './council-fields.js';

/** Forms that add a council, and found a shared service. */
export const councilForms = {
  '/councils': {
    ...{ subject: 'councils', address: 'take-on', label: 'Take a council on' },
    ...{ button: 'Take it on', done: 'Council taken on' },
    fields: {
      council: {
        label: 'Its code',
        hint: 'Two to eight capitals or digits, like CAM. It is never reused.',
      },
      name: { label: 'Name' },
      referenceFormat,
      begins: {
        label: 'How it begins',
        hint: 'Choose “set up” if it joins in stages. If you choose nothing, it is live at once.',
      },
    },
  },
  '/shared-services/{service}': {
    ...{ subject: 'councils', address: 'service', label: 'Found a shared service' },
    ...{ button: 'Begin the service', done: 'Service begun' },
    names: {
      service: { label: 'Its id', hint: 'Lower-case letters, digits or dashes, like greater-cambridge.' },
    },
    fields: {
      name: { label: 'Name' },
      host: { label: 'The council that hosts it', as: 'own council' },
      firstMonth: { label: 'First month of its accounts', hint: 'Year and month, like 2026-04.' },
    },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
