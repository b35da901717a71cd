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
