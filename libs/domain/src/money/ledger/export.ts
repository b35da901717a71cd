import { csvOf } from '../../csv.js';
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

/** One row per posting. */
export const ledgerCsv = (postings: readonly Posting[]): string => csvOf(columns, postings);
