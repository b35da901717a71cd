import type { CalendarDate } from '#legislation';
import type { CaseReference, CouncilCode, OfficerId } from '../../../values.js';
import { type Effects, notKept } from '../effect.js';
import { startedClock } from '../state/time.js';
import type { Determination } from '../state.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { LinkedCase, Parent, ParentPermission, ParentRelation } from '../vocabulary/linked-case.js';
import type { Received } from '../vocabulary/received.js';

/** How a case begins, what it depends on, and how it ends without a decision. */
export type ReceivingFact =
  | ({ readonly type: 'ApplicationReceived' } & Received)
  /** It was brought in from elsewhere with its past: those facts name their source. */
  | {
      readonly type: 'CaseImported';
      readonly source: string;
      /** In the former system. */
      readonly formerReference: string;
    }
  /**
   * It had ended in the former system: kept to be read, and for others to depend on. Nothing more is decided
   * on it.
   */
  | ({ readonly type: 'CaseHistoryImported' } & ImportedEnd)
  /** A second import corrects the first: all of this replaces the earlier values. */
  | ({ readonly type: 'ImportCorrected' } & ImportedAgain)
  /**
   * The case's council has a successor. From that day the case belongs to the successor, with its new
   * reference.
   */
  | {
      readonly type: 'CaseTakenOver';
      readonly from: CouncilCode;
      readonly to: CouncilCode;
      readonly formerReference: CaseReference;
    }
  | ({ readonly type: 'ParentLinked' } & ParentLink)
  /** The permission that it depends on is not held here: its reference, and why it is missing. */
  | {
      readonly type: 'ParentRecordedElsewhere';
      readonly reference: string;
      /** The authority that granted it. */
      readonly authority: string;
      readonly relation: ParentRelation;
      readonly reason: string;
      readonly linkedOn: CalendarDate;
    }
  | {
      readonly type: 'ApplicationClosedAsDuplicate';
      readonly duplicateOf: CaseReference;
      readonly closedOn: CalendarDate;
      readonly reason: string;
      readonly by: OfficerId;
    }
  | {
      readonly type: 'ApplicationWithdrawn';
      readonly withdrawnOn: CalendarDate;
      readonly requestedBy: 'applicant' | 'agent';
      readonly reason: string;
    };

export const receivingEvents: Readonly<Record<ReceivingFact['type'], number>> = {
  ApplicationReceived: 1,
  CaseImported: 1,
  CaseHistoryImported: 1,
  ImportCorrected: 1,
  ParentLinked: 2,
  ParentRecordedElsewhere: 1,
  CaseTakenOver: 1,
  ApplicationClosedAsDuplicate: 1,
  ApplicationWithdrawn: 1,
};

interface ParentLink {
  readonly parent: LinkedCase;
  readonly relation: ParentRelation;
  /**
   * For an application to approve details: the parent's conditions; left out if it is about something else or
   * names none.
   */
  readonly conditions?: readonly number[];
  readonly linkedOn: CalendarDate;
  /** Null if the other case is not in our record, or is not a permission. */
  readonly permission: ParentPermission | null;
  /** Why a permission whose time was over did not lapse; left out if its time was not over. */
  readonly notLapsedReason?: string;
}

/** How a case may have ended in another system. `disposed`: finally disposed of (DMPO art. 40(13)). */
export const importedEndings = ['decided', 'withdrawn', 'returned', 'disposed'] as const;

export interface ImportedEnd {
  readonly ended: (typeof importedEndings)[number];
  /** Null if the other system did not keep it; a decision always has one. */
  readonly endedOn: CalendarDate | null;
  /** Null if there was no decision. */
  readonly decision: DecisionKind | null;
  /** The decision or the status in the other system's own words. */
  readonly asWritten: string | null;
  /** The decider in the other system's own words: `Delegated`, `Planning Committee`. */
  readonly decidedBy: string | null;
  readonly conditions: readonly ImportedCondition[];
  readonly refusalReasons: readonly string[];
}

export interface ImportedCondition {
  readonly number: number;
  readonly text: string;
  readonly reason: string | null;
  /** Details must be submitted and approved. */
  readonly detailsRequired: boolean;
  /** Its details had been approved by then. */
  readonly discharged: boolean;
}

/** The contents of a row after it was corrected at its source. */
type ImportedAgain = Pick<
  Received,
  | 'applicationType'
  | 'typeIsKnown'
  | 'scale'
  | 'description'
  | 'site'
  | 'applicant'
  | 'agent'
  | 'receivedOn'
  | 'payloadSha256'
>;

export const receivingEffects: Effects<ReceivingFact> = {
  CaseImported: notKept('a case brought in from elsewhere is decided like any other'),
  ImportCorrected: {
    keeps: (_, fact) => ({
      applicationType: fact.applicationType,
      scale: fact.scale,
      description: fact.description,
      site: fact.site,
      applicant: fact.applicant,
      agent: fact.agent,
      receivedOn: fact.receivedOn,
      payloadSha256: fact.payloadSha256,
    }),
  },
  CaseHistoryImported: {
    stage: (_, { ended }) =>
      ended === 'decided' ? 'determined' : ended === 'returned' ? 'returned' : 'withdrawn',
    keeps: ({ clock, receivedOn }, fact) => ({
      history: { validFrom: clock?.validFrom ?? null },
      // A decided case has a clock, even if nobody here knows when it started.
      clock: clock ?? startedClock(receivedOn, false, false),
      determination: importedDetermination(fact),
    }),
  },
  CaseTakenOver: { keeps: (_, { caseReference }) => ({ caseReference }) },
  ParentLinked: {
    keeps: (_, { parent: { caseId, reference }, relation, conditions = [], permission }) =>
      hangsOn({ caseId, reference, relation, conditions, permission }),
  },
  ParentRecordedElsewhere: {
    keeps: (_, { reference, relation }) =>
      hangsOn({ caseId: null, reference, relation, conditions: [], permission: null }),
  },
  ApplicationClosedAsDuplicate: {
    stage: 'duplicate',
    keeps: (_, { duplicateOf }) => ({ duplicateOf }),
  },
  ApplicationWithdrawn: { stage: 'withdrawn' },
};

/** A new application for the same development may also depend on a permission. */
const hangsOn = (other: Parent) =>
  other.relation === 'resubmission' ? { resubmissionOf: other } : { parent: other };

function importedDetermination({
  decision,
  endedOn: decidedOn,
  conditions,
}: ImportedEnd): Determination | null {
  if (decision === null || decidedOn === null) return null;
  const conditionStates = new Map(
    conditions.map(({ number, text, detailsRequired, discharged }) => [
      number,
      {
        ...{ text, detailsRequired, under: null },
        status: discharged ? 'discharged' : detailsRequired ? 'to-discharge' : 'to-comply',
      } as const,
    ]),
  );
  return {
    by: 'elsewhere',
    decision,
    decidedOn,
    conditions: conditionStates,
    issued: null,
    status: 'in-force',
  };
}
