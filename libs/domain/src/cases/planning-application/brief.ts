import type { CalendarDate } from '#legislation';
import { noIds } from '../../client-ids.js';
import { nothingProposed } from '../../two-people/index.js';
import type { CaseReference, OfficerId } from '../../values.js';
import type { ExistingStage } from './effect.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolveForReading } from './evolve.js';
import { putInStage } from './parts-in-stage.js';
import type { AppealState } from './state/appeals.js';
import { noConsultation } from './state/consultation.js';
import { noDays } from './state/days-on-record.js';
import { feesStated } from './state/fees.js';
import { noLetters } from './state/letters.js';
import { nothingErased } from './state/privacy.js';
import { noPublicity } from './state/publicity.js';
import { nothingFiled } from './state/register.js';
import { nothingSubmitted } from './state/submitted.js';
import { type Clock, startedClock } from './state/time.js';
import type { Request } from './state/validation.js';
import type { Determination, Meeting, OnFile, Parts, Resolution, Valid } from './state.js';
import type { Discipline } from './vocabulary/discipline.js';

/**
 * A summary of the decider's state, with everything that lists show, as plain data that a row can store. The
 * decider's own `evolve` updates it, so a list and a decision can never disagree about a case.
 */
export interface CaseBrief
  extends Pick<
    OnFile,
    | 'caseReference'
    | 'applicationType'
    | 'description'
    | 'site'
    | 'scale'
    | 'receivedOn'
    | 'officer'
    | 'history'
  > {
  readonly stage: ExistingStage;
  readonly specialists: readonly { readonly discipline: Discipline; readonly officer: OfficerId }[];
  readonly requests: readonly (Request & { readonly requestId: string })[];
  readonly publishedOn: CalendarDate | null;
  /** For a case that ended without a decision, the value at its end; null before it is valid. */
  readonly clock: BriefClock | null;
  readonly obligation: Valid['obligation'];
  readonly appeals: readonly (AppealState & { readonly appealId: string })[];
  /** The meeting that it goes to, while it is before the committee. */
  readonly meeting: Meeting | null;
  readonly resolution: Pick<Resolution, 'meetingId' | 'decision'> | null;
  readonly determination: Pick<Determination, 'by' | 'decision' | 'decidedOn' | 'status'> | null;
}

/** A mutable draft between two briefs. Facts are applied to it, and a brief is made when needed. */
export interface BriefDraft {
  readonly state: Parts;
  /** For a case that ended without a decision, the value at its end; null before it is valid. */
  readonly clock: BriefClock | null;
}

type BriefClock = Pick<Clock, 'validFrom' | 'deadlines' | 'missed'>;

/** The draft after a fact; undefined before the case is received. */
export function draftAfter(
  before: BriefDraft | undefined,
  event: PlanningApplicationEvent,
): BriefDraft | undefined {
  const state = evolveForReading(before?.state, event);
  if (state === undefined) return undefined;
  const { clock } = state;
  const asItEnded = clock === null && endedUndecided.has(state.stage);
  return { state, clock: asItEnded ? (before?.clock ?? null) : clock };
}

export const draftOf = (brief: CaseBrief): BriefDraft => ({ state: stateOf(brief), clock: brief.clock });

/** The brief after a fact; undefined before the case is received. */
export function briefAfter(
  before: CaseBrief | undefined,
  event: PlanningApplicationEvent,
): CaseBrief | undefined {
  const draft = draftAfter(before && draftOf(before), event);
  return draft && briefIn(draft);
}

const endedUndecided: ReadonlySet<ExistingStage> = new Set(['withdrawn', 'returned', 'duplicate']);

