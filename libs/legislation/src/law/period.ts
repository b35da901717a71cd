import { addDays, addMonths, addWeeks, type CalendarDate } from '../dates.js';

/** A length of time as statutes give it. If the first day is counted, the period ends a day earlier. */
export interface Period {
  readonly length: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
  /** "From" and "of" a day exclude that day; "beginning with" a day includes it. */
  readonly begins: 'the day after' | 'with the day';
}

/** The last day of a period, counted from a day. Weekends and holidays do not move it. */
export function lastDayOf({ length, unit, begins }: Period, day: CalendarDate): CalendarDate {
  switch (unit) {
    case 'days':
      return begins === 'with the day' ? addDays(day, length - 1) : addDays(day, length);
    case 'weeks':
      return begins === 'with the day' ? addDays(day, length * 7 - 1) : addWeeks(day, length);
    case 'months':
      return lastDayOfMonths(day, length, begins);
    case 'years':
      return lastDayOfMonths(day, length * 12, begins);
  }
}

/**
 * Months end on the corresponding day, or on the last day of the month if there is none. A period that begins with a
 * day ends on the day before the corresponding day. From 29 February it ends on 28 February, because there is no
 * corresponding day.
 */
function lastDayOfMonths(day: CalendarDate, months: number, begins: Period['begins']): CalendarDate {
  const corresponding = addMonths(day, months);
  const hasCorresponding = corresponding.slice(-2) === day.slice(-2);
  return begins === 'with the day' && hasCorresponding ? addDays(corresponding, -1) : corresponding;
}

export const inWords = ({ length, unit }: Period): string =>
  `${length} ${length === 1 ? unit.slice(0, -1) : unit}`;

export const firstDayCounted = ({ begins }: Period, day: CalendarDate): CalendarDate =>
  begins === 'with the day' ? day : addDays(day, 1);

export const faultsOfPeriod = ({ length }: Period): readonly string[] =>
  Number.isInteger(length) && length > 0 ? [] : [`lasts ${length}`];
