import { type CalendarDate, type Instant, inLondon, instant } from '#legislation';

/** The moment a day begins in London, for a shape that knows moments where the law knows days. */
export function beginningOf(day: CalendarDate): Instant {
  const midnightUtc = instant(`${day}T00:00:00Z`);
  const { minuteOfDay } = inLondon(midnightUtc);
  return instant(new Date(Date.parse(midnightUtc) - minuteOfDay * 60_000).toISOString());
}
