import { describe, expect, it } from '@jest/globals';
import { finance, manager, planner } from '../worked-year/acts.js';
import { approved, time } from '../worked-year/year-over-http.js';
import { agreement, cam, customer, does, done, from, post, read, refused } from './finance-office.js';

// Last, because its charges would count in every total above.
describe('a charge by rule', () => {
  it('is invoiced at the calculated price', async () => {
    const asked = { service: 'preApplication', level: 'written', scale: 'homes', ...customer };
    await refused('price-facts-missing', finance, `${cam}/charges/rule-1/invoice`, asked);
    await done(finance, `${cam}/charges/rule-1/invoice`, { ...asked, statutoryFeePence: 610_000 });
    expect(await read('charges/rule-1')).toMatchObject({ netPence: 127_083, vatPence: 25_417 });
  });
});

describe('an invoice for a share of full cost', () => {
  const half = { ...agreement, level: 'half by agreement' };
  const activity = 'PPA Southern Fringe';
  const { level: _, ...ofProject } = agreement;
  const asked = { ...half, activity };

  it('charges its share, with the calculation of the time, which no other invoice can charge then', async () => {
    const rule = { shareOfPrice: { ...ofProject, level: 'project', perTenThousand: 5_000 } };
    await done(finance, `${cam}/prices`, { ...half, rule, vatCode: 'Z', from });
    await done(planner, '/time', {
      entries: [{ ...time('south', '2026-04-28', 90, 'CAM'), activity }],
    });
    await read('full-cost?activity=x');
    const early = await post(finance, `${cam}/prices/quote`, asked);
    expect([early.status, early.body.code]).toEqual([409, 'cost-not-ready']);
    for (const act of approved('2026-05-19', '2026-04-28')) await does(act);
    await read('full-cost?activity=x');
    // 90 minutes at £54.00 are £81.00, half of which is £40.50.
    const { status, body } = await post(finance, `${cam}/prices/quote`, asked);
    expect([status, body.netPence]).toEqual([200, 4_050]);
    await refused('malformed', finance, `${cam}/prices/quote`, half, 400);
    await done(finance, `${cam}/charges/half-1/invoice`, { ...asked, ...customer });
    const { facts, netPence } = await read('charges/half-1');
    expect(netPence).toBe(4_050);
    expect(facts[0].event.basis).toMatchObject({
      from: 'schedule',
      steps: body.steps,
      sum: [{ minutes: 90, amountPence: 8_100 }],
      sources: [expect.any(String)],
    });
    const whole = { ...agreement, activity, ...customer };
    await refused('no-cost', finance, `${cam}/charges/half-2/invoice`, whole);
  });

  it('releases its time when it is credited in full', async () => {
    const charge = `${cam}/charges/half-1`;
    await done(finance, `${charge}/credits`, { id: 'all', amountPence: 4_050, reason: 'Not agreed.' });
    await done(manager, `${charge}/credits/approvals`, { id: 'all' });
    expect(await read(`full-cost?activity=${encodeURIComponent(activity)}`)).toMatchObject({
      costPence: 8_100,
    });
  });
});
