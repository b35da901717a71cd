import { type CalendarDate, dayWritten as day, type Instant, inLondon, parseInstant } from '#legislation';

export { day };

/** A month as people write it, from `2026-11`. */
export const monthInWords = (month: string): string => day(`${month}-01` as CalendarDate).slice(2);

/** Day and time in London: 29 November 2026, 2:10pm. */
export function moment(at: Instant): string {
  const { day: date, minuteOfDay } = inLondon(at);
  const hour = Math.floor(minuteOfDay / 60);
  const minute = String(minuteOfDay % 60).padStart(2, '0');
  return `${day(date)}, ${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`;
}

const isoDay = /(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g;
const isoMoment = /(?<![\w-])\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})/g;

/** Replaces machine-readable days and times in a text, for example in a stored reason or a title. */
export const withDays = (text: string): string =>
  text
    .replace(isoMoment, (written) => {
      const at = parseInstant(written);
      return at ? moment(at) : written;
    })
    .replace(isoDay, (date) => day(date as CalendarDate));

/** Money as people write it: £1,461.58, or −£12.00. */
export function money(amountPence: number): string {
  const size = String(Math.abs(amountPence)).padStart(3, '0');
  const pounds = size.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountPence < 0 ? '−' : ''}£${pounds}.${size.slice(-2)}`;
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** `one, two and three`; if the list is empty, the given words. */
export const listed = (words: readonly string[], none = ''): string =>
  words.length < 2 ? (words[0] ?? none) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const longest = 300;

/** A person's text, on one line, without its full stop, and cut if it is long. */
export function written(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return cut.replace(/\.$/, '');
}

/** The text after a colon; empty if there is no text. */
export const saying = (text: string | null | undefined): string => (text?.trim() ? `: ${written(text)}` : '');

/** The text if the condition is true, otherwise nothing. */
export const when = (holds: boolean, text: string): string => (holds ? text : '');

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
