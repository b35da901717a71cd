import { applicationType } from '#legislation';
import { type CouncilCode, poundsOf } from '../../values.js';
import type { CostAtRate } from '../cost-recovery/cost-of-time.js';
import { financialYear, firstDay, lastDay, month, monthOf } from '../cost-recovery/month.js';
import { type PriceScheduleEvent, type ServiceKey, serviceOf } from '../price-schedule/index.js';
import type { Books } from './books.js';
import { type BillingFact, type FactOf, isOf } from './facts.js';
import { costAtRates, timeNotReversed } from './full-cost.js';
import { chosen } from './steps.js';
import { termsInForceAt } from './terms-in-force.js';

type Service = ServiceKey['service'];

/** Whether one kind of service brought in more than it cost in a financial year, and what follows. */
export interface CostTest {
  readonly year: number;
  readonly incomePence: number;
  readonly costPence: number;
  /** From earlier years: positive if they brought in more than they cost. */
  readonly broughtForwardPence: number;
  readonly carriedForwardPence: number;
  readonly verdict: 'withinCost' | 'madeGoodByOtherYears' | 'overCost';
  readonly because: string;
  readonly law: string;
  readonly income: Summed & { readonly invoicedPence: number; readonly creditedPence: number };
  readonly time: Summed & { readonly sum: readonly CostAtRate[] };
  readonly disbursements: Summed & { readonly amountPence: number };
}

interface Summed {
  /** Ids of the facts. */
  readonly sources: readonly string[];
}

const costTestLaw =
  'Local Government Act 2003 s. 93(3) and (4), Localism Act 2011 s. 3(3) and (4): for each kind of service apart, taking one financial year with another, income from charges does not exceed the costs of provision.';

/**
 * Year by year up to the one asked. Income is what was invoiced minus credits, before tax. Cost is chargeable
 * time at full cost, and disbursements: on pre-application enquiries and cases invoiced as such, on
 * activities that the council counts as part of the service, and whatever its invoices at full cost charge.
 */
export function* costTests(
  books: Books,
  facts: readonly BillingFact[],
  { council, service, year }: { council: CouncilCode; service: Service; year: number },
): Generator<void, readonly CostTest[]> {
  // Time, which is most of the facts, is looked up by month below.
  const own = yield* chosen(facts, (fact) => !isOf(fact, 'TimeRecorded') && ofCouncil(fact, council));
  const ofService = choosing(own, service);
  yield;
  const time = yield* timeNotReversed(books, (fact) => ofService.time(fact, council));
  const spent = own.filter(
    (fact) =>
      (isOf(fact, 'DisbursementRecorded') || isOf(fact, 'DisbursementReversed')) &&
      fact.event.forCase !== null &&
      ofService.references.has(fact.event.forCase),
  );
  const tests: CostTest[] = [];
  const first = financialYear(books.firstMonth);
  for (let each = first; each <= year; each += 1) {
    const from = firstDay(month(`${each}-04`));
    const to = lastDay(month(`${each + 1}-03`));
    const within = <Fact extends BillingFact>(all: readonly Fact[]) =>
      all.filter(({ event: { effectiveOn: day } }) => (day >= from || each === first) && day <= to);
    const amounts = {
      income: incomeOf(within(ofService.money)),
      time: yield* costAtRates(within(time), termsInForceAt(books, null)),
      disbursements: disbursed(within(spent)),
    };
    tests.push(tested(each, amounts, tests.at(-1)?.carriedForwardPence ?? 0));
  }
  return tests;
}

const ofCouncil = ({ council: owner, event }: BillingFact, council: CouncilCode): boolean =>
  ('council' in event ? event.council : owner) === council;

