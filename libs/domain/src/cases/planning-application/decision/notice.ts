import type { CalendarDate } from '#legislation';
import type { CaseReference, OfficerId, Sealed } from '../../../values.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { Condition, DecisionParts, TimeLimit } from '../vocabulary/recommendation.js';

/** The decision notice as data, from which the letter is printed. The letter contains nothing else. */
export interface DecisionNotice {
  readonly caseReference: CaseReference;
  readonly applicationType: string;
  readonly description: string;
  readonly siteAddress: string;
  readonly applicant: Sealed | null;
  readonly agent: Sealed | null;
  readonly receivedOn: CalendarDate;
  readonly validFrom: CalendarDate;
  readonly decision: DecisionKind;
  readonly decidedBy: 'officer' | 'committee';
  readonly decidedOn: CalendarDate;
  readonly signedBy: OfficerId;
  readonly plans: readonly NoticePlan[];
  readonly conditions: readonly NumberedCondition[];
  readonly refusalReasons: readonly string[];
  // Older notices lack the next five fields.
  readonly parts?: DecisionParts | null;
  /** The rule by which it was decided, and the rule by which it was signed. */
  readonly decidedUnder?: string | null;
  readonly signedUnder?: string | null;
  /** The provision that requires reasons; null if no law does. */
  readonly reasonsUnder?: string | null;
  readonly timeLimit?: TimeLimit | null;
  readonly obligationDatedOn: CalendarDate | null;
  /** The last day of the grant, by which what it allows must have begun, or been done; null if it does not lapse. */
  readonly lapsesAfter: CalendarDate | null;
  /** The last day to appeal, if there is a right of appeal and it ends. */
  readonly appealBy: CalendarDate | null;
  /** The earlier notice that this one replaces after a correction. Missing if it replaces none. */
  readonly replaces?: NoticeReplaced;
}

interface NoticeReplaced {
  /** The hash of the earlier notice, as recorded. */
  readonly sha256: string;
  /** Its print, which stays on the file. */
  readonly documentId: string;
  /** Why it was corrected. */
  readonly reason: string;
}

export interface NoticePlan {
  readonly documentId: string;
  readonly title: string;
  /** Null for a plan whose bytes had not arrived from the portal by then. */
  readonly sha256: string | null;
}

interface NumberedCondition {
  readonly number: number;
  readonly text: string;
  readonly reason: string;
  /** Set if the law itself requires the condition. */
  readonly standard?: NonNullable<Condition['standard']>;
}
