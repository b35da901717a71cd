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

/** What an application is to the permission it hangs on. */
export type ParentRelation = (typeof parentRelations)[number];

/** Another case of ours, by its id and the reference it had on the day. */
export interface LinkedCase {
  readonly caseId: CaseId;
  readonly reference: CaseReference;
}

/** The case that one hangs on, as it is remembered. */
export interface Parent {
  /** Null where it is not held here. */
  readonly caseId: CaseId | null;
  readonly reference: string;
  readonly relation: ParentRelation;
  /** Of the parent, whose details are asked to be approved. */
  readonly conditions: readonly number[];
  readonly permission: ParentPermission | null;
}

/** A case that hangs on this one, as it was last told here. */
export interface Follower {
  /** Up to which of its facts. */
  readonly asOf: number;
  /** How it was decided, while that stands. */
  readonly decided: string | null;
}

/** What of a permission counts for the applications that hang on it, as it stood when they were linked. */
export interface ParentPermission {
  readonly applicationType: string;
  readonly scale: Scale;
  /** Null where they were never measured. */
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  readonly decidedOn: CalendarDate;
  /** The last day to begin, or to apply for what was reserved; null where it does not lapse. */
  readonly lapsesAfter: CalendarDate | null;
}
