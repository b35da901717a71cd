import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { TemplateUsed } from '../vocabulary/letter.js';
import type { Condition, DecisionParts, TimeLimit } from '../vocabulary/recommendation.js';
import type { DecisionNotice } from './notice.js';

/** The decision of a case, by any authority. */
export type DecisionFact =
  | ({ readonly type: 'DecisionIssued' } & Decision)
  | {
      readonly type: 'DecisionNoticeGenerated';
      readonly notice: DecisionNotice;
      /** SHA-256 of the notice as canonical JSON. */
      readonly sha256: string;
    }
  | {
      readonly type: 'DecisionNoticeIssued';
      /** The print among the documents of the case. */
      readonly documentId: string;
      /** The hash of the notice that was printed. */
      readonly noticeSha256: string;
      readonly template: TemplateUsed;
      /** The hash of the print. */
      readonly sha256: string;
      readonly by: OfficerId;
      readonly issuedOn: CalendarDate;
    }
  | {
      readonly type: 'CalledIn';
      readonly directionReference: string;
      readonly directedOn: CalendarDate;
    }
  | {
      readonly type: 'SecretaryOfStateDecided';
      readonly decision: 'granted' | 'refused';
      readonly decidedOn: CalendarDate;
      readonly document: string;
      /** The law that took the decision away from the council. */
      readonly because?: Reason;
      readonly unpublishedBecause?: string | null;
    };

export const decisionEvents: Readonly<Record<DecisionFact['type'], number>> = {
  DecisionIssued: 1,
  DecisionNoticeGenerated: 1,
  DecisionNoticeIssued: 1,
  CalledIn: 1,
  SecretaryOfStateDecided: 1,
};

export interface Decision {
  readonly decision: DecisionKind;
  readonly decidedBy: 'officer' | 'committee';
  readonly decidedOn: CalendarDate;
  /** The first day on which the law allowed a decision. */
  readonly lawfulFrom: CalendarDate;
  readonly conditions: readonly Condition[];
  readonly refusalReasons: readonly string[];
  readonly recommendedBy: OfficerId;
  readonly signedBy: OfficerId;
  /** Whether it was on or before the deadline in force that day. */
  readonly inTime: boolean;
  /**
   * The scheme and rule by which officers or members decided; null if none covers it. Missing in older facts.
   */
  readonly because?: Reason | null;
  /** The rule of the council's scheme that lets the signer sign. */
  readonly signedBecause?: Reason;
  /** For a split decision: which part is granted and which refused. */
  readonly parts?: DecisionParts | null;
  /** How long a grant lasts, and why, if the law does not set it. */
  readonly timeLimit?: TimeLimit | null;
  /** Why it is not on the public register although the law requires that; null if it is there. */
  readonly unpublishedBecause?: string | null;
}
