import type { CalendarDate, Scale } from '#legislation';
import type { CaseId, CaseReference } from '../../../values.js';

export const parentRelations = [
  'discharge-of-conditions',
  'non-material-amendment',
  'section-73',
  'reserved-matters',
  'technical-details',
  'resubmission',
  'obligation',
] as const;

/** An application's relation to the permission on which it depends. */
export type ParentRelation = (typeof parentRelations)[number];

/** Another of our cases, by its id and its reference on the day. */
export interface LinkedCase {
  readonly caseId: CaseId;
  readonly reference: CaseReference;
}

/** The parent case, as remembered. */
export interface Parent {
  /** Null if it is not held here. */
  readonly caseId: CaseId | null;
  readonly reference: string;
  readonly relation: ParentRelation;
  /** The parent's conditions whose details it asks to approve. */
  readonly conditions: readonly number[];
  readonly permission: ParentPermission | null;
}

/** A case that depends on this one, as last recorded here. */
export interface Follower {
  /** The revision of it that was read. */
  readonly asOf: number;
  /** Its decision, while that is in force. */
  readonly decided: string | null;
}

/** What dependent applications need of a permission, as it was when they were linked. */
export interface ParentPermission {
  readonly applicationType: string;
  readonly scale: Scale;
  /** Null if they were never measured. */
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  readonly decidedOn: CalendarDate;
  /** The last day to begin, or to apply for reserved matters; null if it does not lapse. */
  readonly lapsesAfter: CalendarDate | null;
}
