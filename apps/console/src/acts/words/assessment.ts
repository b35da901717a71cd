import { type Forms, leftOut, on } from './field-words.js';

/** Forms for allocation and assessment. */
export const assessmentForms = {
  allocation: {
    ...{ button: 'Give it to them', done: 'Given to an officer' },
    fields: { officer: { label: 'Officer', as: 'officer' } },
  },
  specialists: {
    ...{ button: 'Ask them', done: 'Specialist asked' },
    fields: { discipline: { label: 'About' }, officer: { label: 'Whom to ask', as: 'officer' } },
  },
  'site-visits': {
    ...{ button: 'Record the visit', done: 'Site visit recorded' },
    fields: {
      entryId: leftOut,
      visitedOn: on('Visited on'),
      notes: { label: 'What you saw', as: 'long' },
      evidence: { label: 'Photographs', as: 'documents' },
    },
  },
  notes: {
    ...{ button: 'Add the note', done: 'Note added' },
    fields: { entryId: leftOut, note: { label: 'Note', as: 'long' } },
  },
  considerations: {
    ...{ button: 'Record it', done: 'Recorded what weighs' },
    fields: {
      entryId: leftOut,
      topic: { label: 'Topic' },
      policies: { label: 'Policies' },
      assessment: { label: 'What weighs', as: 'long' },
      weighs: { label: 'It weighs' },
    },
  },
} as const satisfies Forms;
