import { describe, expect, it } from '@jest/globals';
import { finance, manager, planner } from '../worked-year/acts.js';
import { approved, time } from '../worked-year/year-over-http.js';
import {
  agreement,
  cam,
  caseId,
  customer,
  does,
  done,
  post,
  read,
  refused,
  seenUpTo,
} from './finance-office.js';

describe('an invoice at full cost', () => {
  const charge = `${cam}/charges/ppa-1`;
  const onActivity = { ...agreement, ...customer, activity: 'PPA Northern Fringe' };
  const entry = (id: string, day: string, minutes: number) => ({
    ...time(id, day, minutes, 'CAM'),
    activity: onActivity.activity,
  });

  it('is refused if no entry names the case or activity, if there is no time, or if the time is not approved', async () => {
    await refused('malformed', finance, `${charge}/invoice`, { ...agreement, ...customer }, 400);
    await refused('no-cost', finance, `${charge}/invoice`, onActivity);
    await done(planner, '/time', { entries: [entry('a', '2026-05-12', 100), entry('b', '2026-05-13', 20)] });
    await read('full-cost?activity=x');
    await refused('cost-not-ready', finance, `${charge}/invoice`, onActivity);
  });

  it('charges the time at its rates, with calculation and facts: 100 and 20 minutes at £54.00 are £108.00', async () => {
    for (const act of approved('2026-05-19', '2026-05-12')) await does(act);
    const cost = await read('full-cost?activity=PPA%20Northern%20Fringe');
    expect(cost).toMatchObject({
      costPence: 10_800,
      problems: [],
      sum: [{ grade: 'senior', minutes: 120, hourlyRatePence: 5400, amountPence: 10_800 }],
      rates: [{ event: { type: 'RateSet', rate: { yearlyCostPence: 540_000, productiveHours: 100 } } }],
    });
    await done(finance, `${charge}/invoice`, onActivity);
    const { facts, ...shown } = await read('charges/ppa-1');
    expect(shown).toMatchObject({
      netPence: 10_800,
      vatPence: 0,
      owedPence: 10_800,
      invoiceNumber: 'CAM/INV/2026/00001',
    });
    expect(facts[0].event.basis).toMatchObject({ from: 'fullCost', sources: cost.sources, sum: cost.sum });
  });

  it('charges no minute twice', async () => {
    await refused('no-cost', finance, `${cam}/charges/ppa-2/invoice`, onActivity);
    expect(await read('full-cost?activity=PPA%20Northern%20Fringe')).toMatchObject({ costPence: 0 });
  });

  it('releases its time once it was credited by two people', async () => {
    await done(finance, `${charge}/credits`, { id: 'all', amountPence: 10_800, reason: 'Wrong customer.' });
    await refused('second-person-needed', finance, `${charge}/credits/approvals`, { id: 'all' });
    await done(manager, `${charge}/credits/approvals`, { id: 'all' });
    await done(finance, `${cam}/charges/ppa-2/invoice`, onActivity);
    expect(await read('charges/ppa-2')).toMatchObject({
      netPence: 10_800,
      invoiceNumber: 'CAM/INV/2026/00002',
    });
  });

  it('may be for a case: half an hour is £27.00', async () => {
    const onCase = { entryId: 'c', workedOn: '2026-05-14', minutes: 30, caseId };
    const week = { week: '2026-05-11', month: '2026-05', reason: 'One is missing.' };
    await done(manager, `/officers/${planner}/time/weeks/return`, week);
    await done(planner, '/time', { entries: [onCase] });
    for (const act of approved('2026-05-19', '2026-05-14')) await does(act);
    await read('full-cost?activity=x');
    await done(finance, `${cam}/charges/ppa-3/invoice`, { ...agreement, ...customer, caseId });
    expect(await read('charges/ppa-3')).toMatchObject({ netPence: 2700, facts: [{ event: { caseId } }] });
    const nobodys = { ...agreement, ...customer, caseId: '00000000-0000-4000-8000-000000000000' };
    await refused('unknown-case', finance, `${cam}/charges/ppa-4/invoice`, nobodys, 404);
  });
});

describe('two requests for the same time at once', () => {
  it('are answered with one invoice and one refusal', async () => {
    const activity = 'Design code';
    await done(planner, '/time', { entries: [{ ...time('code', '2026-05-04', 60, 'CAM'), activity }] });
    for (const act of approved('2026-05-19', '2026-05-04')) await does(act);
    await read('full-cost?activity=x');
    const asked = { ...agreement, ...customer, activity };
    const answers = await Promise.all(
      ['code-1', 'code-2'].map((id) => post(finance, `${cam}/charges/${id}/invoice`, asked)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(['time-charged', 'no-cost']).toContain(lost?.body.code);
    seenUpTo(answers.find(({ status }) => status === 200)?.body.position);
    const { charges } = await read('charges');
    expect(charges.filter(({ chargeId }: { chargeId: string }) => chargeId.startsWith('code')).length).toBe(
      1,
    );
  });
});
