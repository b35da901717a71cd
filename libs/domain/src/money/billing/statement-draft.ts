import { type CouncilCode, pence, poundsOf } from '../../values.js';
import { type Month, monthsLater } from '../cost-recovery/month.js';
import { lineKinds, type StatementLine, type StatementTotals } from '../statement/index.js';
import { type Accrual, type Accruals, accrualsOf, type Settled } from './accrual.js';
import { type Books, type Cut, monthsBefore, openingBooks } from './books.js';
import type { BillingFact } from './facts.js';
import { problemsOf } from './problems.js';
import { atOnce } from './steps.js';

/** A council's statement for a month, derived from its facts. Pure: the same facts give the same pence. */
export interface StatementDraft {
  readonly council: CouncilCode;
  readonly month: Month;
  readonly number: string;
  /** Whether no further facts can be added. */
  readonly isClosed: boolean;
  readonly lines: readonly StatementLine[];
  readonly totals: StatementTotals;
  /** What keeps it from being right. */
  readonly problems: readonly string[];
}

/** Everything that can be asked of the books. */
export interface Billing {
  readonly books: Books;
  readonly accrual: Accruals;
  readonly settled: Settled;
  readonly statement: (council: CouncilCode, month: Month) => StatementDraft;
}

/** `before` are the books of the first of these facts: their settled results are not worked out again. */
export const billingOf = (...of: Parameters<typeof opening>): Billing | undefined => atOnce(opening(...of));

/** The same in steps. */
export function* opening(
  facts: readonly BillingFact[],
  before?: Billing,
): Generator<void, Billing | undefined> {
  const books = yield* openingBooks(facts);
  if (!books) return undefined;
  const settled: Settled = before?.settled ?? new Map();
  const accrual = accrualsOf(books, settled);
  return {
    books,
    accrual,
    settled,
    statement: (council, month) => statementOf(books, accrual, council, month),
  };
}

/**
 * A statement in small steps: each works out a part and keeps it. Between steps, other requests are answered.
 */
export function* drafting(
  billing: Billing,
  council: CouncilCode,
  month: Month,
): Generator<void, StatementDraft> {
  yield* workingOut(billing, month);
  return billing.statement(council, month);
}

/** Prepares in small steps everything that the statements of a month need. */
export function* workingOut({ books, accrual }: Billing, month: Month): Generator<void, void> {
  for (const each of [...monthsBefore(books, month), month])
    for (const at of [month, monthsLater(month, -1)]) {
      yield* accrual.inSteps(each, cutOf(books, at));
      yield;
    }
}

/** The latest earlier month with anything to state for a council. */
export function* lastStating(
  billing: Billing,
  council: CouncilCode,
  month: Month,
): Generator<void, Month | null> {
  for (const each of monthsBefore(billing.books, month).toReversed()) {
    const { lines, totals } = yield* drafting(billing, council, each);
    if (lines.length > 0 || totals.openingPence !== 0) return each;
  }
  return null;
}

/** Up to where facts are known for a month's statement. */
export const cutOf = ({ cuts }: Books, month: Month): Cut => cuts.get(month) ?? null;

/**
 * What the month comes to; and for each earlier month, the difference between what that comes to now and at
 * its last statement. So every late fact (time, a reversal, a rate or a rule from a past day) appears on the
 * next statement once, and all statements together equal all months.
 */
function statementOf(books: Books, accrual: Accruals, council: CouncilCode, month: Month): StatementDraft {
  const cut = cutOf(books, month);
  const cutBefore = cutOf(books, monthsLater(month, -1));
  const earlier = monthsBefore(books, month);
  const own = accrual(month, cut);
  const late: StatementLine[] = [];
  const problems = [...problemsOf(books, own, council)];
  let opening = 0;
  for (const each of earlier) {
    const before = accrual(each, cutBefore);
    opening += before.totals.get(council) ?? 0;
    const now = accrual(each, cut);
    const differing = now === before ? [] : differences(before, now, council);
    if (differing.length === 0) continue;
    late.push(...differing);
    problems.push(...problemsOf(books, now, council).map((problem) => `${each}: ${problem}`));
  }
  const lines = [...(own.lines.get(council)?.values() ?? []), ...late].toSorted(byKind);
  return {
    council,
    month,
    number: `${council}/${month}`,
    isClosed: cut !== null,
    lines,
    totals: totalsOf(opening, lines, month),
    problems,
  };
}

function differences(before: Accrual, now: Accrual, council: CouncilCode): readonly StatementLine[] {
  const linesBefore = before.lines.get(council) ?? new Map<string, StatementLine>();
  const linesNow = now.lines.get(council) ?? new Map<string, StatementLine>();
  return [...new Set([...linesBefore.keys(), ...linesNow.keys()])].flatMap((key) =>
    difference(linesBefore.get(key), linesNow.get(key)),
  );
}

function difference(before: StatementLine | undefined, now: StatementLine | undefined): StatementLine[] {
  const amount = (now?.amountPence ?? 0) - (before?.amountPence ?? 0);
  const sources = changed(before?.sources, now?.sources);
  if (amount === 0 && sources.length === 0) return [];
  const line = (now ?? before)!;
  // If only a rate, a rule or a weight changed, the line names the facts that it was always about.
  const original = sources.length === 0 ? line.sources : [];
  const restsOn = [...new Set([...changed(before?.restsOn, now?.restsOn), ...line.restsOn, ...original])];
  const minutes = (now?.minutes ?? 0) - (before?.minutes ?? 0);
  const sum = `${line.month} was ${poundsOf(before?.amountPence ?? 0)} and is now ${poundsOf(now?.amountPence ?? 0)}`;
  return [
    {
      ...line,
      key: `late/${line.month}/${line.key}`,
      minutes: line.minutes === null ? null : minutes,
      amountPence: pence(amount),
      working: now?.working ? `${sum}: ${now.working}` : sum,
      sources,
      restsOn,
    },
  ];
}

function changed(before: readonly string[] = [], now: readonly string[] = []): readonly string[] {
  const had = new Set(before);
  const has = new Set(now);
  return [...now.filter((id) => !had.has(id)), ...before.filter((id) => !has.has(id))];
}

function byKind(one: StatementLine, other: StatementLine): number {
  if (one.kind !== other.kind) return lineKinds.indexOf(one.kind) - lineKinds.indexOf(other.kind);
  if (one.month !== other.month) return one.month < other.month ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

function totalsOf(opening: number, lines: readonly StatementLine[], month: Month): StatementTotals {
  const sum = (chosen: (line: StatementLine) => boolean) =>
    pence(lines.filter(chosen).reduce((total, { amountPence }) => total + amountPence, 0));
  const own =
    (...kinds: readonly StatementLine['kind'][]) =>
    (line: StatementLine) =>
      line.month === month && kinds.includes(line.kind);
  const passing = ({ kind }: StatementLine) => kind === 'settlement' || kind === 'transfer';
  return {
    openingPence: pence(opening),
    timePence: sum(own('time')),
    poolSharesPence: sum(own('poolShare')),
    disbursementsPence: sum(own('disbursement')),
    incomeHeldPence: sum(own('incomeHeld')),
    adjustmentsPence: sum(
      (line) => own('adjustment', 'trueUp')(line) || (line.month !== month && !passing(line)),
    ),
    settledPence: sum(({ kind }) => kind === 'settlement'),
    transferredPence: sum(({ kind }) => kind === 'transfer'),
    closingPence: pence(opening + sum(() => true)),
  };
}
