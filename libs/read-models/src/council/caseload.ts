import type {
  CalendarDate,
  CaseId,
  CaseReference,
  CouncilCode,
  DecisionKind,
  Discipline,
  Instant,
  OfficerId,
  PlanningApplicationEvent,
} from '#domain';
import type { Scale } from '#legislation';
import type { Recorded } from '#projections';
import { type Projection, tableOf } from '#projections';
import { caseFact, caseIdOf, casePrefix, known } from './case-facts.js';
import { searchable } from './searching.js';
import { type Stage, stageAfter } from './stage.js';

export interface CaseloadRow {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
  /** By which it was known before: of a former council, or of the system that it came from. */
  readonly formerReferences: readonly string[];
  readonly applicationType: string;
  readonly scale: Scale;
  readonly description: string;
  readonly address: string;
  readonly postcode: string | null;
  readonly ward: string | null;
  readonly stage: Stage;
  readonly officer: OfficerId | null;
  readonly specialists: readonly { readonly discipline: Discipline; readonly officer: OfficerId }[];
  readonly receivedOn: CalendarDate;
  readonly validFrom: CalendarDate | null;
  readonly decideBy: CalendarDate | null;
  /** Whether the day to decide by went by without a decision. */
  readonly isLate: boolean;
  readonly openRequests: number;
  /** `deemed` where silence brought it. */
  readonly decision: DecisionKind | 'deemed' | null;
  readonly decidedOn: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
  /** Since when it is on the public register. */
  readonly publishedOn: CalendarDate | null;
  readonly revision: bigint;
  readonly lastChangedAt: Instant;
  /** What a search looks through. */
  readonly searched: string;
}

/** What an officer sees first: every case, where it stands, and the day by which it must be decided. */
export const caseload: Projection<CaseloadRow> = {
  name: 'council_caseload',
  version: 3,
  streamPrefixes: [casePrefix],
  table: tableOf<CaseloadRow>({
    key: 'caseId',
    columns: {
      caseId: 'text',
      council: 'text',
      caseReference: 'text',
      formerReferences: 'jsonb',
      applicationType: 'text',
      scale: 'text',
      description: 'text',
      address: 'text',
      postcode: 'text null',
      ward: 'text null',
      stage: 'text',
      officer: 'text null',
      specialists: 'jsonb',
      receivedOn: 'date',
      validFrom: 'date null',
      decideBy: 'date null',
      isLate: 'boolean',
      openRequests: 'integer',
      decision: 'text null',
      decidedOn: 'date null',
      withdrawnOn: 'date null',
      publishedOn: 'date null',
      revision: 'numeric',
      lastChangedAt: 'timestamptz',
      searched: 'text',
    },
    indexes: [
      '(council, decide_by, case_id)',
      '(council, stage, decide_by)',
      '(council, officer, decide_by)',
      '(council, received_on)',
      '(council, decided_on)',
      '(council, case_reference)',
      'using gin (former_references)',
      { on: 'using gin (searched gin_trgm_ops)', extension: 'pg_trgm' },
    ],
  }),
  key: caseIdOf,
  project: (row, recorded) => {
    const { event } = caseFact(recorded);
    const { revision, metadata } = recorded;
    // Another council's from the fact on by which it was taken over.
    const changed = { revision, lastChangedAt: metadata.recordedAt, council: caseFact(recorded).council };
    if (event.type === 'ApplicationReceived') return { ...received(recorded, event), ...changed };
    const before = known(row);
    return { ...before, ...after(event, before), stage: stageAfter(event, before.stage), ...changed };
  },
};

type Received = Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;

function received(recorded: Recorded, event: Received): Omit<CaseloadRow, 'revision' | 'lastChangedAt'> {
  const { caseId, council } = caseFact(recorded);
  const { caseReference, applicationType, scale, description, receivedOn } = event;
  const { address, postcode, ward } = event.site;
  return {
    ...{ caseId, council, caseReference, applicationType, scale, description, address, postcode, ward },
    stage: 'to validate',
    officer: null,
    specialists: [],
    formerReferences: [],
    receivedOn,
    validFrom: null,
    decideBy: null,
    isLate: false,
    openRequests: 0,
    decision: null,
    decidedOn: null,
    withdrawnOn: null,
    publishedOn: null,
    searched: searchable([caseReference], address, postcode),
  };
}