export function briefIn({ state, clock }: BriefDraft): CaseBrief {
  return {
    stage: state.stage,
    caseReference: state.caseReference,
    applicationType: state.applicationType,
    description: state.description,
    site: state.site,
    scale: state.scale,
    receivedOn: state.receivedOn,
    officer: state.officer,
    history: state.history,
    specialists: [...state.specialists].map(([discipline, who]) => ({ discipline, officer: who })),
    requests: [...state.requests.asked].map(([requestId, request]) => ({ requestId, ...request })),
    publishedOn: state.register.publishedOn,
    clock: clock && neverKnown(state) ? null : clock && datesOf(clock),
    obligation: state.obligation,
    appeals: [...state.appeals].map(([appealId, appeal]) => ({ appealId, ...appeal })),
    meeting: state.meeting,
    resolution: resolutionOf(state.resolution),
    determination: determinationOf(state.determination),
  };
}

/**
 * The requests that the applicant still has to answer, late or not: until then the application is incomplete.
 */
export const unansweredIn = ({ requests }: Pick<CaseBrief, 'requests'>): CaseBrief['requests'] =>
  requests.filter(({ answer }) => answer === 'open' || answer === 'lapsed');

/** The law's reason for a day is in the case in full. */
const datesOf = ({ validFrom, deadlines, missed }: BriefClock): BriefClock => ({
  validFrom,
  deadlines: deadlines.map((each) => (each.cause === 'statutory' ? { ...each, because: null } : each)),
  missed,
});

/** History without a valid day: its clock knows only that it was decided. */
const neverKnown = ({ history }: Pick<CaseBrief, 'history'>): boolean =>
  history !== null && history.validFrom === null;

const resolutionOf = (resolution: Resolution | null): CaseBrief['resolution'] =>
  resolution && { meetingId: resolution.meetingId, decision: resolution.decision };

function determinationOf(determination: Determination | null): CaseBrief['determination'] {
  if (determination === null) return null;
  const { by, decision, decidedOn, status } = determination;
  return { by, decision, decidedOn, status };
}

/** A case's parts made from a brief; those that the brief lacks are empty. */
function stateOf(brief: CaseBrief): Parts {
  const { specialists, requests, publishedOn, clock: _, resolution, determination, appeals, ...same } = brief;
  const parts: Parts = {
    ...notInBrief,
    ...same,
    specialists: new Map(specialists.map(({ discipline, officer }) => [discipline, officer])),
    requests: {
      asked: new Map(requests.map(({ requestId, ...each }) => [requestId, each])),
      texts: new Map(),
      disputes: new Map(),
    },
    register: { ...nothingFiled, publishedOn },
    appeals: new Map(appeals.map(({ appealId, ...each }) => [appealId, each])),
    clock: clockOf(brief),
    resolution: resolution && { ...resolution, conditions: [], refusalReasons: [] },
    determination: determination && { ...determination, conditions: new Map(), issued: null },
  };
  const state = putInStage(brief.stage, parts);
  if (!state) throw new Error(`a case cannot be ${brief.stage} while its brief lacks this`);
  return state;
}

function clockOf(brief: CaseBrief): Clock | null {
  const { clock, receivedOn } = brief;
  if (clock) return { ...startedClock(clock.validFrom, false, false), ...clock };
  return neverKnown(brief) ? startedClock(receivedOn, false, false) : null;
}

const notInBrief = {
  ...{ submissionId: '', payloadSha256: '', applicant: null, agent: null, measures: null },
  ...{ fees: feesStated(null), erasures: nothingErased, entries: noIds, letters: noLetters },
  ...{
    proposals: nothingProposed,
    submitted: nothingSubmitted,
    days: noDays,
    parent: null,
    resubmissionOf: null,
    followers: new Map(),
    amendedUnder: new Map(),
    enforcementNoticeOn: null,
    publicity: noPublicity,
    consultation: noConsultation,
  },
  ...{ calledInOn: null, referredBecause: null, duplicateOf: '' as CaseReference },
  recommendation: {
    ...{ recommendation: 'grant' as const, report: '', reportDocument: null },
    ...{ conditions: [], refusalReasons: [], by: '' as OfficerId },
  },
};
