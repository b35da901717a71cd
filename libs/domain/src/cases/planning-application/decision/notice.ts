import type { CalendarDate } from '#legislation';
import type { CaseReference, OfficerId, Sealed } from '../../../values.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';

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
  readonly obligationDatedOn: CalendarDate | null;
  /** The last day to begin, where a grant lapses. */
  readonly lapsesAfter: CalendarDate | null;
  /** The last day to appeal, where there is a right to and it ends. */
  readonly appealBy: CalendarDate | null;
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
}
