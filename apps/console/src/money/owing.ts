import { amountInWords } from '../words/amounts.js';
import type { Totals } from './months.js';

/** What is due on a statement: what it closes with, less what was paid on it since. */
interface Owing {
  readonly closingPence: number;
  readonly paidPence: number;
  readonly duePence: number;
}

interface Statement {
  readonly totals: Pick<Totals, 'closingPence'>;
  readonly settledPence: number;
}

interface Listed {
  readonly totals: Pick<Totals, 'closingPence' | 'settledPence'> | null;
  readonly settledPence: number;
}

export const owingOf = ({ totals: { closingPence }, settledPence: paidPence }: Statement): Owing => ({
  closingPence,
  paidPence,
  duePence: closingPence - paidPence,
});

/** What is due by the latest of a council's issued statements, whichever statement the later payments were for. */
export function owingNow(statements: readonly Listed[]): Owing | null {
  const issued = statements.flatMap(({ totals }) => (totals ? [totals] : []));
  const latest = issued.at(-1);
  if (!latest) return null;
  const paid = statements.reduce((sum, { settledPence }) => sum + settledPence, 0);
  // Payments that the statements count already stand in their sums, as amounts below zero.
  const counted = issued.reduce((sum, { settledPence }) => sum - settledPence, 0);
  return owingOf({ totals: latest, settledPence: paid - counted });
}

/** "owed £120.00 at the end of October 2026, and has paid it": a council, by a statement that was issued. */
export function owedInWords({ closingPence, paidPence, duePence }: Owing, month: string): string {
  const before = `${atClosing(closingPence, 'owed', 'had paid')} at the end of ${month}`;
  if (paidPence === 0) return before;
  if (paidPence < 0) return `${before}, and was paid back ${amountInWords(-paidPence)}`;
  if (closingPence <= 0) return `${before}, and has paid ${amountInWords(paidPence)} since`;
  if (duePence === 0) return `${before}, and has paid it`;
  if (duePence > 0)
    return `${before}, and has paid ${amountInWords(paidPence)} of it: ${amountInWords(duePence)} is due`;
  return `${before}, and has paid ${amountInWords(paidPence)}: ${amountInWords(-duePence)} more than that`;
}

/** "will owe £120.00 at the end of November 2026": a council, by a statement that is not issued yet. */
export const willOweInWords = ({ closingPence }: Owing, month: string): string =>
  `${atClosing(closingPence, 'will owe', 'will have paid')} at the end of ${month}`;

interface Book {
  readonly council: { readonly name: string };
  readonly owing: Owing | null;
}

/** What all councils together have to pay today, and which of them. */
export function dueInWords(books: readonly Book[]): string {
  const due = books.filter(({ owing }) => owing !== null && owing.duePence > 0);
  if (due.length === 0) return 'No council owes anything by its latest statement.';
  const each = due.map(({ council, owing }) => `${council.name} ${amountInWords(owing!.duePence)}`);
  const total = due.reduce((sum, { owing }) => sum + owing!.duePence, 0);
  return `${amountInWords(total)} is owed by the latest statements: ${each.join(', ')}.`;
}

function atClosing(closingPence: number, owes: string, paid: string): string {
  if (closingPence === 0) return `${owes} nothing`;
  return closingPence > 0
    ? `${owes} ${amountInWords(closingPence)}`
    : `${paid} ${amountInWords(-closingPence)} ahead`;
}
