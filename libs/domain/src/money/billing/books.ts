import type { CouncilCode, OfficerId } from '../../values.js';
import { lastDay, type Month, monthOf, monthsLater, weekOf } from '../cost-recovery/month.js';
import {
  type BillingFact,
  type FactOf,
  isMonthly,
  isOf,
  isTerms,
  type MonthlyFact,
  type TermsFact,
} from './facts.js';
import { chargeKeyOf, netOfMoney } from './net-of-money.js';

/** The position up to which facts were known. Null: all of them. */
export type Cut = bigint | null;

/** The facts about money, indexed by use. In the order of the record, whatever their order of arrival. */
export interface Books {
  readonly host: CouncilCode;
  readonly firstMonth: Month;
  /**
   * The months in which something happened, in order: sums visit only these. With all months in between, a
   * slip in one year would mean six thousand.
   */
  readonly eventfulMonths: readonly Month[];
  /** These, each closed month, and the month after it, which states what is late for a closed month. */
  readonly statedMonths: readonly Month[];
  readonly months: ReadonlyMap<Month, readonly MonthlyFact[]>;
  readonly terms: readonly TermsFact[];
  /** Where each month was closed: later facts are late. */
  readonly cuts: ReadonlyMap<Month, bigint>;
  readonly poolNames: ReadonlyMap<string, string>;
  /** By {@link chargeKeyOf}. */
  readonly invoices: ReadonlyMap<string, FactOf<'InvoiceIssued'>>;
  readonly approvedWeeks: ReadonlySet<string>;
  /** The part of each payment and refund of a charge that is not tax. */
  readonly netOf: ReadonlyMap<string, number>;
  readonly councils: readonly CouncilCode[];
}

export const isBeforeCut = ({ position }: { readonly position: bigint }, cut: Cut): boolean =>
  cut === null || position <= cut;

/**
 * The books, or undefined before a service is founded, because nobody shares anything then. One step per
 * fact.
 */
export function* openingBooks(facts: readonly BillingFact[]): Generator<void, Books | undefined> {
  const inOrder = isInOrder(facts)
    ? facts
    : facts.toSorted((one, other) => compare(one.position, other.position));
  const founding = inOrder.find((fact) => isOf(fact, 'ServiceFounded')) as
    | FactOf<'ServiceFounded'>
    | undefined;
  if (!founding) return undefined;
  const { host, firstMonth } = founding.event;
  yield;
  const months = byMonth(inOrder.filter(isMonthly), firstMonth);
  yield;
  const terms = inOrder.filter(isTerms);
  const cuts = new Map(
    inOrder.flatMap((fact) =>
      isOf(fact, 'MonthClosed') ? [[fact.event.month, fact.position] as const] : [],
    ),
  );
  const invoices = new Map(
    inOrder.flatMap((fact) =>
      isOf(fact, 'InvoiceIssued') ? [[chargeKeyOf(fact.event), fact] as const] : [],
    ),
  );
  const eventfulMonths = inOrderOnce([...months.keys(), ...successionsIn(terms, firstMonth)]);
  yield;
  const weeks = approvedWeeks(inOrder);
  yield;
  const netOf = netOfMoney(inOrder, invoices);
  yield;
  return {
    host,
    firstMonth,
    eventfulMonths,
    statedMonths: inOrderOnce([
      firstMonth,
      ...eventfulMonths,
      ...cuts.keys(),
      ...[...cuts.keys()].map(nextMonth),
    ]),
    months,
    terms: terms,
    cuts,
    poolNames: new Map(
      inOrder.flatMap((fact) =>
        isOf(fact, 'PoolOpened') ? [[fact.event.pool, fact.event.name] as const] : [],
      ),
    ),
    invoices,
    approvedWeeks: weeks,
    netOf,
    councils: councilsIn(inOrder, host),
  };
}

const inOrderOnce = (months: readonly Month[]): readonly Month[] => [...new Set(months)].toSorted();

/** Accounts are taken over in the month of a succession, whatever else happens in it. */
const successionsIn = (terms: readonly TermsFact[], firstMonth: Month): readonly Month[] =>
  terms
    .filter((fact) => isOf(fact, 'CouncilSucceeded'))
    .map(({ event }) => monthOf(event.effectiveOn))
    .filter((month) => month >= firstMonth);

/** The eventful months before one. */
export const monthsBefore = ({ eventfulMonths }: Books, month: Month): readonly Month[] =>
  eventfulMonths.filter((each) => each < month);

const nextMonth = (month: Month): Month => monthsLater(month, 1);

/** Facts mostly arrive in order: sorting them all again would delay everybody at each new fact. */
const isInOrder = (facts: readonly BillingFact[]): boolean =>
  facts.every(({ position }, at) => at === 0 || facts[at - 1]!.position <= position);

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

/** What took effect before the first month counts in the first: no statement exists before it. */
function byMonth(facts: readonly MonthlyFact[], firstMonth: Month): ReadonlyMap<Month, MonthlyFact[]> {
  const months = new Map<Month, MonthlyFact[]>();
  for (const fact of facts) {
    const own = monthOf(fact.event.effectiveOn);
    const month = own < firstMonth ? firstMonth : own;
    const already = months.get(month);
    if (already) already.push(fact);
    else months.set(month, [fact]);
  }
  return months;
}

/** A week may belong to two months' timesheets; each part is approved separately. */
const weekKey = (officer: OfficerId, month: Month, week: string): string => `${officer}/${month}/${week}`;

export const weekKeyOf = ({ event }: FactOf<'TimeRecorded' | 'TimeReversed'>): string =>
  weekKey(event.officer, monthOf(event.effectiveOn), weekOf(event.effectiveOn));

function approvedWeeks(facts: readonly BillingFact[]): ReadonlySet<string> {
  const approved = new Set<string>();
  for (const fact of facts) {
    if (!isOf(fact, 'WeekApproved') && !isOf(fact, 'WeekReturned')) continue;
    const { officer, month, week, type } = fact.event;
    if (type === 'WeekApproved') approved.add(weekKey(officer, month, week));
    else approved.delete(weekKey(officer, month, week));
  }
  return approved;
}

function councilsIn(facts: readonly BillingFact[], host: CouncilCode): readonly CouncilCode[] {
  const named = new Set<CouncilCode>([host]);
  for (const { council, event } of facts) {
    if (council) named.add(council);
    if ('council' in event) named.add(event.council);
    if ('work' in event && event.work.on !== 'pool') named.add(event.work.council);
    if ('successors' in event) for (const successor of event.successors) named.add(successor.council);
  }
  return [...named].toSorted();
}

/**
 * How many facts that affect a month were known at a cut. Equal numbers at two cuts mean equal knowledge, so
 * the month need not be worked out again.
 */
export function factsBeforeCut({ months, terms }: Books, month: Month, cut: Cut): number {
  const own = countBeforeCut(months.get(month) ?? [], cut);
  const end = lastDay(month);
  return own + terms.filter((fact) => fact.event.effectiveOn <= end && isBeforeCut(fact, cut)).length;
}

/** The facts are in the order of the record. */
export function countBeforeCut(facts: readonly { readonly position: bigint }[], cut: Cut): number {
  let from = 0;
  let to = facts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBeforeCut(facts[middle]!, cut)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The month whose statements show a fact: its own, or the first later one that was still open. */
export function statedIn({ cuts, firstMonth }: Books, { position, event }: BillingFact): Month {
  const own = monthOf(event.effectiveOn);
  let month = own < firstMonth ? firstMonth : own;
  while (!isBeforeCut({ position }, cuts.get(month) ?? null)) month = monthsLater(month, 1);
  return month;
}
