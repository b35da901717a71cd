import { councilCode, type ReceivingFact } from '#domain';
import { instant } from '#legislation';
import { day, fact, linked, officer, private_, reason, type SamplesOf, sealed } from './sample.js';

export const receiving: SamplesOf<ReceivingFact> = {
  ApplicationReceived: {
    type: 'ApplicationReceived',
    ...fact,
    submissionId: '5b1f6c1e-2f0d-4c39-9a6e-6b1f1c9d7f10',
    applicationType: 'pp.full.householder',
    typeIsKnown: true,
    scale: 'other',
    description: private_,
    site: {
      address: private_,
      postcode: private_,
      uprn: private_,
      ward: 'Romsey',
      longitude: 0.1,
      latitude: 52.2,
    },
    applicant: sealed,
    agent: null,
    submittedAt: instant('2026-11-04T18:30:00.000Z'),
    receivedOn: day,
    receivedOnBecause: reason,
    payloadSha256: 'ab'.repeat(32),
    feeStatedPence: 25_800,
  },
  CaseImported: { type: 'CaseImported', ...fact, source: 'Former system', formerReference: 'E/2026/1' },
  CaseHistoryImported: {
    ...{ type: 'CaseHistoryImported', ...fact, ended: 'decided', endedOn: day, decision: 'granted' },
    ...{ asWritten: private_, decidedBy: private_, refusalReasons: [private_] },
    conditions: [{ number: 3, text: private_, reason: private_, detailsRequired: true, discharged: false }],
  },
  ImportCorrected: {
    ...{ type: 'ImportCorrected', ...fact, applicationType: 'listed', typeIsKnown: true, scale: 'other' },
    ...{ description: private_, applicant: sealed, agent: null, receivedOn: day },
    payloadSha256: 'ab'.repeat(32),
    site: {
      ...{ address: private_, postcode: private_, uprn: private_, ward: 'Romsey' },
      ...{ longitude: 0.1, latitude: 52.2 },
    },
  },
  ParentLinked: {
    type: 'ParentLinked',
    ...fact,
    parent: linked,
    relation: 'section-73',
    linkedOn: day,
    permission: null,
  },
  ParentRecordedElsewhere: {
    ...{ type: 'ParentRecordedElsewhere', ...fact, reference: 'C/1998/0123/F', authority: private_ },
    ...{ relation: 'section-73', reason: private_, linkedOn: day },
  },
  CaseTakenOver: {
    type: 'CaseTakenOver',
    ...fact,
    from: councilCode('CAM'),
    to: councilCode('GCA'),
    formerReference: linked.reference,
  },
  ApplicationClosedAsDuplicate: {
    type: 'ApplicationClosedAsDuplicate',
    ...fact,
    duplicateOf: linked.reference,
    closedOn: day,
    reason: private_,
    by: officer,
  },
  ApplicationWithdrawn: {
    type: 'ApplicationWithdrawn',
    ...fact,
    withdrawnOn: day,
    requestedBy: 'agent',
    reason: private_,
  },
};
