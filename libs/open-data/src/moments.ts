import { type CalendarDate, type Instant, instant } from '#legislation';

/**
 * A day as a moment, for a shape that knows moments where the law knows days. Midnight in UTC is on the same day in
 * London all the year round, so that a reader in either sees the day that is meant.
 */
export const momentOf = (day: CalendarDate): Instant => instant(`${day}T00:00:00.000Z`);
