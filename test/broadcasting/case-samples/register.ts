import type { RegisterFact } from '#domain';
import { instant } from '#legislation';
import { day, fact, officer, private_, type SamplesOf } from './sample.js';

export const register: SamplesOf<RegisterFact> = {
  DocumentAdded: {
    type: 'DocumentAdded',
    ...fact,
    documentId: 'doc-1',
    kind: 'plan',
    title: private_,
    mediaType: 'application/pdf',
    bytes: 1024,
    sha256: 'cd'.repeat(32),
    location: private_,
    receivedOn: day,
    publishStatus: 'not-assessed',
    redacts: null,
  },
  DocumentStored: {
    type: 'DocumentStored',
    ...fact,
    ...{ documentId: 'doc-1', sha256: 'cd'.repeat(32), bytes: 1024, mediaType: 'application/pdf' },
    ...{ subject: private_, by: officer },
  },
  DocumentScanned: {
    type: 'DocumentScanned',
    ...fact,
    ...{ documentId: 'doc-1', sha256: 'cd'.repeat(32), verdict: 'infected', found: private_ },
    ...{ scanner: private_, scannedAt: instant('2026-11-05T10:00:00Z') },
  },
  DocumentPublishStatusSet: {
    type: 'DocumentPublishStatusSet',
    ...fact,
    documentId: 'doc-1',
    publishStatus: 'publish',
    previous: 'not-assessed',
    reason: private_,
    by: officer,
  },
  DocumentSuperseded: {
    type: 'DocumentSuperseded',
    ...fact,
    documentId: 'doc-1',
    supersededBy: 'doc-2',
    supersededOn: day,
  },
  AmendmentReceived: {
    type: 'AmendmentReceived',
    ...fact,
    entryId: 'e-1',
    receivedOn: day,
    description: private_,
    documents: ['doc-2'],
    reconsultationNeeded: true,
  },
  ConstraintRecorded: {
    type: 'ConstraintRecorded',
    ...fact,
    constraintId: 'c-1',
    kind: 'conservation-area',
    name: private_,
    source: private_,
  },
  ConstraintRemoved: { type: 'ConstraintRemoved', ...fact, constraintId: 'c-1', reason: private_ },
  ApplicationPublished: { type: 'ApplicationPublished', ...fact, publishedOn: day, documents: ['doc-1'] },
};
