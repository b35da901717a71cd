import type { Schemas } from '../api/casebook-api.js';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** "October 2026" of "2026-10". */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${months[(number ?? 1) - 1]} ${year}`;
}

/** "Oct 2026" of "2026-10". */
export function monthInShort(month: string): string {
  const [name = '', year] = monthInWords(month).split(' ');
  return `${name.slice(0, 3)} ${year}`;
}

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

type Colour = 'blue' | 'yellow' | 'red' | 'green' | 'grey';

const stages: Readonly<Record<string, { readonly words: string; readonly colour: Colour }>> = {
  draft: { words: 'Draft', colour: 'grey' },
  reviewed: { words: 'Reviewed', colour: 'blue' },
  issued: { words: 'Issued', colour: 'blue' },
  disputed: { words: 'Disputed', colour: 'red' },
  settled: { words: 'Settled', colour: 'green' },
};

export interface MonthRow {
  readonly month: string;
  readonly words: string;
  readonly inShort: string;
  readonly href: string;
  readonly number: string;
  readonly stage: { readonly words: string; readonly colour: Colour };
  /** Null of a statement that was reviewed and not issued yet. */
  readonly totals: Totals | null;
}

export type Totals = Schemas['StatementTotalsView'];
type Listed = Pick<Schemas['ListedStatementView'], 'month' | 'number' | 'stage' | 'totals'>;

export const stageOf = (stage: string) => stages[stage] ?? { words: stage, colour: 'grey' as const };

/** A month in a council's list of statements. */
export const monthRow =
  (council: string) =>
  ({ month, number, stage, totals }: Listed): MonthRow => ({
    ...{ month, number, totals },
    words: monthInWords(month),
    inShort: monthInShort(month),
    href: `/money/${council.toLowerCase()}/${month}`,
    stage: stageOf(stage),
  });
