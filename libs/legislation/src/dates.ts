/** A day on the calendar of England, `YYYY-MM-DD` (Europe/London). Never a moment: see {@link Instant}. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Never a day: see {@link CalendarDate}. */
export type Instant = string & { readonly __brand: 'Instant' };

const millisecondsADay = 86_400_000;
const calendarDatePattern = /^\d{4}-\d{2}-\d{2}$/;

const toUtc = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10) as CalendarDate;

/** The text as a day, or nothing when no such day exists (30 February, 2026-1-5). */
export function parseCalendarDate(text: unknown): CalendarDate | undefined {
  if (typeof text !== 'string' || !calendarDatePattern.test(text)) return undefined;
  const ms = toUtc(text as CalendarDate);
  return Number.isNaN(ms) || fromUtc(ms) !== text ? undefined : (text as CalendarDate);
}

/** A day written in code or data. Throws on one that does not exist: that is a mistake of ours, not of a user. */
export function calendarDate(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (!day) throw new RangeError(`"${text}" is not a day of the calendar (YYYY-MM-DD)`);
  return day;
}

/** The text as a moment, or nothing. An offset is required: a local time without one is ambiguous. */
export function parseInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : (new Date(ms).toISOString() as Instant);
}

/** A moment written in code or data. Throws on one that cannot be read. */
export function instant(text: string): Instant {
  const moment = parseInstant(text);
  if (!moment) throw new RangeError(`"${text}" is not a moment in UTC (ISO 8601)`);
  return moment;
}

export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  fromUtc(toUtc(day) + days * millisecondsADay);

export const addWeeks = (day: CalendarDate, weeks: number): CalendarDate => addDays(day, weeks * 7);

/** The same day of a later month, or that month's last day where it is shorter (31 August + 6 = 28 February). */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const [year, month, dayOfMonth] = parts(day);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)));
}

/** Days from one to the other; negative when `to` is the earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (toUtc(to) - toUtc(from)) / millisecondsADay;

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: CalendarDate): number => new Date(toUtc(day)).getUTCDay();

export const isWeekend = (day: CalendarDate): boolean => weekday(day) === 0 || weekday(day) === 6;

export const laterOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export interface LondonTime {
  readonly day: CalendarDate;
  readonly minuteOfDay: number;
}

/** Most ask about the minute that it is, and the calendar of the runtime is slow to say. */
let lastAsked: { minute: string; time: LondonTime } | undefined;

/** The day and the wall-clock minute in London at a moment: daylight saving is settled here and nowhere else. */
export function inLondon(moment: Instant): LondonTime {
  const minute = moment.slice(0, 'yyyy-mm-ddThh:mm'.length);
  if (lastAsked?.minute !== minute) lastAsked = { minute, time: londonTime(moment) };
  return lastAsked.time;
}

function londonTime(moment: Instant): LondonTime {
  const part = Object.fromEntries(london.formatToParts(new Date(moment)).map((p) => [p.type, p.value]));
  return {
    day: `${part.year?.padStart(4, '0')}-${part.month}-${part.day}` as CalendarDate,
    minuteOfDay: Number(part.hour) * 60 + Number(part.minute),
  };
}

/** The day in London at a moment. */
export const londonDate = (moment: Instant): CalendarDate => inLondon(moment).day;

function parts(day: CalendarDate): [year: number, month: number, dayOfMonth: number] {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return [year!, month!, dayOfMonth!];
}
