import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import { months, type PlotSoFar, plot, tell } from '../../../test/billing-plot.js';
import { costOfTime } from '../cost-recovery/cost-of-time.js';
import { month, monthOf, monthsBetween } from '../cost-recovery/month.js';
import type { BillingFact } from './facts.js';
import { type Billing, billingOf } from './index.js';

const last = month('2027-04');
const everyMonth = monthsBetween(month(months[0]), last);
const opened = (facts: readonly BillingFact[]): Billing => billingOf(facts)!;
const everyStatement = (billing: Billing) =>
  billing.books.councils.flatMap((council) => everyMonth.map((each) => billing.statement(council, each)));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
const check = (property: (told: PlotSoFar) => void) =>
  fc.assert(
    fc.property(plot, (story) => property(tell(story))),
    { numRuns: runsOf(300) },
  );

const holdsFees = { AAA: '2026-11-01', CCC: '2027-01-01' } as Record<string, string>;

/** The net part of each payment and refund on a charge, calculated with fractions of running amounts. */
function netOfTax(facts: readonly BillingFact[]): ReadonlyMap<string, number> {
  const running = new Map<string, { paid: bigint; net: bigint }>();
  const found = new Map<string, number>();
  const nearest = (over: bigint, under: bigint): bigint =>
    over < 0n ? -((-over * 2n + under) / (under * 2n)) : (over * 2n + under) / (under * 2n);
  for (const { id, event } of facts) {
    if (event.type !== 'ChargePaid' && event.type !== 'ChargeRefunded') continue;
    const invoice = facts.find(
      (each) =>
        each.event.type === 'InvoiceIssued' &&
        each.event.council === event.council &&
        each.event.chargeId === event.chargeId,
    );
    if (invoice?.event.type !== 'InvoiceIssued') throw new Error('paid without an invoice');
    const { netPence, vatPence } = invoice.event;
    const key = `${event.council} ${event.chargeId}`;
    const before = running.get(key) ?? { paid: 0n, net: 0n };
    const paid = before.paid + BigInt(event.type === 'ChargePaid' ? event.amountPence : -event.amountPence);
    const net = nearest(paid * BigInt(netPence), BigInt(netPence + vatPence));
    running.set(key, { paid, net });
    found.set(id, Number(net - before.net));
  }
  return found;
}

const toPool = (facts: readonly BillingFact[]): ReadonlySet<string> => {
  const charges = facts.flatMap(({ event }) =>
    event.type === 'InvoiceIssued' && event.incomeTo !== 'council'
      ? [`${event.council} ${event.chargeId}`]
      : [],
  );
  return new Set(
    facts.flatMap(({ id, event }) =>
      'chargeId' in event && charges.includes(`${event.council} ${event.chargeId}`) ? [id] : [],
    ),
  );
};

/** The total, added up from the facts one by one, independently of the code. */
function plainSum(
  facts: readonly BillingFact[],
  chosen: (fact: BillingFact) => boolean = () => true,
): number {
  const net = netOfTax(facts);
  const rates = facts.flatMap(({ event }) => (event.type === 'RateSet' ? [event] : []));
  const rateOn = (grade: string, day: string) =>
    rates
      .filter((each) => each.grade === grade && each.effectiveOn <= day)
      .reduce((found, each) => (found && found.effectiveOn > each.effectiveOn ? found : each), rates[-1]);
  return sum(
    facts.filter(chosen).map(({ id, event, council: owner }) => {
      switch (event.type) {
        case 'TimeRecorded':
        case 'TimeReversed': {
          if (!event.chargeable) return 0;
          const rate = rateOn(event.grade, event.effectiveOn)?.rate.hourlyRatePence;
          const cost = rate === undefined ? 0 : costOfTime(event.minutes, rate);
          return event.type === 'TimeRecorded' ? cost : -cost;
        }
        case 'PoolCostRecorded':
        case 'DisbursementRecorded':
        case 'AdjustmentMade':
          return event.amountPence;
        case 'StatementSettled':
        case 'PoolCostReversed':
        case 'DisbursementReversed':
          return -event.amountPence;
        case 'ChargePaid':
        case 'ChargeRefunded':
          return -(net.get(id) ?? 0);
        case 'PaymentRecorded':
        case 'RefundPaid': {
          if ((holdsFees[owner ?? ''] ?? '9') > event.effectiveOn) return 0;
          return event.type === 'PaymentRecorded' ? -event.amountPence : event.amountPence;
        }
        default:
          return 0;
      }
    }),
  );
}

