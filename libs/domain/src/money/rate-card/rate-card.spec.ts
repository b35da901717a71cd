import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { pence } from '../../values.js';
import { fullCostRate } from '../cost-recovery/full-cost-rate.js';
import { type RateSet, rateCard } from './index.js';

const given = specify(rateCard);
const cost = {
  payPence: pence(4_500_000),
  onCostsPence: pence(1_250_000),
  directPence: pence(150_000),
  overheadSharePence: pence(1_900_000),
  productiveHours: 1443.5,
};
const key = { grade: 'senior', specialism: null };
const from = calendarDate('2026-04-01');
const set = { type: 'SetRate', ...key, from, cost } as const;
const rate = fullCostRate(cost);
if ('rejected' in rate) throw new Error(rate.rejected.because);
const isSet: RateSet = { type: 'RateSet', effectiveOn: from, ...key, rate, cost };

describe('setting a rate', () => {
  it('records the calculation behind it', () => {
    expect(rate.hourlyRatePence).toBe(5404);
    given().when(set).expect(isSet);
  });
  it('changes nothing when it is sent again', () => given(isSet).when(set).expectNothing());
  it('may be repeated for another day', () => {
    const later = calendarDate('2026-10-01');
    given(isSet)
      .when({ ...set, from: later })
      .expect({ ...isSet, effectiveOn: later });
  });
  it('is refused for a grade without hours', () =>
    given()
      .when({ ...set, cost: { ...cost, productiveHours: 0 } })
      .expectRejection('no-productive-hours'));
  it('is refused above £10,000 an hour, whether the cost or the hours were mistyped', () => {
    const hundredHours = {
      ...cost,
      onCostsPence: pence(0),
      directPence: pence(0),
      overheadSharePence: pence(0),
    };
    const at = (payPence: number, productiveHours = 100) => ({
      ...set,
      cost: { ...hundredHours, payPence: pence(payPence), productiveHours },
    });
    given().when(at(100_000_000)).expectLike({ type: 'RateSet' });
    given().when(at(100_000_001)).expectRejection('rate-too-high');
    given().when(at(100_000_000, 0.01)).expectRejection('rate-too-high');
  });
  it('limits the rate so that the cost of a thousand people over a hundred years still adds up exactly', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(pence);
    const hours = fc.integer({ min: 1, max: 10_000_000 }).map((hundredths) => hundredths / 100);
    const costs = fc.record({
      ...{ payPence: amount, onCostsPence: amount, directPence: amount, overheadSharePence: amount },
      productiveHours: hours,
    });
    fc.assert(
      fc.property(costs, (each) => {
        const found = fullCostRate(each);
        const mostHours = 1_000 * 100 * 366 * 24;
        return 'rejected' in found || Number.isSafeInteger(found.hourlyRatePence * mostHours);
      }),
    );
  });
  it('is refused if no grade is named', () =>
    given()
      .when({ ...set, grade: ' ' })
      .expectRejection('grade-missing'));
});
