import {
  type CaseReference,
  type Condition,
  type CouncilCode,
  councilCode,
  type OfficerId,
  officerId,
  type PlanningApplicationEvent,
  type Sealed,
} from '#domain';
import { calendarDate, instant } from '#legislation';
import type { Projection, Recorded } from '#projections';

export const cambridge = councilCode('CAM');
export const southCambs = councilCode('SCA');
export const anna: OfficerId = officerId('anna.b');
export const ben: OfficerId = officerId('ben.k');

type Fact<Type> = Extract<PlanningApplicationEvent, { type: Type }>;
type Details<Type> = Partial<Omit<Fact<Type>, 'type'>>;

const day = calendarDate;
const caseReference = '26/00017/HFUL' as CaseReference;
const because = {
  rule: 'eight weeks',
  source: 'DMPO art. 34',
  confidence: 'certain',
  inForceFrom: day('2015-04-15'),
} as unknown as Fact<'ApplicationReceived'>['receivedOnBecause'];

export const received = (details: Details<'ApplicationReceived'> = {}): Fact<'ApplicationReceived'> => ({
  type: 'ApplicationReceived',
  caseReference,
  effectiveOn: day('2026-03-02'),
  submissionId: 's-1',
  applicationType: 'pp.full.householder',
  typeIsKnown: true,
  scale: 'other',
  description: 'A rear extension',
  site: {
    address: '7 Blinking Lane, Petersfield, Cambridge',
    postcode: 'CB1 2AB',
    uprn: '200004000001',
    ward: 'Petersfield',
    longitude: null,
    latitude: null,
  },
  applicant: 'sealed:applicant' as Sealed,
  agent: null,
  submittedAt: instant('2026-03-02T10:00:00Z'),
  receivedOn: day('2026-03-02'),
  receivedOnBecause: because,
  payloadSha256: 'f00d',
  feeStatedPence: 52800,
  ...details,
});

export const allocated = (
  officer: OfficerId,
  previous: OfficerId | null = null,
): Fact<'OfficerAllocated'> => ({
  type: 'OfficerAllocated',
  caseReference,
  effectiveOn: day('2026-03-03'),
  officer,
  previous,
});

export const asked = (requestId: string): Fact<'InformationRequested'> => ({
  type: 'InformationRequested',
  caseReference,
  effectiveOn: day('2026-03-04'),
  requestId,
  kind: 'plans',
  request: 'A plan to scale',
  dueOn: day('2026-03-25'),
});

export const answered = (requestId: string): Fact<'InformationReceived'> => ({
  type: 'InformationReceived',
  caseReference,
  effectiveOn: day('2026-03-09'),
  requestId,
  receivedOn: day('2026-03-09'),
});

export const invalidated = (): Fact<'ApplicationInvalidated'> => ({
  type: 'ApplicationInvalidated',
  caseReference,
  effectiveOn: day('2026-03-05'),
  invalidFrom: day('2026-03-05'),
  reasons: ['No plan to scale'],
});

export const validated = (validFrom = '2026-03-09'): Fact<'ApplicationValidated'> => ({
  type: 'ApplicationValidated',
  caseReference,
  effectiveOn: day(validFrom),
  validFrom: day(validFrom),
  validationCompletedOn: day('2026-03-10'),
  eia: false,
  psi: false,
});

export const due = (decideBy: string): Fact<'DeadlineSet'> => ({
  type: 'DeadlineSet',
  caseReference,
  effectiveOn: day('2026-03-09'),
  decideBy: day(decideBy),
  inForce: day(decideBy),
  cause: 'statutory',
  because,
});

export const missed = (decideBy: string): Fact<'DeadlineMissed'> => ({
  type: 'DeadlineMissed',
  caseReference,
  effectiveOn: day('2026-05-05'),
  decideBy: day(decideBy),
});

const asDrawn: Condition = {
  text: 'As drawn',
  reason: 'For certainty',
  timing: 'compliance',
  detailsRequired: false,
  agreedOn: null,
};

