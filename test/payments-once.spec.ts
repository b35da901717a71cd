import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { billing, type CaseId, charges, paymentReferences } from '#domain';
import { stateAfter } from '#event-store';
import { instant } from '#legislation';
import { billingFactsAfter } from '#read-models';
import { makeEnquiry } from '../apps/local/src/seed/enquiry.js';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import type { Answer } from './system/asking.js';
import { eventually } from './system/eventually.js';
import { type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const day = '2026-03-03';
const submittedAt = instant('2026-03-02T10:00:00Z');
const random = randomFrom(11);
type Case = { readonly caseId: CaseId; readonly caseReference: string; readonly path: string };

beforeAll(async () => {
  running = await startService();
  for (const { route, body, at } of setUp()) await running.done('Rosa Linden', route, body, at.slice(0, 10));
}, 60_000);
afterAll(() => running.stop());

async function received({
  council = 'CAM',
  payment = null as string | null,
  make = householder,
} = {}): Promise<Case> {
  const sent = make(council as 'CAM');
  const { application } = sent.data as {
    application: { fee?: { reference?: { govPay: string } | undefined } };
  };
  if (application.fee) application.fee.reference = payment === null ? undefined : { govPay: payment };
  const body = await running.done('submission-portal', `/submissions?council=${council}`, sent, day);
  return { ...body, path: `/councils/${council}/planning-applications/${body.caseId}` } as unknown as Case;
}
const householder = (council: 'CAM' | 'SCA') =>
  makeSubmission(random, { council, submittedAt, type: 'pp.full.householder' });
const enquiry = (council: 'CAM' | 'SCA') => makeEnquiry(random, { council, submittedAt });

const pay = ({ path }: Case, reference: string, more: object = {}, who = 'farid.aziz'): Promise<Answer> => {
  const payment = { paymentId: 'bank', amountPence: 52_800, method: 'bankTransfer', reference, ...more };
  return running.sent(who, `${path}/payments`, payment, day);
};
const feeOf = async ({ path }: Case) => (await running.read('helen.marsh', path, day)).body.fee;
const factsOf = async ({ caseId }: Case, type: string) =>
  (await running.store.readStream(`planningApplication-${caseId}`)).filter(
    ({ event }) => event.type === type,
  );
const isFeeMoney = (fact: billing.BillingFact): fact is billing.BillingFact<billing.FeeMoney> =>
  (billing.feeMoneyTypes as readonly string[]).includes(fact.event.type);
const validate = ({ path }: Case) =>
  running.sent('nadia.rahman', `${path}/validation`, { validFrom: '2026-03-02' }, day);

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

  it('has its claim found by the hash of the reference alone', () =>
    expect(paymentReferences.paymentReferenceStream('x')).toMatch(/^paymentReference-[0-9a-f]{64}$/));
});
