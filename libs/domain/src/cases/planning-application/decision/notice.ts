import type { CalendarDate } from '#legislation';
import type { CaseReference, OfficerId, Sealed } from '../../../values.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { Condition, DecisionParts, TimeLimit } from '../vocabulary/recommendation.js';

/** The decision notice as data, from which the letter is printed: nothing on the letter that is not here. */
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
  // Notices written before these were on them have none of the next five.
  readonly parts?: DecisionParts | null;
  /** Who decided it by which rule, and by which rule it was signed. */
  readonly decidedUnder?: string | null;
  readonly signedUnder?: string | null;
  /** The provision by which the reasons are given; null where no law asks for them. */
  readonly reasonsUnder?: string | null;
  readonly timeLimit?: TimeLimit | null;
  readonly obligationDatedOn: CalendarDate | null;
  /** The last day to begin, where a grant lapses. */
  readonly lapsesAfter: CalendarDate | null;
  /** The last day to appeal, where there is a right to and it ends. */
  readonly appealBy: CalendarDate | null;
  /** The notice that was issued before something in it was put right. None in one that replaces none. */
  readonly replaces?: NoticeReplaced;
}

export interface NoticeReplaced {
  /** Of the notice as it was recorded. */
  readonly sha256: string;
  /** Its print, which stays on the file. */
  readonly documentId: string;
  /** Why it was put right. */
  readonly reason: string;
}

export interface NoticePlan {
  readonly documentId: string;
  readonly title: string;
  /** Null of a plan whose bytes had not come from the portal by then. */
  readonly sha256: string | null;
}

export interface NumberedCondition {
  readonly number: number;
  readonly text: string;
  readonly reason: string;
  /** Set where the law itself puts it there. */
  readonly standard?: NonNullable<Condition['standard']>;
}
