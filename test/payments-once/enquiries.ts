import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { charges } from '#domain';
import { stateAfter } from '#event-store';
import { type Case, day, enquiry, factsOf, feeOf, pay, received, running } from './cases-with-payments.js';

describe('the payment for an enquiry', () => {
  const line = { service: 'preApplication', level: 'written', scale: 'minor' };
  const invoiced = async (name: string, caseId?: string) => {
    const path = `/councils/CAM/charges/${name}`;
    const invoice = { ...line, customer: 'C-1', dueOn: '2026-04-20', ...(caseId && { caseId }) };
    await running.done('farid.aziz', `${path}/invoice`, invoice, day);
    return path;
  };
  const moveTo = ({ path }: Case, chargeId: string, paymentId = 'submission') =>
    running.sent('farid.aziz', `${path}/payments/${paymentId}/charge`, { chargeId }, day);
  const chargeNow = async (name: string) => {
    const state = stateAfter(charges.charge, await running.store.readStream(`charge-CAM-${name}`));
    if (state.stage === 'unknown') throw new Error(`${name} was not invoiced.`);
    return charges.balanceOf(state);
  };

  beforeAll(async () => {
    const from = '2026-01-01';
    await running.done(
      'farid.aziz',
      '/councils/CAM/vat-codes',
      { vatCode: 'S', ratePerTenThousand: 2_000, from },
      day,
    );
    await running.done(
      'farid.aziz',
      '/councils/CAM/prices',
      { ...line, netPence: 41_500, vatCode: 'S', from },
      day,
    );
  });

  it('counts once towards its charge, on both records, with its reference', async () => {
    const reference = randomUUID();
    const advice = await received({ payment: reference, make: enquiry as never });
    const { paidPence } = await feeOf(advice);
    expect((await moveTo(advice, 'advice-1')).body.code).toBe('unknown-charge');
    const path = await invoiced('advice-1', advice.caseId);
    expect((await moveTo(advice, 'advice-1')).status).toBe(200);
    expect((await moveTo(advice, 'advice-1')).status).toBe(200);
    expect(await feeOf(advice)).toMatchObject({
      paidPence: 0,
      toRefundPence: 0,
      payments: [{ movedTo: { of: 'charge', chargeId: 'advice-1' } }],
    });
    expect(await chargeNow('advice-1')).toMatchObject({ paid: paidPence, owed: 49_800 - paidPence });
    const again = { paymentId: 'bank', amountPence: paidPence, reference, paidOn: day };
    expect((await running.sent('farid.aziz', `${path}/payments`, again, day)).body.code).toBe(
      'payment-known',
    );
    expect((await pay(await received(), reference)).body.detail).toContain('charge advice-1');
  });

  it('cannot move to a charge for another case or of another council', async () => {
    const [one, other] = [
      await received({ payment: randomUUID(), make: enquiry as never }),
      await received({ payment: randomUUID(), make: enquiry as never }),
    ];
    await invoiced('advice-2', other.caseId);
    expect((await moveTo(one, 'advice-2')).body.code).toBe('charge-of-another-case');
    const elsewhere = await received({ payment: randomUUID(), make: enquiry as never, council: 'SCA' });
    expect((await moveTo(elsewhere, 'advice-2')).body.code).toBe('unknown-charge');
  });

  it('goes to one of two simultaneous charges, and not a penny of it is used twice', async () => {
    for (const round of [1, 2, 3, 4]) {
      const advice = await received({ payment: randomUUID(), make: enquiry as never });
      const { paidPence } = await feeOf(advice);
      const names = [`race-${round}-a`, `race-${round}-b`];
      await Promise.all(names.map((name) => invoiced(name)));
      const answers = await Promise.all(names.map((name) => moveTo(advice, name)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const counted = await Promise.all(names.map(async (name) => (await chargeNow(name)).paid));
      expect(counted.sort((one, other) => one - other)).toEqual([0, paidPence]);
      expect((await feeOf(advice)).paidPence).toBe(0);
      expect((await factsOf(advice, 'PaymentMovedAway')).length).toBe(1);
    }
  });
});
