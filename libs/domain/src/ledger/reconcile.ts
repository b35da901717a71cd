import { openBooks } from '../billing/books.js';
import type { Billing, BillingFact } from '../billing/index.js';
import { standingAt } from '../billing/standing.js';
import { costOfTime } from '../cost-recovery/cost-of-time.js';
import { type Month, monthsBetween } from '../cost-recovery/month.js';
import type { CouncilCode } from '../values.js';
import { postingsOf } from './postings.js';

/** One council's month, told three ways. They agree, or something is wrong with the record or with us. */
export interface ReconciledMonth {
  readonly council: CouncilCode;
  readonly month: Month;
  /** What the statement adds to what the council owes. */
  readonly statementPence: number;
  /** What the ledger does. */
  readonly ledgerPence: number;
  /** What was issued, where it was. */
  readonly issuedPence: number | null;
  readonly agrees: boolean;
}

export interface Reconciliation {
  readonly months: readonly ReconciledMonth[];
  readonly statementsPence: number;
  readonly ledgerPence: number;
  /** Every fact added up for itself, with no month, share or statement in between. */
  readonly factsPence: number;
  readonly ledgerBalances: boolean;
  readonly agrees: boolean;
}

export function reconcile(billing: Billing, facts: readonly BillingFact[]): Reconciliation {
  const { books, statement } = billing;
  const issued = issuedIn(facts);
  let ledgerBalances = true;
  const months = monthsBetween(books.firstMonth, books.lastMonth).flatMap((month) => {
    const postings = postingsOf(billing, facts, month);
    ledgerBalances &&= balances(postings);
    return books.councils.map((council): ReconciledMonth => {
      const { openingPence, closingPence } = statement(council, month).totals;
      const statementPence = closingPence - openingPence;
      const owed = postings.filter((each) => each.council === council && each.account === 'councilDebtor');
      const ledgerPence = sum(owed.map(({ debitPence, creditPence }) => debitPence - creditPence));
      const issuedPence = issued.get(`${council}/${month}`) ?? null;
      const agrees = statementPence === ledgerPence && (issuedPence ?? statementPence) === statementPence;
      return { council, month, statementPence, ledgerPence, issuedPence, agrees };
    });
  });
  const statementsPence = sum(months.map((each) => each.statementPence));
  const ledgerPence = sum(months.map((each) => each.ledgerPence));
  const factsPence = whatFactsComeTo(facts);
  const whole = statementsPence === factsPence && ledgerPence === factsPence && ledgerBalances;
  const agrees = whole && months.every((each) => each.agrees);
  return { months, statementsPence, ledgerPence, factsPence, ledgerBalances, agrees };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

function balances(postings: ReturnType<typeof postingsOf>): boolean {
  const entries = new Map<string, number>();
  for (const { entry, debitPence, creditPence } of postings)
    entries.set(entry, (entries.get(entry) ?? 0) + debitPence - creditPence);
  return [...entries.values()].every((difference) => difference === 0);
}

function issuedIn(facts: readonly BillingFact[]): ReadonlyMap<string, number> {
  return new Map(
    facts.flatMap(({ event }) =>
      event.type === 'StatementIssued'
        ? [[event.number, event.totals.closingPence - event.totals.openingPence] as const]
        : [],
    ),
  );
}

/** What all councils together owe: no shares, since those add up to what is shared. */
export function whatFactsComeTo(facts: readonly BillingFact[]): number {
  const books = openBooks(facts);
  if (!books) return 0;
  const { rateOn, feesOn } = standingAt(books, null);
  return sum(
    facts.map(({ id, council, event }): number => {
      switch (event.type) {
        case 'TimeRecorded':
        case 'TimeReversed': {
          const rate = rateOn(event.grade, event.specialism, event.effectiveOn)?.event.rate.hourlyRatePence;
          if (rate === undefined || !event.chargeable) return 0;
          return costOfTime(event.type === 'TimeRecorded' ? event.minutes : -event.minutes, rate);
        }
        case 'PoolCostRecorded':
        case 'DisbursementRecorded':
        case 'AdjustmentMade':
          return event.amountPence;
        case 'PoolCostReversed':
        case 'DisbursementReversed':
        case 'StatementSettled':
          return -event.amountPence;
        case 'ChargePaid':
        case 'ChargeRefunded':
          return -(books.netOf.get(id) ?? 0);
        case 'PaymentRecorded':
        case 'RefundPaid': {
          if (!council || feesOn(council, event.effectiveOn) === 'passedOn') return 0;
          return event.type === 'PaymentRecorded' ? -event.amountPence : event.amountPence;
        }
        default:
          return 0;
      }
    }),
  );
}
