import { type CalendarDate, daysBetween, weekday } from '#legislation';
import { day as dayAndYear } from '#wording';

/** `13 December`, with the year unless it is this year or within the next month. */
export function dayInWords(day: CalendarDate, today: CalendarDate): string {
  const ofNow = day.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, day)) <= 31;
  return ofNow ? dayAndYear(day).replace(/ \d+$/, '') : dayAndYear(day);
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Monday 30 November`: for a day that somebody plans by. */
export const weekdayInWords = (day: CalendarDate, today: CalendarDate): string =>
  `${weekdays[weekday(day)]} ${dayInWords(day, today)}`;
