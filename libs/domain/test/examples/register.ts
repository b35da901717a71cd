import { addDocument, dylan, fileOf, having, monday, scanned, store, validated } from '../case-commands.js';
import { examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { valid, withdrawn, withPlan } from './stands.js';

/** The documents on its file, and what its site lies in. */
export const makers = makersOf({
  AddDocument: (on, pick) =>
    addDocument(oneOf(['photo-of-notice', 'plan', 'deed', 'new-plan'], pick), { receivedOn: on, on }),
  StoreDocuments: (on, pick) => ({
    type: 'StoreDocuments',
    files: [fileOf(oneOf(['plan', 'new-plan', 'submitted-1'], pick))],
    on,
  }),
  RecordScan: (on, pick) => ({
    type: 'RecordScan',
    documentId: oneOf(['plan', 'new-plan', 'submitted-1'], pick),
    scan: scanned(oneOf(['clean', 'infected'], pick)),
    on,
  }),
  SetPublishStatus: (on, pick) => ({
    type: 'SetPublishStatus',
    documentId: 'plan',
    publishStatus: oneOf(['publish', 'withhold', 'not-assessed'], pick),
    reason: 'Looked at',
    by: dylan,
    on,
  }),
  SupersedeDocument: (on) => ({
    type: 'SupersedeDocument',
    documentId: 'plan',
    supersededBy: 'new-plan',
    on,
  }),
  AcceptAmendment: (on, pick) => ({
    type: 'AcceptAmendment',
    entryId: id('amendment', pick),
    description: 'Lower roof',
    documents: ['plan'],
    supersedes: [],
    reconsultationNeeded: pick % 7 === 0,
    receivedOn: on,
    on,
  }),
  RecordConstraint: (on, pick) => ({
    type: 'RecordConstraint',
    constraintId: id('c', pick),
    kind: 'designated.conservationArea',
    name: 'Mill Road',
    source: 'planning.data.gov.uk',
    on,
  }),
  RemoveConstraint: (on, pick) => ({
    type: 'RemoveConstraint',
    constraintId: id('c', pick),
    reason: 'Outside',
    on,
  }),
});

const withPlans = having(...validated, addDocument('plan'), addDocument('new-plan'));
export const amend = { ...makers.AcceptAmendment(monday, 0), reconsultationNeeded: true };
const publish = makers.SetPublishStatus(monday, 0);

export const examples = examplesOf({
  AddDocument: {
    after: valid,
    when: addDocument('plan'),
    leadsTo: ['DocumentAdded'],
    but: { refused: 'document-differs', after: withPlan, when: addDocument('plan', { sha256: 'other' }) },
  },
  StoreDocuments: {
    after: withPlan,
    when: store(fileOf('plan', { scan: scanned('clean') })),
    leadsTo: ['DocumentStored', 'DocumentScanned'],
    but: { refused: 'content-differs', after: withPlan, when: store(fileOf('plan', { sha256: 'other' })) },
  },
  RecordScan: {
    after: having(...validated, addDocument('plan'), store(fileOf('plan'))),
    when: { ...makers.RecordScan(monday, 0), documentId: 'plan' },
    leadsTo: ['DocumentScanned'],
    but: { refused: 'file-not-held', after: withPlan },
  },
  SetPublishStatus: {
    after: withPlan,
    when: publish,
    leadsTo: ['DocumentPublishStatusSet'],
    but: { refused: 'unknown-document', after: valid },
  },
  SupersedeDocument: {
    after: withPlans,
    when: makers.SupersedeDocument(monday, 0),
    leadsTo: ['DocumentSuperseded'],
    but: { refused: 'unknown-document', after: withPlan },
  },
  AcceptAmendment: {
    after: withPlans,
    when: { ...amend, supersedes: [{ documentId: 'plan', supersededBy: 'new-plan' }] },
    leadsTo: ['AmendmentReceived', 'DocumentSuperseded'],
    but: { refused: 'unknown-document', after: valid },
  },
  RecordConstraint: {
    after: valid,
    when: makers.RecordConstraint(monday, 0),
    leadsTo: ['ConstraintRecorded'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  RemoveConstraint: {
    after: having(...validated, makers.RecordConstraint(monday, 0)),
    when: makers.RemoveConstraint(monday, 0),
    leadsTo: ['ConstraintRemoved'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
});

export const requests = requestsOf({
  AddDocument: [
    {
      body: () => ({
        ...{
          documentId: 'another',
          kind: 'plan',
          title: 'another',
          mediaType: 'application/pdf',
          bytes: 2048,
        },
        ...{ sha256: 'ab'.repeat(32), location: 'https://files.example/another', publishStatus: 'publish' },
      }),
    },
  ],
  SetPublishStatus: [
    { path: { documentId: 'letter' }, body: () => ({ publishStatus: 'withhold', reason: 'Names somebody' }) },
  ],
  SupersedeDocument: [{ body: () => ({ supersededBy: 'newer-plan' }) }],
  AcceptAmendment: [
    { body: () => ({ description: 'A lower roof', documents: [], reconsultationNeeded: false }) },
  ],
});
