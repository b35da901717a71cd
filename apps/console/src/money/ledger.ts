import type { Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { amountInWords, counted } from '../words/amounts.js';
import { monthInWords } from '../words/days.js';
import { aboutInWords } from './statement.js';

type Posting = Pick<
  Schemas['PostingView'],
  'entry' | 'account' | 'code' | 'debitPence' | 'creditPence' | 'about'
>;

/** The accounts, in the order of their sums. */
const accounts: Readonly<Record<string, string>> = {
  councilDebtor: 'Owed by the council',
  customerDebtor: 'Owed by customers',
  bank: 'Bank',
  incomeHeld: 'Income held for the council',
  vat: 'VAT',
  staffCostRecovery: 'Cost of time recovered',
  poolRecovery: 'Cost of pools recovered',
  disbursementRecovery: 'Payments on its behalf recovered',
  adjustments: 'Adjustments',
  transfers: 'Moved between councils',
};

/** An account, with the council's own code for it if it has one. */
const accountInWords = ({ account, code }: Pick<Posting, 'account' | 'code'>): string => {
  const words = accounts[account] ?? account;
  return code === account ? words : `${words} (${code})`;
};

export interface LedgerShown {
  readonly postings: readonly Posting[];
  readonly council: { readonly code: string; readonly name: string };
  readonly month: string;
  readonly statement: {
    readonly number: string;
    readonly totals: Pick<Schemas['StatementTotalsView'], 'openingPence' | 'closingPence'>;
    readonly lines: readonly Pick<Schemas['StatementLineView'], 'key' | 'about' | 'grade'>[];
  };
}

/** A month of the books: what it comes to, the sum of each account, and its entries. */
export function ledgerShown({ postings, ...of }: LedgerShown) {
  const entries = entriesOf(postings, of);
  const [debitPence, creditPence] = [sumOf(postings, 'debitPence'), sumOf(postings, 'creditPence')];
  const owed = postings.filter(({ account }) => account === 'councilDebtor');
  const addedPence = sumOf(owed, 'debitPence') - sumOf(owed, 'creditPence');
  return {
    ...{ entries, debitPence, creditPence, sums: sumsByAccount(postings) },
    sentence: equalInWords(entries.length, { debitPence, creditPence }, monthInWords(of.month)),
    ...statedInWords(addedPence, of),
    isBalanced: debitPence === creditPence,
  };
}

function equalInWords(
  entries: number,
  { debitPence, creditPence }: { readonly debitPence: number; readonly creditPence: number },
  month: string,
): string {
  if (entries === 0) return `The ledger has no entry for ${month}.`;
  if (debitPence === creditPence)
    return `Debits and credits of ${month} are equal: ${amountInWords(debitPence)} each, in ${counted(entries, 'entry', 'entries')}.`;
  const over = Math.abs(debitPence - creditPence);
  return `Debits and credits of ${month} differ by ${amountInWords(over)}.`;
}

/** What the month adds to the council's debt, by the ledger and by its statement. */
function statedInWords(
  addedPence: number,
  { council, statement: { number, totals } }: Omit<LedgerShown, 'postings'>,
) {
  const statedPence = totals.closingPence - totals.openingPence;
  const adds =
    addedPence < 0
      ? `The ledger takes ${amountInWords(-addedPence)} from what ${council.name} owes`
      : `The ledger adds ${amountInWords(addedPence)} to what ${council.name} owes`;
  const isAsStated = addedPence === statedPence;
  const stated = isAsStated
    ? `as statement ${number} does`
    : `but statement ${number} changes it by ${amountInWords(statedPence)}`;
  return { isAsStated, added: `${adds}, ${stated}.` };
}

/** An entry with its sides, what it is about, and the page that shows where it comes from. */
function entriesOf(postings: readonly Posting[], of: Omit<LedgerShown, 'postings'>) {
  const lines = new Map(of.statement.lines.map((line) => [line.key, line]));
  const byEntry = new Map<string, Posting[]>();
  for (const posting of postings)
    byEntry.set(posting.entry, [...(byEntry.get(posting.entry) ?? []), posting]);
  return [...byEntry].map(([entry, sides]) => {
    const key = keyIn(entry, of.statement.number);
    const line = key === null ? undefined : lines.get(key);
    return {
      about: line ? aboutInWords(line) : sides[0]!.about,
      href: key === null ? caseOf(sides, of) : lineAddress(key, of),
      sides: sides.map((side) => ({ ...side, account: accountInWords(side) })),
    };
  });
}

/** The key of the statement's line that an entry posts. Null for a payment. */
const keyIn = (entry: string, number: string): string | null =>
  entry.startsWith(`${number}/`) ? entry.slice(number.length + 1) : null;

const lineAddress = (key: string, { council, month }: Omit<LedgerShown, 'postings'>): string =>
  `/money/${council.code.toLowerCase()}/${month}/line?key=${encodeURIComponent(key)}`;

/** The case whose fee was paid. What a customer owes is a charge, named by its invoice. */
const caseOf = (sides: readonly Posting[], { council }: Omit<LedgerShown, 'postings'>): string | null =>
  sides.some(({ account }) => account === 'customerDebtor')
    ? null
    : caseAddress(council.code, sides[0]!.about);

/** What is on each account at the end, in the order of the accounts. */
function sumsByAccount(postings: readonly Posting[]) {
  const order = Object.keys(accounts);
  const place = (account: string): number => (order.indexOf(account) + order.length + 1) % (order.length + 1);
  return [...new Set(postings.map(({ account }) => account))]
    .toSorted((one, other) => place(one) - place(other))
    .map((account) => {
      const own = postings.filter((each) => each.account === account);
      const [debitPence, creditPence] = [sumOf(own, 'debitPence'), sumOf(own, 'creditPence')];
      return {
        account: accountInWords(own[0]!),
        debitPence,
        creditPence,
        overPence: debitPence - creditPence,
      };
    });
}

const sumOf = (postings: readonly Posting[], side: 'debitPence' | 'creditPence'): number =>
  postings.reduce((sum, each) => sum + each[side], 0);
