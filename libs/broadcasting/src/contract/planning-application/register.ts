import { documentKinds, publishStatuses, type RegisterFact, scanVerdicts } from '#domain';
import { amount, code, codes, day, oneOf, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** The documents of a case. Their titles and locations name people, so these are not published. */
export const register: TopicPublications<RegisterFact> = {
  DocumentAdded: {
    meaning: 'A document was added to the file.',
    version: 1,
    fields: {
      caseReference,
      documentId: field(code(), 'Names the document.', (event) => event.documentId),
      kind: field(oneOf(...documentKinds), 'What it is.', (event) => event.kind),
      sha256: field(code(), 'The hash of its bytes.', (event) => event.sha256),
      publishStatus: field(
        oneOf(...publishStatuses),
        'Whether it may be published.',
        (event) => event.publishStatus,
      ),
    },
  },
  DocumentStored: {
    meaning: 'The bytes of a document were stored.',
    version: 1,
    fields: {
      caseReference,
      documentId: field(code(), 'The document.', (event) => event.documentId),
      sha256: field(code(), 'The hash of its bytes.', (event) => event.sha256),
      bytes: field(amount, 'The number of bytes.', (event) => event.bytes),
      mediaType: field(code(), 'What they are.', (event) => event.mediaType),
    },
  },
  DocumentScanned: {
    meaning: 'A virus scanner checked a document. An infected document is withheld from then on.',
    version: 1,
    fields: {
      caseReference,
      documentId: field(code(), 'The document.', (event) => event.documentId),
      verdict: field(oneOf(...scanVerdicts), 'What it found.', (event) => event.verdict),
    },
  },
  DocumentPublishStatusSet: {
    meaning: 'The publication status of a document was set.',
    version: 1,
    fields: {
      caseReference,
      documentId: field(code(), 'The document.', (event) => event.documentId),
      publishStatus: field(
        oneOf(...publishStatuses),
        'Whether it may be published.',
        (event) => event.publishStatus,
      ),
    },
  },
  DocumentSuperseded: {
    meaning: 'A document was replaced by another.',
    version: 1,
    fields: {
      caseReference,
      documentId: field(code(), 'The document.', (event) => event.documentId),
      supersededBy: field(code(), 'The current document.', (event) => event.supersededBy),
    },
  },
  AmendmentReceived: {
    meaning: 'The proposal was amended.',
    version: 1,
    fields: {
      caseReference,
      receivedOn: field(day, 'The day of the amendment.', (event) => event.receivedOn),
      documents: field(codes, 'The documents that came with it.', (event) => event.documents),
      reconsultationNeeded: field(
        yesOrNo,
        'Whether a new consultation is needed.',
        (event) => event.reconsultationNeeded,
      ),
    },
  },
  ConstraintRecorded: {
    meaning: 'A constraint on or near the site limits what may be done.',
    version: 1,
    fields: {
      caseReference,
      constraintId: field(code(), 'Names the constraint.', (event) => event.constraintId),
      kind: field(code(), 'Its dataset.', (event) => event.kind),
    },
  },
  ConstraintRemoved: {
    meaning: 'A constraint does not apply after all.',
    version: 1,
    fields: {
      caseReference,
      constraintId: field(code(), 'The constraint.', (event) => event.constraintId),
    },
  },
  ApplicationPublished: {
    meaning: 'The application is on the public register.',
    version: 1,
    fields: {
      caseReference,
      publishedOn: field(day, 'The day it was published.', (event) => event.publishedOn),
      documents: field(codes, 'The documents published with it.', (event) => event.documents),
    },
  },
};
