import { why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

const names = { submission: { label: 'Which submission', as: 'unread' } } as const;

/** Forms for submissions that could not be read. */
export const unreadForms = {
  '/councils/{council}/unread-submissions/{submission}/handing-on': {
    ...{ subject: 'council', address: 'unread/handing-on', label: 'Hand a submission over' },
    ...{ button: 'Hand it on', done: 'Handed on' },
    names,
    fields: { council: { label: 'The council to which it belongs', as: 'council' }, reason: why },
  },
  '/councils/{council}/unread-submissions/{submission}/dismissal': {
    ...{ subject: 'council', address: 'unread/dismissal', label: 'Dismiss a submission' },
    ...{ button: 'Dismiss it', done: 'Dismissed' },
    names,
    fields: { reason: { ...why, hint: 'What was sent is then deleted: nobody can read it any more.' } },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
