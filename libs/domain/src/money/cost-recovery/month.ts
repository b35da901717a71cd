import { addDays, addMonths, type CalendarDate, parseCalendarDate, weekday } from '#legislation';

/** A month of the accounts, `YYYY-MM`. */
export type Month = string & { readonly __brand: 'Month' };

export const parseMonth = (text: unknown): Month | undefined =>
  typeof text === 'string' && parseCalendarDate(`${text}-01`) ? (text as Month) : undefined;

/** A month written in code or data. Throws, because a wrong one is our mistake. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (!parsed) throw new RangeError(`"${text}" is not a month (YYYY-MM)`);
  return parsed;
}

export const monthOf = (day: CalendarDate): Month => day.slice(0, 7) as Month;
export const firstDay = (of: Month): CalendarDate => `${of}-01` as CalendarDate;
export const lastDay = (of: Month): CalendarDate => addDays(addMonths(firstDay(of), 1), -1);
export const monthsLater = (of: Month, months: number): Month => monthOf(addMonths(firstDay(of), months));

/** Every month from one to another, both included; none if the second is earlier. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let each = from; each <= to; each = monthsLater(each, 1)) months.push(each);
  return months;
}

/** The financial year begins in April: 2026 is April 2026 to March 2027. */
export function financialYear(of: Month): number {
  const [year, monthOfYear] = of.split('-').map(Number);
  return monthOfYear! >= 4 ? year! : year! - 1;
}

export const monthsOfYear = (year: number): readonly Month[] =>
  monthsBetween(`${year}-04` as Month, `${year + 1}-03` as Month);

/** Weeks are named by their Monday. */
export const weekOf = (day: CalendarDate): CalendarDate => addDays(day, -((weekday(day) + 6) % 7));
