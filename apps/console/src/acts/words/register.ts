import { type Forms, leftOut, on, why } from './field-words.js';

/** Forms for documents and the public register. */
export const registerForms = {
  documents: {
    ...{ button: 'Put it on the file', done: 'On the file' },
    fields: {
      documentId: leftOut,
      kind: { label: 'Kind' },
      title: { label: 'Title', hint: "The file's name if you leave it empty." },
      mediaType: { label: 'Type of file', as: 'left out' },
      sha256: { label: 'Its SHA-256', as: 'left out' },
      location: { label: 'Where the file is kept', as: 'left out' },
      receivedOn: on('Received on'),
      publishStatus: { label: 'May the public see it?' },
      redacts: { label: 'The original of this redacted copy', as: 'document' },
      file: { label: 'The file', hint: 'At most 100 MB. It is checked for viruses when it arrives.' },
    },
  },
  'documents/{documentId}/publish-status': {
    ...{ button: 'Set what the public may see', done: 'What the public may see is set' },
    fields: {
      publishStatus: { label: 'May the public see this?' },
      reason: { ...why, hint: 'Needed only to withhold it. The public may ask why.' },
    },
  },
  'documents/{documentId}/scan': { button: 'Scan it again', done: 'Scanned' },
  'documents/{documentId}/supersession': {
    ...{ button: 'Replace the document', done: 'Superseded' },
    fields: { supersededBy: { label: 'The newer document', as: 'document' } },
  },
  amendments: {
    ...{ button: 'Accept the amendment', done: 'Amendment accepted' },
    fields: {
      entryId: leftOut,
      description: { label: 'What changes', as: 'long' },
      documents: { label: 'Documents that came with it', as: 'documents' },
      supersedes: {
        label: 'Replaced document',
        of: {
          supersededBy: { label: 'The newer document', as: 'document' },
          documentId: { label: 'The older document', as: 'document' },
        },
      },
      reconsultationNeeded: { label: 'Must people be consulted again?' },
      receivedOn: on('It came on'),
    },
  },
  publication: { button: 'Put it on the register', done: 'On the public register' },
} as const satisfies Forms;
