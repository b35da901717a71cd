import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { months, plot, type Told, tell } from '../../test/billing-plot.js';
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
const check = (property: (told: Told) => void) =>
  fc.assert(
    fc.property(plot, (story) => property(tell(story))),
    { numRuns: 300 },
  );

/** What all of it comes to, added up from the facts one by one and no other way. */
function plainSum(
  facts: readonly BillingFact[],
  council: (fact: BillingFact) => boolean = () => true,
): number {
  const rates = facts.flatMap(({ event }) => (event.type === 'RateSet' ? [event] : []));
  const rateOn = (grade: string, day: string) =>
    rates
      .filter((each) => each.grade === grade && each.effectiveOn <= day)
      .reduce((found, each) => (found && found.effectiveOn > each.effectiveOn ? found : each), rates[-1]);
  const holdsFees = { AAA: '2026-11-01', CCC: '2027-01-01' } as Record<string, string>;
  return sum(
    facts.filter(council).map(({ event, council: owner }) => {
      switch (event.type) {
        case 'TimeRecorded':
        case 'TimeReversed': {
          const rate = rateOn(event.grade, event.effectiveOn)?.rate.hourlyRatePence;
          const cost = rate === undefined ? 0 : costOfTime(event.minutes, rate);
          return event.type === 'TimeRecorded' ? cost : -cost;
        }
        case 'PoolCostRecorded':
        case 'DisbursementRecorded':
        case 'AdjustmentMade':
          return event.amountPence;
        case 'StatementSettled':
          return -event.amountPence;
        case 'PaymentRecorded':
          return (holdsFees[owner ?? ''] ?? '9') <= event.effectiveOn ? -event.amountPence : 0;
        default:
          return 0;
      }
    }),
  );
}

describe('of every history, however late and in whatever order it came', () => {
  it('the shares of the councils are the pools', () =>
    check(({ facts }) => {
      const billing = opened(facts);
      for (const each of everyMonth) {
        const { lines } = billing.accrual(each, null);
        const shares = [...lines.values()].flatMap((ofCouncil) => [...ofCouncil.values()]);
        const pooled = facts.filter(
          ({ event }) =>
            monthOf(event.effectiveOn) === each &&
            (event.type === 'PoolCostRecorded' || ('work' in event && event.work.on === 'pool')),
        );
        const rates = facts.filter(({ event }) => event.type === 'RateSet');
        expect(sum(shares.filter(({ kind }) => kind === 'poolShare').map((line) => line.amountPence))).toBe(
          plainSum([...rates, ...pooled]),
        );
        expect(
          sum(
            shares.filter(({ kind }) => kind === 'trueUp' || kind === 'transfer').map((it) => it.amountPence),
          ),
        ).toBe(0);
      }
    }));

  it('what all statements come to is what the facts come to', () =>
    check(({ facts }) => {
      const billing = opened(facts);
      const closing = billing.books.councils.map(
        (council) => billing.statement(council, last).totals.closingPence,
      );
      expect(sum(closing)).toBe(plainSum(facts));
      const lines = everyStatement(billing).flatMap((statement) => statement.lines);
      expect(sum(lines.map(({ amountPence }) => amountPence))).toBe(plainSum(facts));
    }));

  it('each statement begins where the last one ended, and its parts add up', () =>
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

  it('each fact about one council is on its statements exactly once', () =>
    check(({ facts }) => {
      const lines = everyStatement(opened(facts)).flatMap((statement) => statement.lines);
      const cited = lines
        .filter(({ kind }) => kind !== 'poolShare' && kind !== 'trueUp' && kind !== 'transfer')
        .flatMap(({ sources }) => sources);
      const owed = facts.filter(
        ({ event }) =>
          ('work' in event && event.work.on === 'case') ||
          ['DisbursementRecorded', 'AdjustmentMade', 'StatementSettled'].includes(event.type),
      );
      const times = new Map<string, number>();
      for (const id of cited) times.set(id, (times.get(id) ?? 0) + 1);
      for (const { id } of owed) expect([id, times.get(id)]).toEqual([id, 1]);
      expect([...times.values()].every((count) => count === 1)).toBe(true);
    }));

  it('every line names what it comes from', () =>
    check(({ facts }) => {
      const ids = new Set(facts.map(({ id }) => id));
      for (const { lines } of everyStatement(opened(facts)))
        for (const { sources, restsOn } of lines) {
          expect(sources.length + restsOn.length).toBeGreaterThan(0);
          for (const id of [...sources, ...restsOn]) expect(ids.has(id)).toBe(true);
        }
    }));

  it('the order in which facts are delivered changes nothing', () => {
    const delivered = plot.chain((story) => {
      const { facts } = tell(story);
      return fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length }));
    });
    fc.assert(
      fc.property(delivered, ([inOrder, shuffled]) => {
        expect(everyStatement(opened(shuffled))).toEqual(everyStatement(opened(inOrder)));
      }),
      { numRuns: 100 },
    );
  });
});
