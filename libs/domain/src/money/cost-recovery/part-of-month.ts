import { addDays, addMonths, type CalendarDate, daysBetween, laterOf } from '#legislation';
import { type Pence, pence } from '../../values.js';
import { roundedQuotient } from './rounding.js';

/** The days of a month for which an amount is owed, with the calculation of the part. */
interface PartOfMonth {
  readonly partPence: Pence;
  readonly days: number;
  readonly daysInMonth: number;
}

/** The first day of the month that contains a day. */
export const firstOfMonth = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01` as CalendarDate;

/**
 * The part of a month's amount that falls on some of its days, both ends included: for a council that joins,
 * leaves or is succeeded within the month. A day of a short month is worth more. Days outside `month` are
 * ignored. Each part is the difference of two running totals, so that the parts of a month always add up to
 * the whole.
 */
export function partOfMonth(
  monthlyPence: Pence,
  month: CalendarDate,
  from: CalendarDate,
  to: CalendarDate,
): PartOfMonth {
  const first = firstOfMonth(month);
  const daysInMonth = daysBetween(first, addMonths(first, 1));
  const last = addDays(first, daysInMonth - 1);
  const start = laterOf(first, from);
  const end = to < last ? to : last;
  if (end < start) return { partPence: pence(0), days: 0, daysInMonth };
  const before = daysBetween(first, start);
  const through = daysBetween(first, end) + 1;
  const running = (days: number) => roundedQuotient(BigInt(monthlyPence) * BigInt(days), BigInt(daysInMonth));
  return { partPence: pence(running(through) - running(before)), days: through - before, daysInMonth };
}
