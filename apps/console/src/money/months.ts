import type { Schemas } from '../api/casebook-api.js';
import { monthBeside } from '../time/time-shown.js';
import { monthInShort, monthInWords } from '../words/days.js';
import type { Tag } from '../words/tags.js';

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

const stages: Readonly<Record<string, Tag>> = {
  draft: { words: 'Draft', colour: 'grey' },
  reviewed: { words: 'Reviewed', colour: 'blue' },
  issued: { words: 'Issued', colour: 'blue' },
  disputed: { words: 'Disputed', colour: 'red' },
  settled: { words: 'Settled', colour: 'green' },
};

/** The months after the latest statement up to the current one, newest first: at most twelve. */
export function monthsSince(latest: string | undefined, current: string): readonly string[] {
  const twelve = Array.from({ length: 12 }, (_, ago) => monthBeside(current, -ago));
  return twelve.filter((month) => latest === undefined || month > latest);
}

interface MonthRow {
  readonly month: string;
  readonly words: string;
  readonly inShort: string;
  readonly href: string;
  readonly number: string;
  readonly stage: Tag;
  /** Null for a statement that was reviewed but not issued. */
  readonly totals: Totals | null;
  /** What was paid on it after it was issued. */
  readonly paidPence: number;
}

export type Totals = Schemas['StatementTotalsView'];
type Listed = Pick<Schemas['ListedStatementView'], 'month' | 'number' | 'stage' | 'totals' | 'settledPence'>;

export const stageOf = (stage: string): Tag => stages[stage] ?? { words: stage, colour: 'grey' };

/** A month in a council's list of statements. */
export const monthRow =
  (council: string) =>
  ({ month, number, stage, totals, settledPence: paidPence }: Listed): MonthRow => ({
    ...{ month, number, totals, paidPence },
    words: monthInWords(month),
    inShort: monthInShort(month),
    href: `/money/${council.toLowerCase()}/${month}`,
    stage: stageOf(stage),
  });
