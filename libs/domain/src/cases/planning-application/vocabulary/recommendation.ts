import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { RecommendedDecision } from './decision-kinds.js';

export interface Recommendation {
  readonly recommendation: RecommendedDecision;
  readonly report: string;
  /** The report as a document on the file; null where its text stands in `report`. */
  readonly reportDocument: string | null;
  readonly conditions: readonly Condition[];
  readonly refusalReasons: readonly string[];
  /** Of what is granted in part: which part is, and which is not. Facts stored before this was asked have none. */
  readonly parts?: DecisionParts | null;
  /** How long a grant lasts where that is not what the law gives. */
  readonly timeLimit?: TimeLimit | null;
  /** Why amended plans and those of before all stand, where nobody said which take whose place. */
  readonly plansStandBecause?: string | null;
  readonly by: OfficerId;
}

export interface DecisionParts {
  readonly granted: string;
  readonly refused: string;
}

export interface TimeLimit {
  /** Null where no time is limited at all. */
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
  /** Details must be sent in and approved. */
  readonly detailsRequired: boolean;
  /** The day the applicant agreed, or is taken to have agreed: needed before work may not begin (s. 100ZA). */
  readonly agreedOn: CalendarDate | null;
  /** Set where the law itself puts it on the grant. */
  readonly standard?: 'advertisement' | 'time-limit';
  /** The version of the council's library that it was made from; its words here may be other ones. */
  readonly fromLibrary?: { readonly conditionId: string; readonly version: number };
}
