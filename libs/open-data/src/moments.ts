import { type CalendarDate, type Instant, instant, laterOf, londonDate } from '#legislation';

/**
 * A day as a moment, for a shape that uses moments although the law uses days. Midnight in UTC is on the same day in
 * London in winter and summer, so that readers in both see the right day.
 */
export const momentOf = (day: CalendarDate): Instant => instant(`${day}T00:00:00.000Z`);

/**
 * A moment that is on the same day in UTC and in London. In summer, the first hour of a London day is still the day
 * before in UTC, which readers use. Such a moment becomes the start of its London day.
 */
export function onItsDay(moment: Instant): Instant {
  const day = londonDate(moment);
  return moment.slice(0, 10) === day ? moment : momentOf(day);
}

/**
 * The time since which the public can see it: from when both it and its application are published. Null before that.
 */
export const publishedSince = (
  application: CalendarDate | null,
  itself: CalendarDate | null,
): CalendarDate | null => application && itself && laterOf(application, itself);
