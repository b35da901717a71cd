import { detailAnswers, detailSources, documentKinds, type SubmittedFact } from '#domain';
import { amount, code, codes, day, oneOf, orNull } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/**
 * Data and files that came with an application. Its contents, the owners of the land and the files' locations are not
 * published.
 */
export const submitted: TopicPublications<SubmittedFact> = {
  DocumentSubmitted: {
    meaning: 'A file came with the application. Nobody has checked it yet.',
    version: 1,
    fields: {
      caseReference,
      documentId: field(code(), 'Names the document.', (event) => event.documentId),
      kind: field(oneOf(...documentKinds), 'What it is.', (event) => event.kind),
      sha256: field(
        orNull(code()),
        'The hash of its bytes; null until they arrive.',
        (event) => event.sha256,
      ),
    },
  },
  ParticularsReceived: {
    meaning: "The form's statements on site and proposal were added to the case.",
    version: 1,
    fields: {
      caseReference,
      addressedTo: field(
        orNull(code()),
        'The council it was sent to; null if that is none that the service knows.',
        (event) => event.addressedTo,
      ),
      version: field(orNull(amount), 'Of the submission, where it counts them.', (event) => event.version),
    },
  },
  DetailsProposed: {
    meaning: 'Fee, measures or constraints were proposed: an officer confirms or rejects each.',
    version: 1,
    fields: {
      caseReference,
      from: field(oneOf(...detailSources), 'What proposes them.', (event) => event.from),
      lines: field(codes, 'The ids of the lines.', (event) => event.lines.map(({ lineId }) => lineId)),
    },
  },
  ProposedDetailSettled: {
    meaning: 'One proposed line was confirmed, corrected, rejected or replaced.',
    version: 1,
    fields: {
      caseReference,
      lineId: field(code(), 'The line.', (event) => event.lineId),
      answer: field(oneOf(...detailAnswers), 'The result.', (event) => event.answer),
    },
  },
  SubmissionAmended: {
    meaning: 'A later version of the submission came.',
    version: 1,
    fields: {
      caseReference,
      version: field(amount, 'Which version.', (event) => event.version),
      receivedOn: field(day, 'The day it counts as received.', (event) => event.receivedOn),
      documents: field(codes, 'The documents that came with it.', (event) => event.documents),
    },
  },
};