function choosing(own: readonly BillingFact[], service: Service) {
  const invoices = own.filter((fact) => isOf(fact, 'InvoiceIssued'));
  const ofService = invoices.filter(({ event }) => event.service === service);
  const serviceByCharge = new Map(invoices.map(({ event }) => [event.chargeId, event.service]));
  const chargedTo = new Map(
    invoices.flatMap(({ event: { basis, service: to } }) =>
      (basis.sources ?? []).map((id) => [id, to] as const),
    ),
  );
  const enquiries = service === 'preApplication' ? own.filter(isEnquiry) : [];
  const references = new Set<string>(enquiries.map(({ event }) => event.caseReference));
  const cases = new Set(service === 'preApplication' ? ofService.map(({ event }) => event.caseId) : []);
  const schedule = own.flatMap(({ event }) => (isPrice(event) ? [event] : []));
  return {
    references,
    money: own.filter(
      (fact) =>
        (isOf(fact, 'InvoiceIssued') || isOf(fact, 'CreditNoteIssued')) &&
        serviceByCharge.get(fact.event.chargeId) === service,
    ),
    time: ({ id, event: { work, effectiveOn } }: FactOf<'TimeRecorded'>, of: CouncilCode): boolean => {
      if (work.on === 'pool' || work.council !== of) return false;
      const charged = chargedTo.get(id);
      if (charged) return charged === service;
      if (work.on === 'council') return serviceOf(schedule, work.activity, effectiveOn) === service;
      return references.has(work.caseReference) || cases.has(work.caseId);
    },
  };
}

const isEnquiry = (fact: BillingFact): fact is FactOf<'ApplicationReceived'> =>
  isOf(fact, 'ApplicationReceived') &&
  applicationType(fact.event.applicationType)?.family === 'pre-application';

const isPrice = (event: BillingFact['event']): event is PriceScheduleEvent =>
  event.type === 'PriceSet' || event.type === 'VatCodeSet' || event.type === 'ActivityCounted';

function incomeOf(money: readonly BillingFact[]): CostTest['income'] {
  const net = (type: 'InvoiceIssued' | 'CreditNoteIssued') =>
    money.reduce((sum, fact) => (isOf(fact, type) ? sum + fact.event.netPence : sum), 0);
  return {
    invoicedPence: net('InvoiceIssued'),
    creditedPence: net('CreditNoteIssued'),
    sources: money.map(({ id }) => id),
  };
}

const disbursed = (spent: readonly BillingFact[]): CostTest['disbursements'] => ({
  amountPence: spent.reduce((sum, fact) => {
    if (isOf(fact, 'DisbursementRecorded')) return sum + fact.event.amountPence;
    return isOf(fact, 'DisbursementReversed') ? sum - fact.event.amountPence : sum;
  }, 0),
  sources: spent.map(({ id }) => id),
});

function tested(
  year: number,
  {
    income,
    time,
    disbursements,
  }: Pick<CostTest, 'income' | 'disbursements'> & { time: CostTest['time'] & { costPence: number } },
  broughtForwardPence: number,
): CostTest {
  const incomePence = income.invoicedPence - income.creditedPence;
  const costPence = time.costPence + disbursements.amountPence;
  const surplus = incomePence - costPence;
  const carriedForwardPence = broughtForwardPence + surplus;
  const sum = `${poundsOf(incomePence)} was charged and ${poundsOf(costPence)} was spent in ${yearName(year)}; ${poundsOf(broughtForwardPence)} was brought forward`;
  const over = carriedForwardPence > 0;
  return {
    year,
    incomePence,
    costPence,
    broughtForwardPence,
    carriedForwardPence,
    verdict: over ? 'overCost' : surplus > 0 ? 'madeGoodByOtherYears' : 'withinCost',
    because: over
      ? `${sum}: ${poundsOf(carriedForwardPence)} more than cost is carried into ${yearName(year + 1)}, and must lower the charges there.`
      : `${sum}: charges do not exceed cost.`,
    law: costTestLaw,
    income,
    time: { sum: time.sum, sources: time.sources },
    disbursements,
  };
}

const yearName = (year: number): string => `${year}/${String(year + 1).slice(2)}`;

/** The warning if something pushes a year's income above its cost; undefined if not. */
export function overCostWarning(
  tests: readonly CostTest[],
  addsPence: number,
  service: Service,
): string | undefined {
  const last = tests.at(-1);
  const over = (last?.carriedForwardPence ?? 0) + addsPence;
  if (!last || over <= 0) return undefined;
  return `With this, ${service} has charged ${poundsOf(over)} more than its cost up to ${yearName(last.year)}, earlier years included. ${costTestLaw}`;
}

/** The year in which a day's charges are tested. */
export const testYearOf = (day: BillingFact['event']['effectiveOn']): number => financialYear(monthOf(day));
