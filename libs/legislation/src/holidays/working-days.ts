import { derivedHolidays, type PublicHolidaysRow, publicHolidays } from '../data/public-holidays.js';
import { addDays, addMonths, type CalendarDate, calendarDate, isWeekend } from '../dates.js';
import type { Reason } from '../law/answer.js';
import { type Corrections, inForce, type Version } from '../law/dated-table.js';

const derived = new Map<string, Version<PublicHolidaysRow>>();

/** The holidays of the year of a day: proclaimed, entered by a council, or calculated by the Act's rules. */
export function holidaysOf(day: CalendarDate, corrections: Corrections = {}): Version<PublicHolidaysRow> {
  return inForce(publicHolidays, 'england', day, corrections) ?? derivedOf(day.slice(0, 4));
}

function derivedOf(year: string): Version<PublicHolidaysRow> {
  const existing = derived.get(year);
  if (existing) return existing;
  const version = { row: derivedHolidays(Number(year)), councilRow: false };
  derived.set(year, version);
  return version;
}

/** The name of the holiday on this day, if it is one: Christmas Day, Good Friday or a bank holiday in England. */
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

/** The day itself if it is a working day, otherwise the next working day. */
export function workingDayOnOrAfter(day: CalendarDate, corrections: Corrections = {}): CalendarDate {
  let candidate = day;
  while (!isWorkingDay(candidate, corrections)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The nth working day after a day. The day itself is not counted. */
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

/** The nth working day before a day. The day itself is not counted. */
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

/** How many working days come after a day, up to and including the last day; null once that has passed. */
export function workingDaysLeft(
  day: CalendarDate,
  lastDay: CalendarDate,
  corrections: Corrections = {},
): number | null {
  if (day > lastDay) return null;
  let counted = 0;
  for (let at = addDays(day, 1); at <= lastDay; at = addDays(at, 1))
    if (isWorkingDay(at, corrections)) counted += 1;
  return counted;
}

/** The last day with proclaimed holidays, and the day on which a warning begins. */
interface HolidayOutlook {
  /** The last day whose holidays are as proclaimed. */
  readonly proclaimedUntil: CalendarDate;
  /** Half a year before: from this day on, operators get a warning. */
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

/** Whether an answer depends on calculated holidays that are not proclaimed yet, so that it may change. */
export const isProvisional = ({ row, confidence, restsOn = [] }: Reason): boolean =>
  (row.table === publicHolidays.name && confidence === 'D') || restsOn.some(isProvisional);