describe('the accounts of facts in any order, even late ones', () => {
  it("the councils' shares add up to the pools", () =>
    check(({ facts }) => {
      const billing = opened(facts);
      for (const each of everyMonth) {
        const { lines } = billing.accrual(each, null);
        const shares = [...lines.values()].flatMap((ofCouncil) => [...ofCouncil.values()]);
        const ofPools = toPool(facts);
        const pooled = ({ id, event }: BillingFact) =>
          monthOf(event.effectiveOn) === each &&
          ('costId' in event || ('work' in event && event.work.on === 'pool') || ofPools.has(id));
        expect(sum(shares.filter(({ kind }) => kind === 'poolShare').map((line) => line.amountPence))).toBe(
          plainSum(facts, pooled),
        );
        expect(
          sum(
            shares.filter(({ kind }) => kind === 'trueUp' || kind === 'transfer').map((it) => it.amountPence),
          ),
        ).toBe(0);
      }
    }));

  it('all statements together equal the amounts in the facts', () =>
    check(({ facts }) => {
      const billing = opened(facts);
      const closing = billing.books.councils.map(
        (council) => billing.statement(council, last).totals.closingPence,
      );
      expect(sum(closing)).toBe(plainSum(facts));
      const lines = everyStatement(billing).flatMap((statement) => statement.lines);
      expect(sum(lines.map(({ amountPence }) => amountPence))).toBe(plainSum(facts));
    }));

  it('each statement opens with the closing balance of the last one, and its parts add up', () =>
    check(({ facts }) => {
      const billing = opened(facts);
      for (const council of billing.books.councils) {
        let carried = 0;
        for (const each of everyMonth) {
          const { totals, lines } = billing.statement(council, each);
          const { openingPence, closingPence, ...parts } = totals;
          expect(openingPence).toBe(carried);
          expect(sum(Object.values(parts))).toBe(sum(lines.map(({ amountPence }) => amountPence)));
          expect(closingPence).toBe(openingPence + sum(Object.values(parts)));
          carried = closingPence;
        }
      }
    }));

  it('a statement of a closed month never changes', () =>
    check(({ facts, closings }) => {
      const now = opened(facts);
      for (const [closed, knownThen] of closings) {
        const then = opened(knownThen);
        for (const council of then.books.councils) {
          const { problems: _, ...issued } = then.statement(council, closed);
          expect(now.statement(council, closed)).toMatchObject(issued);
        }
      }
    }));

  it('each fact about one council is on exactly one of its statements', () =>
    check(({ facts }) => {
      const lines = everyStatement(opened(facts)).flatMap((statement) => statement.lines);
      const cited = lines
        .filter(({ kind }) => kind !== 'poolShare' && kind !== 'trueUp' && kind !== 'transfer')
        .flatMap(({ sources }) => sources);
      const pools = toPool(facts);
      const owed = facts.filter(
        ({ id, event, council }) =>
          ('work' in event && event.work.on === 'case' && event.chargeable) ||
          ['DisbursementRecorded', 'DisbursementReversed'].includes(event.type) ||
          ['AdjustmentMade', 'StatementSettled'].includes(event.type) ||
          (['ChargePaid', 'ChargeRefunded'].includes(event.type) && !pools.has(id)) ||
          (['PaymentRecorded', 'RefundPaid'].includes(event.type) &&
            (holdsFees[council ?? ''] ?? '9') <= event.effectiveOn),
      );
      const times = new Map<string, number>();
      for (const id of cited) times.set(id, (times.get(id) ?? 0) + 1);
      for (const { id } of owed) expect([id, times.get(id)]).toEqual([id, 1]);
      expect([...times.values()].every((count) => count === 1)).toBe(true);
    }));

  it('no fact about a pool is missing from the statements', () =>
    check(({ facts }) => {
      const pools = toPool(facts);
      const cited = new Set(
        everyStatement(opened(facts)).flatMap(({ lines }) => lines.flatMap(({ sources }) => sources)),
      );
      for (const { id, event } of facts)
        if (
          'costId' in event ||
          ('work' in event && event.work.on === 'pool' && event.chargeable) ||
          (['ChargePaid', 'ChargeRefunded'].includes(event.type) && pools.has(id))
        )
          expect([id, cited.has(id)]).toEqual([id, true]);
    }));

  it('every line names the facts that it comes from', () =>
    check(({ facts }) => {
      const ids = new Set(facts.map(({ id }) => id));
      for (const { lines } of everyStatement(opened(facts)))
        for (const { sources, restsOn } of lines) {
          expect(sources.length + restsOn.length).toBeGreaterThan(0);
          for (const id of [...sources, ...restsOn]) expect(ids.has(id)).toBe(true);
        }
    }));

  it('books continued from a saved state equal books computed from the beginning', () =>
    check(({ facts, closings }) => {
      let going: Billing | undefined;
      for (const knownThen of [...closings.values(), facts]) {
        going = billingOf(knownThen, going)!;
        expect(everyStatement(going)).toEqual(everyStatement(opened(knownThen)));
      }
    }));

  it('the order of delivery does not change the result', () => {
    const delivered = plot.chain((story) => {
      const { facts } = tell(story);
      return fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length }));
    });
    fc.assert(
      fc.property(delivered, ([inOrder, shuffled]) => {
        expect(everyStatement(opened(shuffled))).toEqual(everyStatement(opened(inOrder)));
      }),
      { numRuns: runsOf(100) },
    );
  });
});
