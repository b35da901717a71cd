import { type FieldWords, type Forms, leftOut, on, why } from './field-words.js';

const fromDirectory: FieldWords = {
  label: 'Whom to ask',
  hint: 'From the council’s directory of consultees.',
  as: 'bodies',
  nothing: 'The directory has nobody whom you can ask now.',
};

const consultees: FieldWords = {
  label: 'Body that is not in the directory',
  of: {
    consulteeId: { label: 'Short name', hint: 'One word, such as highways' },
    name: { label: 'Name' },
    kind: { label: 'Kind' },
    respondBy: { label: 'Answer by', hint: 'Leave it empty to use the period in the law.' },
  },
};

const forThePublic: FieldWords = {
  label: 'For the public',
  hint: 'Remove names, addresses, telephone numbers, signatures, and anything about health or family.',
  as: 'long',
};

/** Forms for consultation and representations. */
export const consultationForms = {
  'reconsultation-waiver': {
    ...{ button: 'Keep this', done: 'No new consultation needed' },
    fields: { entryId: leftOut, reason: why },
  },
  consultations: {
    ...{ button: 'Ask them', done: 'Asked for views' },
    fields: { entryId: leftOut, fromDirectory, consultees, contactedOn: on('They were asked on') },
  },
  reconsultations: {
    ...{ button: 'Ask them again', done: 'Asked again' },
    fields: { entryId: leftOut, fromDirectory, consultees, contactedOn: on('They were asked on') },
  },
  'consultees/{consulteeId}/responses': {
    ...{ button: 'Record the answer', done: 'Answer recorded' },
    fields: {
      responseId: leftOut,
      position: { label: 'Position' },
      comment: { label: 'Answer', as: 'long' },
      conditionsWanted: { label: 'Conditions that it asks for', as: 'long', rare: true },
      respondent: { label: 'Who wrote it' },
      receivedOn: on('It came on'),
    },
  },
  'responses/{responseId}/redaction': {
    ...{ button: 'Publish this', done: 'Public version saved' },
    fields: { redactedComment: forThePublic },
  },
  representations: {
    ...{ button: 'Record the comment', done: 'Comment recorded' },
    fields: {
      representationId: leftOut,
      stance: { label: 'Stance' },
      author: { label: 'Who wrote it' },
      comment: { label: 'Comment', as: 'long' },
      topics: { label: 'Topics', hint: 'One per line, such as parking.' },
      receivedOn: on('It came on'),
    },
  },
  'representations/{representationId}/redaction': {
    ...{ button: 'Publish this', done: 'Public version saved' },
    fields: { redactedComment: forThePublic },
  },
  'representations/{representationId}/withdrawal': { button: 'Record it', done: 'Comment withdrawn' },
  'consultations/close': { button: 'Close the consultation', done: 'Consultation closed' },
} as const satisfies Forms;
