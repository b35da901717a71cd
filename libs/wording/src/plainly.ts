import { type CalendarDate, dayWritten as day, type Instant, inLondon, parseInstant } from '#legislation';

export { day };

/** A month as people write it, from `2026-11`. */
export const monthInWords = (month: string): string => day(`${month}-01` as CalendarDate).slice(2);

/** The wall clock in London at a moment: 29 November 2026, 2:10pm. */
export function moment(at: Instant): string {
  const { day: date, minuteOfDay } = inLondon(at);
  const hour = Math.floor(minuteOfDay / 60);
  const minute = String(minuteOfDay % 60).padStart(2, '0');
  return `${day(date)}, ${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`;
}

const isoDay = /(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g;
const isoMoment = /(?<![\w-])\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})/g;

/** What stands in a sentence as machines write days, as people do: a reason that Casebook gave, a title. */
export const withDays = (text: string): string =>
  text
    .replace(isoMoment, (written) => {
      const at = parseInstant(written);
      return at ? moment(at) : written;
    })
    .replace(isoDay, (date) => day(date as CalendarDate));

/** Money as people write it: £1,461.58, and −£12.00 for less than nothing. */
export function money(amountPence: number): string {
  const size = String(Math.abs(amountPence)).padStart(3, '0');
  const pounds = size.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountPence < 0 ? '−' : ''}£${pounds}.${size.slice(-2)}`;
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** One, two and three; a word of its own where there is none. */
export const listed = (words: readonly string[], none = ''): string =>
  words.length < 2 ? (words[0] ?? none) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const longest = 300;

/** What somebody wrote, on one line and without its full stop; cut where it is a page. */
export function written(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return cut.replace(/\.$/, '');
}

/** After a colon, where there is something to say. */
export const saying = (text: string | null | undefined): string => (text?.trim() ? `: ${written(text)}` : '');

/** In brackets where it holds. */
export const when = (holds: boolean, text: string): string => (holds ? text : '');

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
