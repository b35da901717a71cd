import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { Condition } from '../vocabulary/recommendation.js';
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
      readonly type: 'CalledIn';
      readonly directionReference: string;
      readonly directedOn: CalendarDate;
    }
  | {
      readonly type: 'SecretaryOfStateDecided';
      readonly decision: 'granted' | 'refused';
      readonly decidedOn: CalendarDate;
      readonly document: string;
    };

export const decisionEvents: Readonly<Record<DecisionFact['type'], number>> = {
  DecisionIssued: 1,
  DecisionNoticeGenerated: 1,
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
}
