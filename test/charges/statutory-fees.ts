import { describe, expect, it } from '@jest/globals';
import { finance, manager } from '../worked-year/acts.js';
import { api, cam, caseId, done, read, today } from './finance-office.js';

async function payRefund(onCase: string, refundId: string, day: string) {
  const payment = `${onCase}/refunds/${refundId}/payment`;
  await done(manager, `${payment}/proposal`, { proposalId: refundId }, day);
  await done(finance, `${payment}/confirmation`, { proposalId: refundId }, day);
}

describe('a statutory fee', () => {
  const path = () => `${cam}/planning-applications/${caseId}`;
  const pay = (paymentId: string, amountPence: number) => ({
    paymentId,
    amountPence,
    method: 'card',
    reference: paymentId,
  });

  it('is due once assessed, underpaid, then paid, and kept or passed on by the arrangement of the day', async () => {
    await done(
      'nadia.rahman',
      `${path()}/fee-assessment`,
      { proposal: { development: { housesAltered: 1 } } },
      '2026-05-04',
    );
    const shows = async (expected: object) =>
      expect(await read(`statutory-fees/${caseId}`)).toMatchObject(expected);
    await shows({ state: 'unpaid', duePence: 54_800, shortPence: 54_800 });
    expect((await read('debtors')).fees).toMatchObject([{ caseId, shortPence: 54_800 }]);
    await done(finance, `${path()}/payments`, pay('p1', 50_000), '2026-05-05');
    await shows({ state: 'underpaid', shortPence: 4800, heldPence: 0, passedOnPence: 50_000 });
    await done(finance, `${cam}/account/fee-income`, { arrangement: 'held', from: '2026-05-06' });
    await done(finance, `${path()}/payments`, pay('p2', 4800), '2026-05-06');
    await shows({ state: 'paid', shortPence: 0, heldPence: 4800, passedOnPence: 50_000 });
    const { facts, entries } = await read(`statutory-fees/${caseId}`);
    expect(facts.length).toBe(3);
    expect(entries.map(({ statement }: { statement: string | null }) => statement)).toEqual([
      null,
      null,
      '2026-05',
    ]);
  });

  it('is to be refunded when overpaid or when withdrawn before it was valid, and is closed when refunded', async () => {
    await done(finance, `${path()}/payments`, pay('p3', 1000), '2026-05-07');
    expect(await read(`statutory-fees/${caseId}`)).toMatchObject({ state: 'toRefund', toRefundPence: 1000 });
    await payRefund(path(), 'refund-1', '2026-05-08');
    expect(await read(`statutory-fees/${caseId}`)).toMatchObject({ state: 'paid', refundedPence: 1000 });
    const withdrawal = { requestedBy: 'applicant', reason: 'Sold the house.' };
    await done('nadia.rahman', `${path()}/withdrawal`, withdrawal, '2026-05-11');
    const { entries, ...fee } = await read(`statutory-fees/${caseId}`);
    expect(fee).toMatchObject({ state: 'toRefund', toRefundPence: 54_800 });
    expect(entries.map(({ cause }: { cause: string | null }) => cause).filter(Boolean)).toEqual([
      'overpaid',
      'withdrawn before valid',
    ]);
    await payRefund(path(), 'refund-2', '2026-05-12');
    expect(await read(`statutory-fees/${caseId}`)).toMatchObject({
      state: 'refunded',
      heldPence: -50_000,
      passedOnPence: 50_000,
    });
  });

  it('is listed by month and state, with the total', async () => {
    const may = await read('statutory-fees?month=2026-05&state=refunded');
    expect(may).toMatchObject({
      totals: { paidPence: 55_800, refundedPence: 55_800, cases: { refunded: 1, unpaid: 0 } },
    });
    expect(may.fees.length).toBe(1);
    expect((await read('statutory-fees?month=2026-06')).fees).toEqual([]);
    const statement = await read('statements/2026-05');
    // Of the fees £58.00 was kept and £558.00 refunded; of the review £400.00 was paid and £50.00
    // refunded.
    expect(statement.totals.incomeHeldPence).toBe(-5800 + 55_800 - 40_000 + 5000);
  });

  it('is not visible to another council', async () => {
    const answer = await api
      .as(finance)
      .get(`/councils/SCA/statutory-fees/${caseId}`, { 'casebook-now': `${today}T12:00:00Z` });
    expect([answer.status, answer.body.code]).toEqual([404, 'unknown-case']);
  });
});
