import type { RegisterFact } from '#domain';
import { seen, type Works, without } from '../works.js';
import { inCaseload, inFull } from './reasons.js';

export const register: Works<RegisterFact> = {
  DocumentAdded: (work, { documentId, publishStatus }) =>
    publishStatus === 'not-assessed' ? { ...work, unread: [...work.unread, documentId] } : work,
  DocumentStored: inFull,
  DocumentScanned: (work, { documentId, verdict }) =>
    // This withholds it; no other act is needed.
    verdict === 'infected' ? { ...work, unread: without(work.unread, documentId) } : work,
  DocumentPublishStatusSet: (work, { documentId, publishStatus }) => ({
    ...work,
    unread:
      publishStatus === 'not-assessed' && !work.superseded.includes(documentId)
        ? [...without(work.unread, documentId), documentId]
        : without(work.unread, documentId),
  }),
  DocumentSuperseded: (work, { documentId }) => ({
    ...work,
    unread: without(work.unread, documentId),
    superseded: [...work.superseded, documentId],
  }),
  AmendmentReceived: (work, { receivedOn, reconsultationNeeded }) =>
    reconsultationNeeded ? { ...work, askAgainSince: receivedOn } : work,
  ConstraintRecorded: seen,
  ConstraintRemoved: seen,
  ApplicationPublished: inCaseload,
};
