import { type CalendarDate, daysBetween } from '#legislation';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `13 December`, with the year where it is neither this year's nor within the next month. */
export function dayInWords(day: CalendarDate, today: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const words = `${date} ${months[month - 1]}`;
  const ofNow = day.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, day)) <= 31;
  return ofNow ? words : `${words} ${year}`;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Monday 30 November`: for a day that somebody plans by. */
export const weekdayInWords = (day: CalendarDate, today: CalendarDate): string =>
  `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${dayInWords(day, today)}`;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
