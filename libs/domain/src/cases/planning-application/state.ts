import type { CalendarDate, Reason, Scale } from '#legislation';
import type { UsedIds } from '../../client-ids.js';
import type { Proposals } from '../../two-people/index.js';
import type { CaseId, CaseReference, OfficerId } from '../../values.js';
import type { DecisionNotice } from './decision/notice.js';
import type { Conditions } from './state/after-decision.js';
import type { Appeals } from './state/appeals.js';
import type { Consultation } from './state/consultation.js';
import type { DaysOnRecord } from './state/days-on-record.js';
import type { Fees } from './state/fees.js';
import type { Letters } from './state/letters.js';
import type { Erasures } from './state/privacy.js';
import type { Publicity } from './state/publicity.js';
import type { Register } from './state/register.js';
import type { Submitted } from './state/submitted.js';
import type { Clock } from './state/time.js';
import type { Requests } from './state/validation.js';
import type { Decision } from './vocabulary/decision.js';
import type { DecisionKind } from './vocabulary/decision-kinds.js';
import type { Discipline } from './vocabulary/discipline.js';
import type { Follower, Parent } from './vocabulary/linked-case.js';
import type { Measures } from './vocabulary/measures.js';
import type { Received } from './vocabulary/received.js';
import type { Condition, Recommendation } from './vocabulary/recommendation.js';

/** Only what decisions need to know. What people read is in libs/read-models. */
export type PlanningApplication =
  | { readonly stage: 'unknown' }
  | In<'validating' | 'invalid' | 'withdrawn' | 'returned', OnFile>
  | In<'duplicate', OnFile & { readonly duplicateOf: CaseReference }>
  | In<'live' | 'calledIn', Valid>
  | In<'recommended', Recommended>
  | In<'committee' | 'awaitingObligation', Referred>
  | In<'determined', Determined>;

/** One member of the union for each stage, so that a check of the stage gives exactly its fields. */
type In<Stage extends string, Has> = Stage extends string ? Has & { readonly stage: Stage } : never;

/** Any case that was received. */
export type ExistingCase = Exclude<PlanningApplication, { stage: 'unknown' }>;

/** A case that was decided, by anybody. */
export type Decided = Extract<ExistingCase, { stage: 'determined' }>;

export interface OnFile
  extends Pick<
    Received,
    | 'submissionId'
    | 'payloadSha256'
    | 'applicationType'
    | 'description'
    | 'site'
    | 'applicant'
    | 'agent'
    | 'receivedOn'
  > {
  readonly caseReference: CaseReference;
  readonly scale: Scale;
  /** Null until an officer has recorded the measures of the proposal. */
  readonly measures: Omit<Measures, 'scale' | 'because'> | null;
  readonly officer: OfficerId | null;
  readonly specialists: ReadonlyMap<Discipline, OfficerId>;
  readonly requests: Requests;
  readonly fees: Fees;
  readonly register: Register;
  readonly submitted: Submitted;
  readonly letters: Letters;
  readonly appeals: Appeals;
  readonly erasures: Erasures;
  /** The case that it discharges, amends or completes. */
  readonly parent: Parent | null;
  /** The case that it applies for again. */
  readonly resubmissionOf: Parent | null;
  /** The decided cases that depend on this one, by id. */
  readonly followers: ReadonlyMap<CaseId, Follower>;
  /** The amendments in force, by the case that made them. */
  readonly amendedUnder: ReadonlyMap<CaseId, string>;
  /** Day of service of a notice against the same development. */
  readonly enforcementNoticeOn: CalendarDate | null;
  /** The items created under clients' own ids, so that a repeat can be distinguished from a different use. */
  readonly entries: UsedIds;
  /** Proposals that another person has to confirm. */
  readonly proposals: Proposals;
  readonly days: DaysOnRecord;
  /** For an imported case that had already ended, which can be read but not changed; otherwise null. */
  readonly history: ImportedHistory | null;
}

interface ImportedHistory {
  /** Null if the other system did not keep it. */
  readonly validFrom: CalendarDate | null;
}

export interface Valid extends OnFile {
  readonly clock: Clock;
  readonly publicity: Publicity;
  readonly consultation: Consultation;
  readonly obligation: { readonly completedOn: CalendarDate | null } | null;
  readonly calledInOn: CalendarDate | null;
}

interface Recommended extends Valid {
  readonly recommendation: Recommendation;
}

interface Referred extends Recommended {
  /** Why the scheme of delegation gives it to members; null if that was not kept. */
  readonly referredBecause: Reason | null;
  readonly meeting: Meeting | null;
  readonly resolution: Resolution | null;
}

interface Determined extends Valid {
  readonly determination: Determination;
}

/** All fields of any stage, empty if the case's own stage lacks them: facts are applied to this. */
export interface Parts extends OnFile, Omit<Valid, keyof OnFile | 'clock'> {
  readonly stage: ExistingCase['stage'];
  readonly clock: Clock | null;
  readonly recommendation: Recommendation | null;
  readonly referredBecause: Reason | null;
  readonly meeting: Meeting | null;
  readonly resolution: Resolution | null;
  readonly determination: Determination | null;
  readonly duplicateOf: CaseReference | null;
}

export interface Meeting {
  readonly meetingId: string;
  readonly meetsOn: CalendarDate;
}

export interface Resolution {
  readonly meetingId: string;
  readonly decision: 'grant' | 'refuse';
  readonly conditions: readonly Condition[];
  readonly refusalReasons: readonly string[];
}

export interface NoticeOfDecision {
  readonly sha256: string;
  /** Its contents. */
  readonly notice: DecisionNotice;
  /** Its print on the file; null until it is issued. */
  readonly documentId: string | null;
}

/** How it ended, by any authority, and what may still follow. */
export interface Determination {
  /** Who decided: `law` by silence, `elsewhere` before the case came here. */
  readonly by: 'officer' | 'committee' | 'inspectorate' | 'secretaryOfState' | 'law' | 'elsewhere';
  readonly decision: DecisionKind | 'deemed';
  readonly decidedOn: CalendarDate;
  readonly conditions: Conditions;
  /** As issued by the council; null if the council did not decide. */
  readonly issued:
    | (Pick<Decision, 'recommendedBy' | 'signedBy' | 'timeLimit'> & { readonly notice?: NoticeOfDecision })
    | null;
  /** Whether it counts, or a court has quashed it, or the council has revoked it. */
  readonly status: 'in-force' | 'quashed' | 'revoked';
}

export const validStages = [
  'live',
  'calledIn',
  'recommended',
  'committee',
  'awaitingObligation',
  'determined',
] as const;

type ValidStage = (typeof validStages)[number];

/** Found complete at some time, and not undone since. */
export const isValid = (
  state: PlanningApplication,
): state is Extract<PlanningApplication, { stage: ValidStage }> =>
  (validStages as readonly string[]).includes(state.stage);

/** Valid and undecided. */
export const isLive = (
  state: PlanningApplication,
): state is Extract<PlanningApplication, { stage: Exclude<ValidStage, 'determined'> }> =>
  isValid(state) && state.stage !== 'determined';
