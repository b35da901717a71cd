import { describe, expect, it } from '@jest/globals';
import { finance, planner } from '../worked-year/acts.js';
import { time } from '../worked-year/year-over-http.js';
import { cam, customer, desk, done, from, read } from './finance-office.js';

describe('the test that charges do not exceed cost, taking one year with another', () => {
  it('warns if an invoice or a price goes above cost', async () => {
    const { warnings } = await done(finance, `${cam}/charges/desk-3/invoice`, { ...desk, ...customer });
    expect(warnings).toEqual([
      expect.stringContaining('preApplication has charged £300.00 more than its cost'),
    ]);
    await read('full-cost?activity=x');
    const dearer = await done(finance, `${cam}/prices`, { ...desk, netPence: 11_000, vatCode: 'S', from });
    expect(dearer.warnings).toEqual([expect.stringContaining('£330.00')]);
  });

  it('shows the calculation for each kind of service, whose cost is the time counted to it', async () => {
    await done(finance, `${cam}/service-activities`, {
      service: 'preApplication',
      activity: 'Casework',
      from,
    });
    await done(planner, '/time', { entries: [time('advice', '2026-05-20', 600, 'CAM')] });
    const { services } = await read('cost-test/2026');
    const of = (service: string) =>
      services.find((each: { service: string }) => each.service === service).years;
    expect(of('preApplication')).toMatchObject([
      {
        year: 2026,
        incomePence: 30_000,
        costPence: 54_000,
        carriedForwardPence: -24_000,
        verdict: 'withinCost',
        because:
          '£300.00 was charged and £540.00 was spent in 2026/27; £0.00 was brought forward: charges do not exceed cost.',
        time: { sum: [{ minutes: 600, hourlyRatePence: 5400, amountPence: 54_000 }] },
      },
    ]);
    // Credited and invoiced again, the agreement brings in its cost: £108.00, £27.00 and £54.00.
    expect(of('performanceAgreement')).toMatchObject([
      { incomePence: 18_900, costPence: 18_900, verdict: 'withinCost' },
    ]);
    expect(of('other')).toMatchObject([
      { incomePence: 35_000, costPence: 0, carriedForwardPence: 35_000, verdict: 'overCost' },
    ]);
  });

  it('carries the surplus of one year into the next', async () => {
    const { services } = await read('cost-test/2027');
    const [, next] = services.find((each: { service: string }) => each.service === 'other').years;
    expect(next).toMatchObject({
      broughtForwardPence: 35_000,
      carriedForwardPence: 35_000,
      verdict: 'overCost',
    });
  });
});
