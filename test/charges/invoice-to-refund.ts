import { describe, expect, it } from '@jest/globals';
import { finance, manager } from '../worked-year/acts.js';
import { cam, customer, design, desk, done, post, read, refused, seenUpTo, today } from './finance-office.js';

describe('a charge, from its invoice to the last penny', () => {
  const charge = `${cam}/charges/review-1`;

  it('is invoiced once, and a refusal uses no invoice number', async () => {
    await refused('no-price', finance, `${charge}/invoice`, { ...design, scale: 'none', ...customer });
    await refused('due-before-invoiced', finance, `${charge}/invoice`, {
      ...design,
      ...customer,
      dueOn: '2026-05-19',
    });
    await refused(
      'unknown-pool',
      finance,
      `${charge}/invoice`,
      { ...design, ...customer, incomeToPool: 'nowhere' },
      404,
    );
    await refused(
      'unknown-charge',
      finance,
      `${charge}/payments`,
      { paymentId: 'p', amountPence: 1, reference: 'r', paidOn: today },
      404,
    );
    await done(finance, `${charge}/invoice`, { ...design, ...customer });
    await refused('charge-known', finance, `${charge}/invoice`, { ...desk, ...customer });
    await done(finance, `${cam}/charges/desk-1/invoice`, { ...desk, ...customer });
    expect((await read('charges/desk-1')).invoiceNumber).toBe('CAM/INV/2026/00006');
  });

  it('answers a repeat like the first request', async () => {
    const again = { 'idempotency-key': 'invoice-desk-2' };
    const first = await post(
      finance,
      `${cam}/charges/desk-2/invoice`,
      { ...desk, ...customer },
      today,
      again,
    );
    const second = await post(
      finance,
      `${cam}/charges/desk-2/invoice`,
      { ...desk, ...customer },
      today,
      again,
    );
    expect([second.status, second.body.revision]).toEqual([200, first.body.revision]);
    seenUpTo(first.body.position);
    expect((await read('charges/desk-2')).invoiceNumber).toBe('CAM/INV/2026/00007');
  });

  it('is paid in instalments, credited, and its overpayment refunded, by two people', async () => {
    const paid = { reference: 'BACS', paidOn: today };
    await done(finance, `${charge}/payments`, { paymentId: 'p1', amountPence: 15_000, ...paid });
    await done(finance, `${charge}/payments`, { paymentId: 'p1', amountPence: 15_000, ...paid });
    await refused('payment-known', finance, `${charge}/payments`, {
      paymentId: 'p1',
      amountPence: 1,
      ...paid,
    });
    const tomorrow = { paymentId: 'p2', amountPence: 1, reference: 'BACS 2', paidOn: '2026-05-21' };
    await refused('day-in-the-future', finance, `${charge}/payments`, tomorrow);
    await refused('amount-unusable', finance, `${charge}/refunds`, {
      id: 'r1',
      amountPence: 1,
      reason: 'No.',
    });
    const rest = { paymentId: 'p2', amountPence: 25_000 };
    await refused('payment-known', finance, `${charge}/payments`, { ...rest, ...paid });
    await done(finance, `${charge}/payments`, { ...rest, ...paid, reference: 'BACS 2' });
    await refused('amount-unusable', finance, `${charge}/credits`, {
      id: 'c1',
      amountPence: 40_001,
      reason: 'Too much.',
    });
    await done(finance, `${charge}/credits`, { id: 'c1', amountPence: 5000, reason: 'Shorter.' });
    await refused('unknown-credit', manager, `${charge}/credits/approvals`, { id: 'c2' }, 404);
    await done(manager, `${charge}/credits/approvals`, { id: 'c1' });
    expect((await read('charges/review-1')).owedPence).toBe(-5000);
    await refused('amount-unusable', finance, `${charge}/refunds`, {
      id: 'r1',
      amountPence: 5001,
      reason: 'Too much.',
    });
    await done(finance, `${charge}/refunds`, { id: 'r1', amountPence: 5000, reason: 'Credited.' });
    await refused('second-person-needed', finance, `${charge}/refunds/approvals`, { id: 'r1' });
    await done(manager, `${charge}/refunds/approvals`, { id: 'r1' });
    const { facts, ...shown } = await read('charges/review-1');
    expect(shown).toMatchObject({
      owedPence: 0,
      paidPence: 40_000,
      creditedPence: 5000,
      refundedPence: 5000,
      proposed: [],
    });
    expect(facts.map(({ event }: { event: { type: string } }) => event.type)).toEqual([
      ...['InvoiceIssued', 'ChargePaid', 'ChargePaid', 'CreditProposed', 'CreditNoteIssued'],
      ...['ChargeRefundProposed', 'ChargeRefunded'],
    ]);
  });

  it('is on the list of debtors while anything is owed', async () => {
    const { charges, fees } = await read('debtors');
    expect(fees).toEqual([]);
    expect(
      charges.map(({ chargeId, owedPence }: { chargeId: string; owedPence: number }) => [
        chargeId,
        owedPence,
      ]),
    ).toEqual([
      ['ppa-2', 10_800],
      ['ppa-3', 2700],
      [expect.stringMatching('code-'), 5400],
      ['desk-1', 12_000],
      ['desk-2', 12_000],
    ]);
  });
});
