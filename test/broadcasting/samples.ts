import {
  type CasebookEvent,
  type CaseReference,
  type CouncilCode,
  councilCode,
  officerId,
  type PlanningApplicationEvent,
  type Sealed,
  type StreamName,
} from '#domain';
import type { Metadata, Recorded } from '#event-store';
import { calendarDate, instant, type Reason } from '#legislation';

/** Stands in samples wherever something about a person, or written by one, would stand. */
export const private_ = 'mrs-a-n-other';

const officer = officerId(private_);
const fact = {
  caseReference: '26/00017/HFUL' as CaseReference,
  effectiveOn: calendarDate('2026-11-05'),
};
const day = fact.effectiveOn;
const reason: Reason = {
  rule: private_,
  source: private_,
  confidence: 'V',
  inForceFrom: day,
  row: { table: 'periods', key: private_, councilRow: true },
  inputs: {},
  steps: [private_],
};
const condition = { text: private_, reason: private_ };

type Samples<Event extends { type: string }> = {
  readonly [Type in Event['type']]: Extract<Event, { type: Type }>;
};

/** One of each type of fact of a case: a new type does not compile until it has one. */
export const planningApplicationSamples: Samples<PlanningApplicationEvent> = {
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
    applicant: private_ as Sealed,
    agent: null,
    submittedAt: instant('2026-11-04T18:30:00.000Z'),
    receivedOn: day,
    receivedOnBecause: reason,
    payloadSha256: 'ab'.repeat(32),
    feeStatedPence: 25_800,
  },
  OfficerAllocated: { type: 'OfficerAllocated', ...fact, officer, previous: null },
  InformationRequested: {
    type: 'InformationRequested',
    ...fact,
    requestId: 'r-1',
    kind: 'plans',
    request: private_,
    dueOn: day,
  },
  InformationReceived: { type: 'InformationReceived', ...fact, requestId: 'r-1', receivedOn: day },
  ApplicationInvalidated: { type: 'ApplicationInvalidated', ...fact, invalidFrom: day, reasons: [private_] },
  ApplicationValidated: {
    type: 'ApplicationValidated',
    ...fact,
    validFrom: day,
    validationCompletedOn: day,
  },
  DeadlineSet: { type: 'DeadlineSet', ...fact, decideBy: day, cause: 'officer', because: reason },
  DeadlineMissed: { type: 'DeadlineMissed', ...fact, decideBy: day },
  RecommendationSubmitted: {
    type: 'RecommendationSubmitted',
    ...fact,
    recommendation: 'grant',
    report: private_,
    conditions: [condition],
    refusalReasons: [private_],
    by: officer,
  },
  DecisionIssued: {
    type: 'DecisionIssued',
    ...fact,
    decision: 'granted',
    decidedOn: day,
    conditions: [condition],
    refusalReasons: [private_],
    recommendedBy: officer,
    signedBy: officer,
    inTime: true,
  },
  ApplicationWithdrawn: {
    type: 'ApplicationWithdrawn',
    ...fact,
    withdrawnOn: day,
    requestedBy: 'agent',
    reason: private_,
  },
};

export const councilSample: CasebookEvent = {
  type: 'CouncilJoined',
  effectiveOn: day,
  council: councilCode('CAM'),
  name: 'Cambridge City Council',
  referenceFormat: '{yy}/{number}/{suffix}',
};

export const metadataSample = (council: CouncilCode | null): Metadata => ({
  council,
  effectiveOn: day,
  recordedAt: instant('2026-11-05T09:00:00.000Z'),
  actor: { id: private_, role: 'officer' },
  commandId: 'c-1',
  commandDigest: 'cd'.repeat(32),
  correlationId: 'correlation-1',
  causationId: null,
  schemaVersion: 1,
  previousHash: null,
  hash: 'ef'.repeat(32),
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
});

export function recorded(
  event: CasebookEvent,
  place: { stream?: StreamName; council?: CouncilCode | null; revision?: bigint; position?: bigint } = {},
): Recorded {
  const {
    stream = 'planningApplication-7d0c5c6e-1111-4222-8333-944445555666',
    council = councilCode('CAM'),
  } = place;
  const { revision = 3n, position = 9_007_199_254_740_993n } = place;
  const id = `${stream}@${revision}`;
  return { id, stream, revision, position, event, metadata: metadataSample(council) };
}
