import type { SubmittedFact } from '#domain';
import { seen, type Works } from '../works.js';
import { inFull } from './reasons.js';

export const submitted: Works<SubmittedFact> = {
  DocumentSubmitted: (work, { documentId }) => ({ ...work, unread: [...work.unread, documentId] }),
  ParticularsReceived: inFull,
  DetailsProposed: inFull,
  ProposedDetailSettled: seen,
  SubmissionAmended: inFull,
};
