import { type CalendarDate, type Instant, instant, laterOf, londonDate } from '#legislation';

/**
 * A day as a moment, for a shape that knows moments where the law knows days. Midnight in UTC is on the same day in
 * London all the year round, so that a reader in either sees the day that is meant.
 */
export const momentOf = (day: CalendarDate): Instant => instant(`${day}T00:00:00.000Z`);

/**
 * A moment that reads as its day in London. In summer the first hour of a day is the day before in UTC, by which readers
 * show days: it becomes the beginning of its own.
 */
export function onItsDay(moment: Instant): Instant {
  const day = londonDate(moment);
  return moment.slice(0, 10) === day ? moment : momentOf(day);
}

/** Since when anybody can see it: it may be published, and so is its application. Null until both are so. */
export const publishedSince = (
  application: CalendarDate | null,
  itself: CalendarDate | null,
): CalendarDate | null => application && itself && laterOf(application, itself);