export const recommended = (): Fact<'RecommendationSubmitted'> => ({
  type: 'RecommendationSubmitted',
  caseReference,
  effectiveOn: day('2026-04-20'),
  recommendation: 'grant',
  report: 'It does no harm.',
  reportDocument: null,
  conditions: [asDrawn],
  refusalReasons: [],
  by: anna,
});

export const decided = (decidedOn = '2026-04-22'): Fact<'DecisionIssued'> => ({
  type: 'DecisionIssued',
  caseReference,
  effectiveOn: day(decidedOn),
  decision: 'granted',
  decidedBy: 'officer',
  lawfulFrom: day('2026-04-01'),
  decidedOn: day(decidedOn),
  conditions: [asDrawn],
  refusalReasons: [],
  recommendedBy: anna,
  signedBy: ben,
  inTime: true,
});

export const withdrawn = (): Fact<'ApplicationWithdrawn'> => ({
  type: 'ApplicationWithdrawn',
  caseReference,
  effectiveOn: day('2026-03-12'),
  withdrawnOn: day('2026-03-12'),
  requestedBy: 'agent',
  reason: 'To be drawn again',
});

const said = (on: string) => ({ caseReference, effectiveOn: day(on) });

export const disputedRequest = (disputeId: string, requestId: string): Fact<'ValidationDisputed'> => ({
  type: 'ValidationDisputed',
  ...said('2026-03-06'),
  ...{ disputeId, requestId, noticeReceivedOn: day('2026-03-06'), answerDueOn: day('2026-03-20') },
  because: null,
});

/** Upholds a dispute: the request no longer stands. */
export const upheld = (disputeId: string, requestId: string): Fact<'ValidationDisputeAnswered'> => ({
  type: 'ValidationDisputeAnswered',
  ...said('2026-03-10'),
  ...{ disputeId, requestId, upheld: true, answeredOn: day('2026-03-10'), reason: 'Not needed' },
});

export const referred = (): Fact<'CommitteeReferralMade'> => ({
  type: 'CommitteeReferralMade',
  ...said('2026-04-21'),
  ...{ entryId: 'referral', by: anna, reason: 'Called in by the ward member', because },
});

export const headsAgreed = (): Fact<'ObligationHeadsAgreed'> => ({
  type: 'ObligationHeadsAgreed',
  ...said('2026-04-22'),
  ...{ entryId: 'heads', agreedOn: day('2026-04-22'), heads: [] },
});

export const deedDone = (): Fact<'ObligationCompleted'> => ({
  type: 'ObligationCompleted',
  ...said('2026-04-23'),
  ...{ deedDatedOn: day('2026-04-23'), document: 'deed' },
});

export const resolvedToGrant = (): Fact<'CommitteeResolved'> => ({
  type: 'CommitteeResolved',
  ...said('2026-04-29'),
  ...{ meetingId: 'april', resolution: 'grant', resolvedOn: day('2026-04-29') },
  ...{ conditions: [asDrawn], refusalReasons: [], subjectToObligation: true, reason: 'As recommended' },
});

export const someCase = '0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11';

/** Facts as recorded on a case. */
export const recordOfCase = (
  facts: readonly { readonly type: string; readonly effectiveOn: string }[],
  { stream = `planningApplication-${someCase}`, council = cambridge as CouncilCode | null, from = 0n } = {},
): readonly Recorded[] =>
  facts.map((event, index) => ({
    id: `${stream}/${index}`,
    stream,
    revision: BigInt(index),
    position: from + BigInt(index) * 100n,
    event,
    metadata: {
      council,
      effectiveOn: event.effectiveOn,
      recordedAt: instant(`2026-11-21T10:00:${String(index % 60).padStart(2, '0')}Z`),
      actor: { id: 'anna.b', role: 'officer' },
      hash: `hash of ${index}`,
    },
  })) as unknown as readonly Recorded[];

/** The row after these facts. */
export function rowAfter<Row extends object>(
  projection: Projection<Row>,
  facts: readonly { readonly type: string; readonly effectiveOn: string }[],
  where?: Parameters<typeof recordOfCase>[1],
): Row | undefined {
  return recordOfCase(facts, where).reduce<Row | undefined>(
    (row, recorded) => projection.project(row, recorded) ?? undefined,
    undefined,
  );
}
