import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { TemplateUsed } from '../vocabulary/letter.js';
import type { Condition, DecisionParts, TimeLimit } from '../vocabulary/recommendation.js';
import type { DecisionNotice } from './notice.js';

/** How a case is decided, by whomever. */
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
      /** The print, on the file. */
      readonly documentId: string;
      /** Of the notice from which it was printed. */
      readonly noticeSha256: string;
      readonly template: TemplateUsed;
      /** Of the print. */
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
      /** By which law it was not the council's to decide. */
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
  /** On or before the deadline in force on the day. */
  readonly inTime: boolean;
  /** By which scheme and rule officers or members decided it; null where none speaks of it. None in older facts. */
  readonly because?: Reason | null;
  /** By which rule of the council's scheme the signer may sign. */
  readonly signedBecause?: Reason;
  /** Which part is granted and which refused, where it is split. */
  readonly parts?: DecisionParts | null;
  /** How long a grant lasts where that is not what the law gives, and why. */
  readonly timeLimit?: TimeLimit | null;
  /** Why it is not on the public register, where the law has it there; null where it is. */
  readonly unpublishedBecause?: string | null;
}
