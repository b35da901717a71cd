import { applicationType, type CalendarDate, type Corrections, permissionLifeOf } from '#legislation';
import type { Known } from '../state.js';

/**
 * The last day to begin, or to do, what a grant of this case allows; null where it does not lapse. A variation (s. 73)
 * cannot give longer than the permission it varies (s. 73(5)), so it lapses with that one.
 */
export function lapsesAfter(
  { applicationType: type, parent }: Known,
  grantedOn: CalendarDate,
  corrections: Corrections,
): CalendarDate | null {
  if (applicationType(type)?.family === 'section-73') return parent?.permission?.lapsesAfter ?? null;
  return permissionLifeOf({ type, decidedOn: grantedOn }, corrections)?.value.lastDay ?? null;
}
