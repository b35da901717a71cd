import { addMonths, type CalendarDate, parseCalendarDate } from '#legislation';
import { type Bound, latest, valuesAt } from './bound.js';

/** Another date of the same command. */
export const its = (field: string, name: string, code: string): Bound => ({
  name,
  said: `${name.charAt(0).toUpperCase()}${name.slice(1)} is`,
  code,
  day: (_, command) => latest(valuesAt(command, field).flatMap((value) => parseCalendarDate(value) ?? [])),
});

/** A year before another date of the same command. */
export const yearBefore = (field: string, name: string, code: string): Bound => {
  const other = its(field, name, code);
  return {
    ...other,
    name: `a year before ${name}`,
    said: 'A payment for it cannot be earlier than',
    day: (found, command) => {
      const last = other.day(found, command);
      return last && addMonths(last, -12);
    },
  };
};

/** The first of the dates of a list of the same command. */
export const firstOf = (field: string, name: string, code: string): Bound => ({
  ...its(field, name, code),
  day: (_, command) =>
    valuesAt(command, field)
      .flatMap((value) => parseCalendarDate(value) ?? [])
      .reduce<CalendarDate | undefined>((first, day) => (first && first < day ? first : day), undefined),
});
