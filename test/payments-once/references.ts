import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { paymentReferences } from '#domain';
import type { Answer } from '../system/asking.js';
import {
  type Case,
  day,
  enquiry,
  factsOf,
  feeOf,
  pay,
  received,
  running,
  validate,
} from './cases-with-payments.js';

describe('a payment reference', () => {
  it.each<[string, (reference: string) => Promise<Answer>, string]>([
    ['on another case', async (reference) => pay(await received(), reference), 'is already recorded on 26/'],
    [
      'in other letters, by another method, with another sum',
      async (reference) =>
        pay(await received(), reference.toLowerCase().replaceAll(' ', '-'), {
          method: 'cheque',
          amountPence: 1,
        }),
      'is already recorded on 26/',
    ],
    [
      'on a case of another council',
      async (reference) => pay(await received({ council: 'SCA' }), reference),
      'is already recorded in the service',
    ],
  ])('is used once: it is refused %s', async (_, again, words) => {
    const reference = `BACS ${randomUUID()}`;
    const first = await received();
    expect((await pay(first, reference)).status).toBe(200);
    const { status, body } = await again(reference);
    expect([status, body.code]).toEqual([409, 'payment-known']);
    expect(body.detail).toContain(words);
    expect(body.detail.includes(first.caseReference)).toBe(words.includes('26/'));
  });

  it('is refused under another payment id of the same case, and a repeat is answered like the first', async () => {
    const reference = `BACS ${randomUUID()}`;
    const the = await received();
    const first = await pay(the, reference);
    expect(await pay(the, reference)).toMatchObject({ status: 200, body: { revision: first.body.revision } });
    expect((await pay(the, reference, { paymentId: 'again' })).body.code).toBe('payment-known');
    expect(await feeOf(the)).toMatchObject({ paidPence: 52_800 });
  });

  it('is refused in a preview too, which claims nothing', async () => {
    const reference = `BACS ${randomUUID()}`;
    const [first, other] = [await received(), await received()];
    const preview = ({ path }: Case) => {
      const payment = { paymentId: 'p', amountPence: 52_800, method: 'online', reference };
      return running.sent('farid.aziz', `${path}/payments/preview`, payment, day);
    };
    expect((await preview(first)).status).toBe(200);
    expect((await pay(other, reference)).status).toBe(200);
    expect((await preview(first)).body.refused.code).toBe('payment-known');
  });

  it('goes to one of two simultaneous requests, however often', async () => {
    for (let round = 0; round < 5; round += 1) {
      const reference = `BACS ${randomUUID()}`;
      const cases = [await received(), await received(), await received({ council: 'SCA' })];
      const statuses = (await Promise.all(cases.map((each) => pay(each, reference)))).map(
        ({ status }) => status,
      );
      expect(statuses.toSorted()).toEqual([200, 409, 409]);
      const paid = await Promise.all(cases.map((each) => factsOf(each, 'PaymentRecorded')));
      expect(paid.flat()).toHaveLength(1);
    }
  });

  it('can be used again once the payment is known never to have arrived', async () => {
    const reference = `BACS ${randomUUID()}`;
    const [first, other] = [await received(), await received()];
    await pay(first, reference);
    await running.done('farid.aziz', `${first.path}/payments/bank/reversal`, { reason: 'Bounced' }, day);
    expect((await pay(other, reference)).status).toBe(200);
    expect((await pay(first, reference, { paymentId: 'b2' })).body.code).toBe('payment-known');
  });

  it('is not kept by a refused payment', async () => {
    const reference = `BACS ${randomUUID()}`;
    const [closed, other] = [await received(), await received()];
    const withdrawal = { requestedBy: 'agent', reason: 'Sold' };
    await running.done('nadia.rahman', `${closed.path}/withdrawal`, withdrawal, day);
    expect((await pay(closed, reference)).body.code).toBe('case-withdrawn');
    expect((await pay(other, reference)).status).toBe(200);
  });

  it('of a case cannot be used for a charge, and one transfer may pay several charges', async () => {
    const reference = `BACS ${randomUUID()}`;
    await pay(await received(), reference);
    const price = {
      service: 'preApplication',
      level: 'desk',
      scale: 'major',
      netPence: 12_000,
      vatCode: 'S',
    };
    await running.done(
      'farid.aziz',
      '/councils/CAM/vat-codes',
      { vatCode: 'S', ratePerTenThousand: 2_000, from: '2026-01-01' },
      day,
    );
    await running.done('farid.aziz', '/councils/CAM/prices', { ...price, from: '2026-01-01' }, day);
    const charge = async (name: string, of: string): Promise<Answer> => {
      const path = `/councils/CAM/charges/${name}`;
      const { service, level, scale } = price;
      const invoice = { service, level, scale, customer: 'C-1', dueOn: '2026-04-20' };
      await running.done('farid.aziz', `${path}/invoice`, invoice, day);
      const payment = { paymentId: 'p', amountPence: 14_400, reference: of, paidOn: day };
      return running.sent('farid.aziz', `${path}/payments`, payment, day);
    };
    expect((await charge('one', reference)).body.code).toBe('payment-known');
    expect((await charge('two', 'BACS run 7')).status).toBe(200);
    expect((await charge('three', 'BACS run 7')).status).toBe(200);
    const again = { paymentId: 'q', amountPence: 14_400, reference: 'bacs RUN 7', paidOn: day };
    const twice = await running.sent('farid.aziz', '/councils/CAM/charges/three/payments', again, day);
    expect(twice.body.code).toBe('payment-known');
    expect((await pay(await received(), 'bacs-run-7')).body.code).toBe('payment-known');
  });

  it('has its claim found by the hash of the reference alone', () =>
    expect(paymentReferences.paymentReferenceStream('x')).toMatch(/^paymentReference-[0-9a-f]{64}$/));
});

describe('a payment stated in a submission', () => {
  it('counts for the case that states it first; a second case that states it says so', async () => {
    const reference = randomUUID();
    const first = await received({ payment: reference });
    const twin = await received({ payment: reference });
    expect((await factsOf(first, 'PaymentRecorded')).length).toBe(1);
    expect(await feeOf(twin)).toMatchObject({
      paidPence: 0,
      notCounted: [{ reference, because: expect.stringContaining(first.caseReference) }],
    });
    expect((await validate(twin)).body.code).toBe('fee-underpaid');
    const elsewhere = await received({ payment: reference, council: 'SCA' });
    const [{ because }] = (await feeOf(elsewhere)).notCounted;
    expect(because).not.toContain(first.caseReference);
    expect((await pay(await received(), reference)).body.code).toBe('payment-known');
  });

  it('is recorded for an enquiry too', async () => {
    const reference = randomUUID();
    const advice = await received({ payment: reference, make: enquiry as never });
    expect((await factsOf(advice, 'PaymentRecorded'))[0]?.event).toMatchObject({
      method: 'portal',
      reference,
    });
  });
});
