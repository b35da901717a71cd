import { monthNames } from '../words/days.js';

const monthsInShort = monthNames.map((name) => name.slice(0, 3).toLowerCase());

/**
 * Reads a day: "25 October 2026", "25/10/26", "25 10", "2026-10-25". Without a year it is the last such day
 * up to today. Undefined if it is not a day.
 */
export function dayRead(text: string, today: string): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll(/(?<=\d)(st|nd|rd|th)\b|,/g, '')
    .split(/[\s/.-]+/);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return existing(words[0]!, words[1]!, words[2]!);
  const [date = '', month = '', year, ...more] = words;
  if (more.length > 0 || !/^\d{1,2}$/.test(date)) return undefined;
  const named = monthsInShort.indexOf(month.slice(0, 3)) + 1;
  const number = /^\d{1,2}$/.test(month)
    ? month
    : /^[a-z]{3,9}$/.test(month) && named > 0
      ? String(named)
      : '';
  if (year !== undefined)
    return /^(\d{2}|\d{4})$/.test(year) ? existing(year.padStart(4, '20'), number, date) : undefined;
  const thisYear = Number(today.slice(0, 4));
  const found = existing(String(thisYear), number, date);
  return found !== undefined && found <= today ? found : existing(String(thisYear - 1), number, date);
}

/** The day for which a page is shown: as its address says, or today. */
export function dayShown(on: string | undefined, today: string) {
  const day = dayRead(on ?? '', today) ?? today;
  return { day, isToday: day === today };
}

function existing(year: string, month: string, date: string): string | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}