/** Under a reference from now on; the one from before still finds it. */
function referred(row: CaseloadRow, caseReference: CaseReference, former: string): Partial<CaseloadRow> {
  const formerReferences = [...row.formerReferences, former];
  const searched = searchable([caseReference, ...formerReferences], row.address, row.postcode);
  return { caseReference, formerReferences, searched };
}

type Later = Exclude<PlanningApplicationEvent, Received>;

function after(event: Later, row: CaseloadRow): Partial<CaseloadRow> {
  switch (event.type) {
    case 'CaseTakenOver':
      return referred(row, event.caseReference, event.formerReference);
    case 'CaseImported':
      return referred(row, row.caseReference, event.formerReference);
    case 'OfficerAllocated':
      return { officer: event.officer };
    case 'SpecialistAllocated': {
      const { discipline, officer } = event;
      const others = row.specialists.filter((each) => each.discipline !== discipline);
      return { specialists: [...others, { discipline, officer }] };
    }
    case 'DevelopmentMeasured':
      return { scale: event.scale };
    case 'InformationRequested':
      return { openRequests: row.openRequests + 1 };
    case 'InformationReceived':
    case 'InformationRequestCancelled':
      return { openRequests: row.openRequests - 1 };
    case 'ValidationDisputeAnswered':
      return event.upheld ? { openRequests: row.openRequests - 1 } : {};
    case 'ApplicationWithdrawn':
      return { withdrawnOn: event.withdrawnOn };
    case 'ApplicationPublished':
      return { publishedOn: row.publishedOn ?? event.publishedOn };
    case 'RecordCorrected':
      return corrected(event, row);
    default:
      return { ...time(event), ...outcome(event, row) };
  }
}

function time(event: Later): Partial<CaseloadRow> {
  switch (event.type) {
    case 'ApplicationValidated':
    case 'ValidDateCorrected':
      return { validFrom: event.validFrom };
    case 'ValidationSetAside':
      return { validFrom: null, decideBy: null, isLate: false };
    case 'DeadlineSet':
      return { decideBy: event.inForce, isLate: false };
    case 'ExtensionAgreed':
    case 'PPASigned':
      return { decideBy: event.decideBy, isLate: false };
    case 'DeadlineMissed':
      return { isLate: true };
    default:
      return {};
  }
}

const appealed = { allowed: 'granted', dismissed: 'refused', splitDecision: 'split' } as const;

function outcome(event: Later, { decision }: CaseloadRow): Partial<CaseloadRow> {
  switch (event.type) {
    case 'DecisionIssued':
    case 'SecretaryOfStateDecided':
      return { decision: event.decision, decidedOn: event.decidedOn };
    case 'DeemedOutcomeOccurred':
      return { decision: 'deemed', decidedOn: event.from };
    case 'DeemedDischargeOccurred':
      return { decision: 'deemed', decidedOn: event.dischargedOn };
    case 'AppealDecided':
      // One against a decision leaves the council's own where it is.
      return decision === null ? { decision: appealed[event.outcome], decidedOn: event.decidedOn } : {};
    case 'CaseReopened':
      return { decision: null, decidedOn: null };
    default:
      return {};
  }
}

function corrected(
  { field, now }: Extract<Later, { type: 'RecordCorrected' }>,
  { caseReference, formerReferences, postcode }: CaseloadRow,
): Partial<CaseloadRow> {
  if (field === 'description') return { description: now };
  if (field === 'siteAddress') {
    const references = [caseReference, ...formerReferences];
    return { address: now, searched: searchable(references, now, postcode) };
  }
  return field === 'decidedOn' ? { decidedOn: now as CalendarDate } : {};
}
