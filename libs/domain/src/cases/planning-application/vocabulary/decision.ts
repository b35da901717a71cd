import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { DecisionKind } from './decision-kinds.js';
import type { Condition, DecisionParts, TimeLimit } from './recommendation.js';

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
