import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pence } from '../../values.js';
import { costOfTime } from './cost-of-time.js';
import { fullCostRate, type YearlyCost } from './full-cost-rate.js';

const seniorPlanner: YearlyCost = {
  payPence: pence(4_500_000),
  onCostsPence: pence(1_250_000),
  directPence: pence(150_000),
  overheadSharePence: pence(1_900_000),
  productiveHours: 1443.5,
};

describe('the full cost of an hour', () => {
  it('is the whole cost of a year divided by its productive hours, with the calculation', () => {
    // 78,000 pounds over 1,443.5 hours: 54.0353 pounds.
    expect(fullCostRate(seniorPlanner)).toEqual({
      hourlyRatePence: 5404,
      headings: [
        { heading: 'pay', amountPence: 4_500_000 },
        { heading: 'on-costs', amountPence: 1_250_000 },
        { heading: 'direct costs', amountPence: 150_000 },
        { heading: 'share of overhead', amountPence: 1_900_000 },
      ],
      yearlyCostPence: 7_800_000,
      productiveHours: 1443.5,
    });
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1443.505])(
    'is refused for %d productive hours',
    (hours) => {
      expect(fullCostRate({ ...seniorPlanner, productiveHours: hours })).toMatchObject({
        rejected: { code: 'no-productive-hours' },
      });
    },
  );

  it('is refused for a negative cost', () => {
    expect(fullCostRate({ ...seniorPlanner, directPence: pence(-1) })).toMatchObject({
      rejected: { code: 'negative-cost', because: expect.stringContaining('direct costs') },
    });
  });

  it("recovers the year's cost to within half a penny an hour", () => {
    const cost = fc.nat(10_000_000).map(pence);
    fc.assert(
      fc.property(
        cost,
        cost,
        cost,
        cost,
        fc.integer({ min: 40, max: 2000 }),
        (pay, on, direct, share, hours) => {
          const rate = fullCostRate({
            payPence: pay,
            onCostsPence: on,
            directPence: direct,
            overheadSharePence: share,
            productiveHours: hours,
          });
          if ('rejected' in rate) throw new Error(rate.rejected.because);
          expect(rate.yearlyCostPence).toBe(pay + on + direct + share);
          expect(Math.abs(rate.hourlyRatePence * hours - rate.yearlyCostPence) * 2).toBeLessThanOrEqual(
            hours,
          );
        },
      ),
    );
  });
});

describe('the cost of time', () => {
  it.each([
    [60, 5404, 5404],
    [15, 5404, 1351],
    [6, 5405, 541],
    [6, 5404, 540],
    [0, 5404, 0],
    [-6, 5405, -541],
  ])('%d minutes at %d an hour is %d', (minutes, rate, cost) => {
    expect(costOfTime(minutes, pence(rate))).toBe(cost);
  });

  const minutes = fc.nat(60 * 24);
  const rate = fc.nat(100_000).map(pence);

  it('of a reversal is the opposite of the original', () => {
    fc.assert(
      fc.property(minutes, rate, (spent, hourly) => {
        expect(costOfTime(-spent, hourly) + costOfTime(spent, hourly)).toBe(0);
      }),
    );
  });

  it('never falls as the minutes rise, and is within half a penny of the exact cost', () => {
    fc.assert(
      fc.property(minutes, rate, (spent, hourly) => {
        expect(costOfTime(spent + 1, hourly)).toBeGreaterThanOrEqual(costOfTime(spent, hourly));
        expect(Math.abs(costOfTime(spent, hourly) * 60 - spent * hourly)).toBeLessThanOrEqual(30);
      }),
    );
  });
});
