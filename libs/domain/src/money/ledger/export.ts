import type { Posting } from './postings.js';

const columns = [
  'month',
  'entry',
  'council',
  'account',
  'code',
  'debitPence',
  'creditPence',
  'about',
  'sources',
] as const satisfies readonly (keyof Posting)[];

/** As RFC 4180 has it, a row a posting. */
export const ledgerCsv = (postings: readonly Posting[]): string =>
  [columns.join(','), ...postings.map((posting) => columns.map((each) => cell(posting[each])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

function cell(value: Posting[keyof Posting]): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  // A spreadsheet would run what begins so as a formula.
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
