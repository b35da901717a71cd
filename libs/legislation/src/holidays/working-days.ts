import { derivedHolidays, type PublicHolidaysRow, publicHolidays } from '../data/public-holidays.js';
import { addDays, addMonths, type CalendarDate, calendarDate, isWeekend } from '../dates.js';
import type { Reason } from '../law/answer.js';
import { type Corrections, inForce, type Version } from '../law/dated-table.js';

const derived = new Map<string, Version<PublicHolidaysRow>>();

/** The holidays of the year of a day: as proclaimed, as a council entered them, or worked out by the Act's rules. */
export function holidaysOf(day: CalendarDate, corrections: Corrections = {}): Version<PublicHolidaysRow> {
  return inForce(publicHolidays, 'england', day, corrections) ?? derivedOf(day.slice(0, 4));
}

function derivedOf(year: string): Version<PublicHolidaysRow> {
  const known = derived.get(year);
  if (known) return known;
  const version = { row: derivedHolidays(Number(year)), councilRow: false };
  derived.set(year, version);
  return version;
}

/** The holiday's name on a day that is one: Christmas Day, Good Friday or a bank holiday in England. */
export function publicHolidayOn(day: CalendarDate, corrections: Corrections = {}): string | undefined {
  return (
    holidaysOf(day, corrections).row.days[day] ??
    onceOrDoubtful('special', day, corrections) ??
    onceOrDoubtful('doubtful', day, corrections)
  );
}

function onceOrDoubtful(
  key: 'special' | 'doubtful',
  day: CalendarDate,
  corrections: Corrections,
): string | undefined {
  const row = inForce(publicHolidays, key, day, corrections)?.row;
  return row?.counted ? row.days[day] : undefined;
}

export const isPublicHoliday = (day: CalendarDate, corrections: Corrections = {}): boolean =>
  publicHolidayOn(day, corrections) !== undefined;

/** Neither a Saturday, a Sunday nor a public holiday (DMPO art. 2). */
export const isWorkingDay = (day: CalendarDate, corrections: Corrections = {}): boolean =>
  !isWeekend(day) && !isPublicHoliday(day, corrections);

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

/** The nth working day before a day, which is itself not counted. */
export function subtractWorkingDays(
  day: CalendarDate,
  count: number,
  corrections: Corrections = {},
): CalendarDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a number of working days`);
  let reached = day;
  for (let counted = 0; counted < count; ) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached, corrections)) counted += 1;
  }
  return reached;
}

/** How far ahead the holidays are proclaimed, and what to do while there is time. */
interface HolidayOutlook {
  /** The last day whose holidays are as proclaimed. */
  readonly proclaimedUntil: CalendarDate;
  /** Half a year before: from this day on whoever runs the service is told. */
  readonly warnedFrom: CalendarDate;
  readonly warning: string | null;
}

export function holidayOutlook(on: CalendarDate): HolidayOutlook {
  const proclaimedUntil = publicHolidays.rows.reduce(
    (last, { key, until }) => (key === 'england' && until && until > last ? until : last),
    calendarDate('0001-01-01'),
  );
  const warnedFrom = addMonths(proclaimedUntil, -6);
  const warning =
    on < warnedFrom
      ? null
      : `Bank holidays are loaded as proclaimed until ${proclaimedUntil}. Later ones are worked out by rule, and days that rest on them are provisional: load the proclaimed ones.`;
  return { proclaimedUntil, warnedFrom, warning };
}

/** Whether an answer rests on holidays that are worked out and not proclaimed, so that it may have to be confirmed. */
export const isProvisional = ({ row, confidence, restsOn = [] }: Reason): boolean =>
  (row.table === publicHolidays.name && confidence === 'D') || restsOn.some(isProvisional);
