import type { CalendarDate, Instant, Reason, Scale } from '#legislation';
import type { CaseReference, CouncilCode, OfficerId, Sealed } from '../../../values.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { LinkedCase, ParentPermission, ParentRelation } from '../vocabulary/linked-case.js';

/** How a case begins, what it belongs to, and how it ends without a decision. */
export type ReceivingFact =
  | ({ readonly type: 'ApplicationReceived' } & Received)
  /** It was brought in from elsewhere, with what had been done on it: those facts say where they came from. */
  | {
      readonly type: 'CaseImported';
      readonly source: string;
      /** In the system that it came from. */
      readonly formerReference: string;
    }
  /** It had ended where it came from: kept to be looked up, and for others to hang on. Nothing more is decided on it. */
  | ({ readonly type: 'CaseHistoryImported' } & ImportedEnd)
  /** What came in wrong came in again: all of this holds in place of what was said first. */
  | ({ readonly type: 'ImportCorrected' } & ImportedAgain)
  /** The council whose it was has a successor. From the day on it is that one's, under the reference it bears now. */
  | {
      readonly type: 'CaseTakenOver';
      readonly from: CouncilCode;
      readonly to: CouncilCode;
      readonly formerReference: CaseReference;
    }
  | ({ readonly type: 'ParentLinked' } & ParentLink)
  /** The permission that it hangs on is not held here: known by its reference, and why it is not. */
  | {
      readonly type: 'ParentRecordedElsewhere';
      readonly reference: string;
      /** Who gave it. */
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

/** What the submission said, and how it was received. */
export interface Received {
  readonly submissionId: string;
  /** The Open Digital Planning code; `typeIsKnown` is false where no rule of ours speaks of it. */
  readonly applicationType: string;
  readonly typeIsKnown: boolean;
  readonly scale: Scale;
  readonly description: string;
  readonly site: Site;
  readonly applicant: Sealed | null;
  readonly agent: Sealed | null;
  readonly submittedAt: Instant;
  /** The day it counts as received: the next working day where it came out of office hours (DMPO art. 2(6)). */
  readonly receivedOn: CalendarDate;
  readonly receivedOnBecause: Reason;
  /** Of the payload as it came, byte for byte. */
  readonly payloadSha256: string;
  readonly feeStatedPence: number | null;
}

export interface Site {
  readonly address: string;
  readonly postcode: string | null;
  readonly uprn: string | null;
  readonly ward: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface ParentLink {
  readonly parent: LinkedCase;
  readonly relation: ParentRelation;
  /** Of the parent, whose details it asks to approve; left out where it is not about conditions, or they were not named. */
  readonly conditions?: readonly number[];
  readonly linkedOn: CalendarDate;
  /** Null where the other case is not on our record, or is no permission. */
  readonly permission: ParentPermission | null;
}

/** How a case may have ended in another system. `disposed`: treated as finally disposed of (DMPO art. 40(13)). */
export const importedEndings = ['decided', 'withdrawn', 'returned', 'disposed'] as const;

export interface ImportedEnd {
  readonly ended: (typeof importedEndings)[number];
  /** Null where the other system did not keep it; a decision has one. */
  readonly endedOn: CalendarDate | null;
  /** Null where nothing was decided. */
  readonly decision: DecisionKind | null;
  /** The decision or the status in the other system's own words. */
  readonly asWritten: string | null;
  /** By whom, in the other system's own words: `Delegated`, `Planning Committee`. */
  readonly decidedBy: string | null;
  readonly conditions: readonly ImportedCondition[];
  readonly refusalReasons: readonly string[];
}

export interface ImportedCondition {
  readonly number: number;
  readonly text: string;
  readonly reason: string | null;
  /** Details must be sent in and approved. */
  readonly detailsRequired: boolean;
  /** Its details had been approved by then. */
  readonly discharged: boolean;
}

/** What a row says of a case, as it stands once it was put right where it came from. */
export type ImportedAgain = Pick<
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
