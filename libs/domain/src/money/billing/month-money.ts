import type { Scale } from '#legislation';
import type { CouncilCode } from '../../values.js';
import type { Books } from './books.js';
import { type FactOf, feeMoney, type MonthlyFact } from './facts.js';
import { add, type MonthLines } from './month-lines.js';
import type { PoolCosts } from './month-pools.js';
import { chargeKeyOf } from './net-of-money.js';
import type { TermsInForce } from './terms-in-force.js';

export type MoneyFact = Exclude<MonthlyFact, FactOf<'TimeRecorded' | 'TimeReversed' | 'YearTruedUp'>>;

/** The measures from cases: how many came, and what was paid for them. */
interface CasesMeasured {
  readonly cases: Record<Scale, Map<CouncilCode, number>>;
  readonly feeIncome: Map<CouncilCode, number>;
}

/** Adds everything of a month except time. Debts of the council are positive; its income is negative. */
export function takeMoney(
  facts: readonly MoneyFact[],
  books: Books,
  terms: TermsInForce,
  monthLines: MonthLines,
  pools: PoolCosts,
): CasesMeasured {
  const measured: CasesMeasured = {
    cases: { major: new Map(), minor: new Map(), other: new Map() },
    feeIncome: new Map(),
  };
  for (const fact of facts) takeFact(fact, { books, terms: terms, monthLines, pools, measured });
  return measured;
}

interface Taking {
  readonly books: Books;
  readonly terms: TermsInForce;
  readonly monthLines: MonthLines;
  readonly pools: PoolCosts;
  readonly measured: CasesMeasured;
}

function takeFact({ id, council, event }: MoneyFact, taking: Taking): void {
  const { terms, monthLines, pools, measured } = taking;
  const account = (named: CouncilCode) => terms.accountOn(named, event.effectiveOn);
  switch (event.type) {
    case 'PoolCostRecorded':
      pools.add(event.pool, event.effectiveOn, event.amountPence, id);
      return;
    case 'PoolCostReversed':
      pools.add(event.pool, event.effectiveOn, -event.amountPence, id);
      return;
    case 'DisbursementRecorded':
    case 'DisbursementReversed': {
      const sign = event.type === 'DisbursementRecorded' ? 1 : -1;
      const { disbursementId, what, forCase } = event;
      const about = forCase ? `${what}, ${forCase}` : what;
      const key = `disbursement/${disbursementId}`;
      const line = { key, kind: 'disbursement', about, amountPence: sign * event.amountPence } as const;
      add(monthLines, account(event.council), { ...line, source: id });
      return;
    }
    case 'AdjustmentMade': {
      const { adjustmentId, because: about, amountPence } = event;
      const line = { key: `adjustment/${adjustmentId}`, kind: 'adjustment', about, amountPence } as const;
      add(monthLines, account(event.council), { ...line, source: id }).restsOn = new Set(event.cites);
      return;
    }
    case 'StatementSettled': {
      const about = `settlement of ${event.council}/${event.month}`;
      const key = `settlement/${event.month}/${event.settlementId}`;
      const line = { key, kind: 'settlement', about, amountPence: -event.amountPence } as const;
      add(monthLines, account(event.council), { ...line, source: id });
      return;
    }
    case 'ChargePaid':
    case 'ChargeRefunded':
      takeChargeMoney(id, event, taking);
      return;
    case 'ApplicationReceived':
      if (council) count(measured.cases[event.scale], account(council), 1);
      return;
    case 'PaymentRecorded':
    case 'PaymentMovedHere':
    case 'PaymentMovedAway':
    case 'PaymentReversed':
    case 'RefundPaid': {
      if (!council) return;
      const amount = feeMoney(event);
      count(measured.feeIncome, account(council), amount);
      if (terms.feesOn(council, event.effectiveOn) === 'passedOn') return;
      const { caseReference: about } = event;
      const line = { key: `fee/${about}`, kind: 'incomeHeld', about, amountPence: -amount } as const;
      add(monthLines, account(council), { ...line, source: id });
    }
  }
}

function takeChargeMoney(
  id: string,
  event: FactOf<'ChargePaid' | 'ChargeRefunded'>['event'],
  { books, terms, monthLines, pools }: Taking,
): void {
  const invoice = books.invoices.get(chargeKeyOf(event));
  if (!invoice) return;
  const netPence = books.netOf.get(id) ?? 0;
  const { incomeTo, invoiceNumber } = invoice.event;
  if (incomeTo !== 'council') {
    pools.add(incomeTo.pool, event.effectiveOn, -netPence, id);
    return;
  }
  add(monthLines, terms.accountOn(event.council, event.effectiveOn), {
    key: `charge/${event.chargeId}`,
    kind: 'incomeHeld',
    about: invoiceNumber,
    amountPence: -netPence,
    source: id,
    restsOn: invoice.id,
  });
}

function count<Key>(into: Map<Key, number>, key: Key, amount: number): void {
  into.set(key, (into.get(key) ?? 0) + amount);
}
