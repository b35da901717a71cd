import { publicHolidays } from '../data/public-holidays.js';
import { addDays, type CalendarDate, isWeekend } from '../dates.js';
import { type Corrections, inForce } from '../law/dated-table.js';

/** Thrown for a day in a year whose holidays nobody has entered: guessing would give a wrong date silently. */
export class HolidaysNotKnown extends RangeError {
  override readonly name = 'HolidaysNotKnown';

  constructor(
    readonly day: CalendarDate,
    readonly knownYears: readonly string[],
  ) {
    super(`The public holidays of ${day.slice(0, 4)} are not known (known: ${knownYears.join(', ')})`);
  }
}

/** The years whose public holidays are in the data, or were added by a council. */
export function knownHolidayYears(corrections: Corrections = {}): readonly string[] {
  const all = [...publicHolidays.rows, ...(corrections[publicHolidays.name] ?? [])];
  const rows = all.filter((row) => row.key === 'england');
  return [...new Set(rows.map((row) => row.from.slice(0, 4)))].sort();
}

/** The version of the holidays that covers a day. Throws {@link HolidaysNotKnown} where there is none. */
export function holidaysOf(day: CalendarDate, corrections: Corrections = {}) {
  const version = inForce(publicHolidays, 'england', day, corrections);
  if (!version) throw new HolidaysNotKnown(day, knownHolidayYears(corrections));
  return version;
}

/** The holiday's name on a day that is one: Christmas Day, Good Friday or a bank holiday in England. */
export function publicHolidayOn(day: CalendarDate, corrections: Corrections = {}): string | undefined {
  const certain = holidaysOf(day, corrections).row.days[day];
  const doubtful = inForce(publicHolidays, 'doubtful', day, corrections)?.row;
  return certain ?? (doubtful?.counted ? doubtful.days[day] : undefined);
}

export const isPublicHoliday = (day: CalendarDate, corrections: Corrections = {}): boolean =>
  publicHolidayOn(day, corrections) !== undefined;

/** Neither a Saturday, a Sunday nor a public holiday (DMPO art. 2). */
export const isWorkingDay = (day: CalendarDate, corrections: Corrections = {}): boolean =>
  !isPublicHoliday(day, corrections) && !isWeekend(day);

/** The first working day after a day. */
export const nextWorkingDay = (day: CalendarDate, corrections: Corrections = {}): CalendarDate =>
  workingDayOnOrAfter(addDays(day, 1), corrections);

/** The day itself where it is a working one, else the first that is. */
export function workingDayOnOrAfter(day: CalendarDate, corrections: Corrections = {}): CalendarDate {
  let candidate = day;
  while (!isWorkingDay(candidate, corrections)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The nth working day after a day, which is itself not counted. */
export function addWorkingDays(
  day: CalendarDate,
  count: number,
  corrections: Corrections = {},
): CalendarDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a number of working days`);
  let reached = day;
  for (let counted = 0; counted < count; counted += 1) reached = nextWorkingDay(reached, corrections);
  return reached;
}
