import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { billing } from '#domain';
import { billingFactsAfter } from '#read-models';
import { eventually } from '../system/eventually.js';
import { type Case, day, feeOf, pay, received, running, validate } from './cases-with-payments.js';

const isFeeMoney = (fact: billing.BillingFact): fact is billing.BillingFact<billing.FeeMoney> =>
  (billing.feeMoneyTypes as readonly string[]).includes(fact.event.type);

describe('a duplicate application', () => {
  const close = (twin: Case, { caseReference }: Case) => {
    const body = { duplicateOf: caseReference, reason: 'Sent twice' };
    return running.sent('nadia.rahman', `${twin.path}/duplicate`, body, day);
  };

  /**
   * Waits until the duplicate's payment has reached the other case, which happens a moment after the closing
   * is answered.
   */
  const takenOver = (first: Case, payments: number) =>
    eventually('the payment goes on', async () => {
      const fee = await feeOf(first);
      return fee.payments.length === payments ? fee : undefined;
    });

  it('transfers its payment: no refund is due, and it counts once', async () => {
    const reference = randomUUID();
    const [twin, first] = [await received({ payment: reference }), await received()];
    expect((await close(twin, first)).status).toBe(200);
    expect(await feeOf(twin)).toMatchObject({ paidPence: 0, toRefundPence: 0 });
    const fee = await takenOver(first, 1);
    expect(fee.paidPence).toBeGreaterThan(0);
    expect(fee.payments).toMatchObject([{ reference, movedFrom: { caseId: twin.caseId } }]);
    expect((await validate(first)).status).toBe(200);
    expect((await pay(await received(), reference)).body.detail).toContain(first.caseReference);
    const money = (await billingFactsAfter(running.reads, -1n)).filter(isFeeMoney);
    const held = (of: Case) =>
      money
        .filter(({ event }) => event.caseId === of.caseId)
        .reduce((sum, { event }) => sum + billing.feeMoney(event), 0);
    expect([held(twin), held(first)]).toEqual([0, fee.paidPence]);
  });

  it('is refunded if both were paid for', async () => {
    const [twin, first] = [
      await received({ payment: randomUUID() }),
      await received({ payment: randomUUID() }),
    ];
    const { paidPence } = await feeOf(first);
    await close(twin, first);
    expect(await takenOver(first, 2)).toMatchObject({ paidPence: 2 * paidPence, toRefundPence: paidPence });
    expect(await feeOf(twin)).toMatchObject({ paidPence: 0, toRefundPence: 0 });
  });

  it('must be of an existing case of this council that is still open', async () => {
    const [twin, other, third] = [await received(), await received(), await received()];
    expect((await close(twin, { ...other, caseReference: '26/99999/HFUL' })).body.code).toBe(
      'unknown-linked-case',
    );
    const elsewhere = await received({ council: 'SCA' });
    expect((await close(twin, elsewhere)).body.code).toBe('unknown-linked-case');
    await close(third, other);
    expect((await close(twin, third)).body.code).toBe('duplicate-of-duplicate');
    expect((await close(twin, twin)).body.code).toBe('duplicate-of-itself');
    expect((await close(twin, other)).status).toBe(200);
  });
});
