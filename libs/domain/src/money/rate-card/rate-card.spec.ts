import { describe, expect, it } from '@jest/globals';
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
  it('keeps the sum that led to it', () => {
    expect(rate.hourlyRatePence).toBe(5404);
    given().when(set).expect(isSet);
  });
  it('may be retried', () => given(isSet).when(set).expectNothing());
  it('holds from another day as well', () => {
    const later = calendarDate('2026-10-01');
    given(isSet)
      .when({ ...set, from: later })
      .expect({ ...isSet, effectiveOn: later });
  });
  it('is refused for a grade without hours', () =>
    given()
      .when({ ...set, cost: { ...cost, productiveHours: 0 } })
      .expectRejection('no-productive-hours'));
  it('is refused for no grade', () =>
    given()
      .when({ ...set, grade: ' ' })
      .expectRejection('grade-missing'));
});
