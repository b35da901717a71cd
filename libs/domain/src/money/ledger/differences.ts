import { type CouncilCode, poundsOf } from '../../values.js';
import type { BillingFact, StatementDraft } from '../billing/index.js';
import type { Month } from '../cost-recovery/month.js';
import type { StatementLine, StatementTotals } from '../statement/index.js';
import type { Posting } from './postings.js';

/** A difference between two accounts of the same money. */
export interface Difference {
  /** Null if it is in the total. */
  readonly council: CouncilCode | null;
  readonly month: Month | null;
  /** Key of the line, or the ledger's entry. */
  readonly line: string | null;
  readonly because: string;
}

/** The contents of a statement when it was issued. */
export interface Issued {
  readonly totals: StatementTotals;
  /** Undefined if they were kept in parts that are not among the facts. */
  readonly lines: readonly StatementLine[] | undefined;
}

/** By number. */
export function issuedIn(facts: readonly BillingFact[]): ReadonlyMap<string, Issued> {
  const parts = new Map<string, StatementLine[]>();
  const issued = new Map<string, Issued>();
  for (const { event } of facts) {
    if (event.type === 'StatementPartKept')
      parts.set(event.digest, [...(parts.get(event.digest) ?? []), ...event.lines]);
    if (event.type !== 'StatementIssued') continue;
    const lines = event.inParts === undefined ? event.lines : parts.get(event.hash);
    issued.set(event.number, { totals: event.totals, lines });
  }
  return issued;
}

/** Compares what was issued with what its facts come to. */
export function issuedOtherwise(draft: StatementDraft, issued: Issued | undefined): readonly Difference[] {
  if (!issued) return [];
  const of = { council: draft.council, month: draft.month };
  const now = new Map(draft.lines.map((line) => [line.key, line.amountPence]));
  const then = new Map(issued.lines?.map((line) => [line.key, line.amountPence]) ?? now);
  const lines = [...new Set([...then.keys(), ...now.keys()])]
    .filter((key) => then.get(key) !== now.get(key))
    .map((line) => ({
      ...of,
      line,
      because: `issued at ${inPounds(then.get(line))}, but its facts come to ${inPounds(now.get(line))}`,
    }));
  const totals = Object.entries(issued.totals)
    .filter(([name, amount]) => draft.totals[name as keyof StatementTotals] !== amount)
    .map(([name, amount]) => ({
      ...of,
      line: null,
      because:
        `${name} was issued as ${inPounds(amount)}, but its facts come to ` +
        inPounds(draft.totals[name as keyof StatementTotals]),
    }));
  return [...lines, ...totals];
}

/** Compares the statement with the ledger, line by line. */
export function postedOtherwise(draft: StatementDraft, postings: readonly Posting[]): readonly Difference[] {
  const { council, month, number, totals } = draft;
  const posted = new Map<string, number>();
  for (const posting of postings.filter(({ account }) => account === 'councilDebtor'))
    posted.set(posting.entry, (posted.get(posting.entry) ?? 0) + posting.debitPence - posting.creditPence);
  const lines = draft.lines
    .filter(({ key, amountPence }) => (posted.get(`${number}/${key}`) ?? 0) !== amountPence)
    .map(({ key: line, amountPence }) => ({
      council,
      month,
      line,
      because: `${inPounds(amountPence)} on the statement, but ${inPounds(posted.get(`${number}/${line}`))} in the ledger`,
    }));
  const stated = totals.closingPence - totals.openingPence;
  const owed = owedIn(postings);
  const because = `the statement adds ${inPounds(stated)} to the debt, but the ledger adds ${inPounds(owed)}`;
  return stated === owed ? lines : [...lines, { council, month, line: null, because }];
}

/**
 * Lines that add up facts missing in the record. What an adjustment cites is in people's own words and is not
 * checked.
 */
export const namingNothing = (
  { council, month, lines }: StatementDraft,
  recorded: ReadonlySet<string>,
): readonly Difference[] =>
  lines.flatMap(({ key: line, sources, restsOn }) => {
    const of = { council, month, line };
    if (sources.length + restsOn.length === 0) return [{ ...of, because: 'it names no fact' }];
    const unknown = sources.filter((id) => !recorded.has(id));
    return unknown.map((id) => ({ ...of, because: `it names ${id}, which is not recorded` }));
  });

/** Entries whose debits differ from their credits. */
export function unbalancedIn(postings: readonly Posting[]): readonly Difference[] {
  const entries = new Map<string, { readonly first: Posting; readonly over: number }>();
  for (const posting of postings) {
    const { first, over } = entries.get(posting.entry) ?? { first: posting, over: 0 };
    entries.set(posting.entry, { first, over: over + posting.debitPence - posting.creditPence });
  }
  return [...entries]
    .filter(([, { over }]) => over !== 0)
    .map(
      ([
        line,
        {
          first: { council, month },
          over,
        },
      ]) => ({
        council,
        month,
        line,
        because: `debits and credits differ by ${inPounds(over)}`,
      }),
    );
}

interface Whole {
  readonly statementsPence: number;
  readonly ledgerPence: number;
  readonly factsPence: number;
}

export function wholeOtherwise({ statementsPence, ledgerPence, factsPence }: Whole): readonly Difference[] {
  if (statementsPence === factsPence && ledgerPence === factsPence) return [];
  const sums = `${inPounds(statementsPence)}, the ledger to ${inPounds(ledgerPence)}`;
  const because = `all statements come to ${sums}, but all facts to ${inPounds(factsPence)}`;
  return [{ council: null, month: null, line: null, because }];
}

export const owedIn = (postings: readonly Posting[]): number =>
  sum(
    postings
      .filter(({ account }) => account === 'councilDebtor')
      .map(({ debitPence, creditPence }) => debitPence - creditPence),
  );

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const inPounds = (amount: number | undefined): string =>
  amount === undefined ? 'nothing' : poundsOf(amount);
