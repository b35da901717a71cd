/** A day on the calendar of England, `YYYY-MM-DD` (Europe/London). Never a moment: see {@link Instant}. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Never a day: see {@link CalendarDate}. */
export type Instant = string & { readonly __brand: 'Instant' };

const calendarDatePattern = /^\d{4}-\d{2}-\d{2}$/;

// Days are counted from the beginning of March, so that a leap day is the last of its year; 400 years are 146,097 days.
const daysOf400Years = 146_097;
const fromMarch0000To1970 = 719_468;

/**
 * Days since 1 January 1970. Calculated by hand, because every command counts days and parsing a `Date` is
 * slow.
 */
function dayNumber(day: CalendarDate): number {
  const [year, month, dayOfMonth] = parts(day);
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const daysOfMonths = Math.floor((153 * monthsSinceMarch + 2) / 5);
  return 365 * marchYear + leapDays + daysOfMonths + dayOfMonth - 1 - fromMarch0000To1970;
}

function dayNumbered(number: number): CalendarDate {
  const sinceMarch0000 = number + fromMarch0000To1970;
  const era = Math.floor(sinceMarch0000 / daysOf400Years);
  const ofEra = sinceMarch0000 - era * daysOf400Years;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return written(yearOfEra + 400 * era + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

const written = (year: number, month: number, dayOfMonth: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as CalendarDate;

/** The text as a day, or undefined if that day does not exist (30 February, 2026-1-5). */
export function parseCalendarDate(text: unknown): CalendarDate | undefined {
  if (typeof text !== 'string' || !calendarDatePattern.test(text)) return undefined;
  const day = text as CalendarDate;
  return dayNumbered(dayNumber(day)) === day ? day : undefined;
}

/** A day written in code or data. Throws if it does not exist, because that is our mistake, not a user's. */
export function calendarDate(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (!day) throw new RangeError(`"${text}" is not a day of the calendar (YYYY-MM-DD)`);
  return day;
}

/** The text as a moment, or undefined. An offset is required: a local time without one is ambiguous. */
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

export const addDays = (day: CalendarDate, days: number): CalendarDate => dayNumbered(dayNumber(day) + days);

export const addWeeks = (day: CalendarDate, weeks: number): CalendarDate => addDays(day, weeks * 7);

/** The same day of a later month, or that month's last day if the month is shorter (31 August + 6 = 28 February). */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const [year, month, dayOfMonth] = parts(day);
  const monthsIn = 12 * year + month - 1 + months;
  const first = firstOfMonth(monthsIn);
  const length = daysBetween(first, firstOfMonth(monthsIn + 1));
  return addDays(first, Math.min(dayOfMonth, length) - 1);
}

const firstOfMonth = (months: number): CalendarDate => written(Math.floor(months / 12), (months % 12) + 1, 1);

/** Days from one day to the other; negative if `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: CalendarDate): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

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

interface LondonTime {
  readonly day: CalendarDate;
  readonly minuteOfDay: number;
}

/** Cached, because most callers ask about the present minute, and the runtime's calendar is slow. */
let lastAsked: { minute: string; time: LondonTime } | undefined;

/** The day and wall-clock minute in London at a moment: daylight saving is handled here and nowhere else. */
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

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** A day as people write it: 18 December 2026. */
export function dayWritten(day: CalendarDate): string {
  const [year, month, dayOfMonth] = parts(day);
  return `${dayOfMonth} ${months[month - 1]} ${year}`;
}

/** The first moment of a day in London. */
export function startOfDay(day: CalendarDate): Instant {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  // In summer the day in London begins an hour before that of UTC.
  const earlier = new Date(midnightUtc - 3_600_000).toISOString() as Instant;
  return londonDate(earlier) === day ? earlier : (new Date(midnightUtc).toISOString() as Instant);
}

/** The last moment of a day in London. */
export const endOfDay = (day: CalendarDate): Instant =>
  new Date(Date.parse(startOfDay(addDays(day, 1))) - 1).toISOString() as Instant;

/** The day in London at a moment. */
export const londonDate = (moment: Instant): CalendarDate => inLondon(moment).day;

function parts(day: CalendarDate): [year: number, month: number, dayOfMonth: number] {
  return [Number(day.slice(0, -6)), Number(day.slice(-5, -3)), Number(day.slice(-2))];
}
