import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { RecommendedDecision } from './decision-kinds.js';

export interface Recommendation {
  readonly recommendation: RecommendedDecision;
  readonly report: string;
  /** The report among the documents of the case; null if its text is in `report`. */
  readonly reportDocument: string | null;
  readonly conditions: readonly Condition[];
  readonly refusalReasons: readonly string[];
  /** For a split decision: which part is granted and which is not. Older facts have none. */
  readonly parts?: DecisionParts | null;
  /** How long a grant lasts, if the law does not set it. */
  readonly timeLimit?: TimeLimit | null;
  /** Why amended and earlier plans all remain, if nobody said which ones replace which. */
  readonly plansStandBecause?: string | null;
  readonly by: OfficerId;
}

export interface DecisionParts {
  readonly granted: string;
  readonly refused: string;
}

export interface TimeLimit {
  /** Null if there is no time limit. */
  readonly years: number | null;
  readonly reason: string;
}

export const conditionTimings = [
  'compliance',
  'preCommencement',
  'duringWorks',
  'preOccupation',
  'other',
] as const;

export interface Condition {
  readonly text: string;
  readonly reason: string;
  readonly timing: (typeof conditionTimings)[number];
  /** Details must be submitted and approved. */
  readonly detailsRequired: boolean;
  /**
   * The day on which the applicant agreed, or is deemed to have agreed: needed for a pre-commencement
   * condition (s. 100ZA).
   */
  readonly agreedOn: CalendarDate | null;
  /** Set if the law itself requires it on the grant. */
  readonly standard?: 'advertisement' | 'time-limit';
  /** The library version on which it is based; its words may differ here. */
  readonly fromLibrary?: { readonly conditionId: string; readonly version: number };
}
