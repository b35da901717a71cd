import { type CalendarDate, parseCalendarDate } from '#legislation';

/** Words in a cell for a day or a sum that mean "none". */
const none = new Set(['n/a', 'n.a.', '#n/a', 'na', 'none', 'nil', 'null', '-', '--', '–', '—']);

export const isNone = (text: string): boolean => none.has(text.trim().toLowerCase());

/** A day as a spreadsheet counts it: from 1900 or, on some machines, from 1904. */
export const isSpreadsheetsNumber = (text: string): boolean => /^[1-7]\d{4}(\.\d+)?$/.test(text.trim());

export type DayOrder = 'day first' | 'month first';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A meaningless time that some systems add to every date. */
const time = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date in the formats of councils' systems: `2026-10-25`, `25/10/2026`, `25.10.26`, `25-Oct-26`, `25
 * October 2026`.
 */
export function dayOf(text: string, order: DayOrder = 'day first'): CalendarDate | undefined {
  const day = text.trim().replace(time, '');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(day);
  if (iso) return dayFrom(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(day);
  if (numbers) {
    const [, one, other, year] = numbers as unknown as [string, string, string, string];
    return order === 'day first' ? dayFrom(year, other, one) : dayFrom(year, one, other);
  }
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]?([a-z]{3,9})[-/., ]{0,2}(\d{4}|\d{2})$/i.exec(day);
  if (!words) return undefined;
  const month = monthOf(words[2]!);
  return month === undefined ? undefined : dayFrom(words[3]!, String(month), words[1]!);
}

const longMonths = 'january february march april may june july august september october november december';

/** `Oct`, `Sept`, `October`; not `Octopus`. */
function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const at = months.indexOf(lower.slice(0, 3));
  return at !== -1 && longMonths.split(' ')[at]!.startsWith(lower) ? at + 1 : undefined;
}

/** The planning Act of 1947 came into force in July 1948, so no application is older. */
const firstYear = 48;

function dayFrom(year: string, month: string, day: string): CalendarDate | undefined {
  const whole = year.length === 4 ? year : `${Number(year) >= firstYear ? '19' : '20'}${year}`;
  return parseCalendarDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Whole pence: `548`, `548.00`, `548.5`, `£1,220.00`. */
export function penceOf(text: string): number | undefined {
  const plain = text.replace(/^(£|GBP)\s*/i, '').trim();
  const [, pounds, pence = ''] = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return pounds === undefined
    ? undefined
    : Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'));
}

const yes = new Set(['yes', 'y', 'true', 't', '1', '-1']);
const no = new Set(['no', 'n', 'false', 'f', '0', '']);

export function yesOrNoOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
