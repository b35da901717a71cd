import { describe, expect, it } from '@jest/globals';
import { type CaseId, councilCode } from '#domain';
import { connectEventStore } from '#event-store';
import { calendarDate, type Instant, instant } from '#legislation';
import { runDueChecks } from '../../apps/clerk/src/rounds.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import {
  api,
  at,
  type Council,
  enter,
  factsOf,
  madeValid,
  random,
  received,
  tenWeeks,
} from './two-councils.js';

describe('a payment made with the application', () => {
  it('is recorded once with its reference, and a stated fee without a reference is not taken as paid', async () => {
    const day = '2026-03-09';
    const submittedAt = `${day}T10:00:00.000Z` as Instant;
    const type = 'pp.full.householder';
    const send = async (payload: object) => {
      const sent = await api.as('submission-portal').post('/submissions?council=SCA', payload, at(day));
      return `/councils/SCA/planning-applications/${sent.body.caseId}`;
    };
    const payload = makeSubmission(random, { council: 'SCA', submittedAt, type });
    const { reference } = payload.data.application.fee as { reference: { govPay: string } };
    const paid = await send(payload);
    await send(payload);
    const found = { paymentId: 'bank-1', amountPence: 52_800, method: 'bankTransfer' };
    await api.as('farid.aziz').post(`${paid}/payments`, { ...found, reference: reference.govPay }, at(day));
    const payments = (await factsOf(paid)).filter((fact) => fact.type === 'PaymentRecorded');
    expect(payments).toMatchObject([
      {
        paymentId: 'submission',
        amountPence: 52_800,
        method: 'portal',
        reference: reference.govPay,
        paidOn: day,
      },
    ]);
    expect((await madeValid(paid, day)).decideBy).toBe('2026-05-04');
    const unpaid = await send(makeSubmission(random, { council: 'SCA', submittedAt, type, paid: false }));
    const refused = await api.as('nadia.rahman').post(`${unpaid}/validation`, { validFrom: day }, at(day));
    expect(refused.body).toMatchObject({ code: 'fee-underpaid' });
  });
});

describe('a council’s own fees', () => {
  const table = {
    rules: [{ table: 'fees', key: 'hh.single', says: { amountPence: 60_000 } }],
    from: '2026-10-01',
    source: 'Full council, 17 September 2026, minute 42',
    confidence: 'V',
    reason: 'Local fee-setting',
  };
  const power = 'Fees Regulations that let councils set their own';
  const proposal = { type: 'pp.full.householder', development: { housesAltered: 1 } };
  const asked = async (council?: Council) =>
    (await api.as('ruth.kelly').post('/law/fee', { proposal, on: '2026-10-05', council })).body;

  it('replace a verified amount only if the law gives a power to set it', async () => {
    expect((await enter('CAM', '2026-09-20', table)).body).toMatchObject({
      code: 'council-law-unusable',
      detail: expect.stringContaining('only under a power'),
    });
    expect((await enter('CAM', '2026-09-20', { ...table, power })).status).toBe(200);
  });

  it('are charged on its cases from their first day, and name its resolution', async () => {
    expect(await asked('CAM')).toMatchObject({
      totalPence: 60_000,
      lines: [{ source: table.source, table: { of: 'CAM', startsOn: '2026-10-01' } }],
    });
    expect(await asked('SCA')).toMatchObject({ totalPence: 54_800, lines: [{ table: { of: 'England' } }] });
    expect(await asked()).toMatchObject({ totalPence: 54_800 });
    for (const [council, totalPence] of [
      ['CAM', 60_000],
      ['SCA', 54_800],
    ] as const) {
      const path = await received(council, '2026-10-05T10:00:00.000Z', 'pp.full.householder');
      const { development } = proposal;
      const by = api.as('nadia.rahman');
      expect(
        (await by.post(`${path}/fee-assessment`, { proposal: { development } }, at('2026-10-06'))).status,
      ).toBe(200);
      const fees = (await factsOf(path)).filter(({ type }) => type === 'FeeAssessed');
      expect(fees).toMatchObject([{ fee: { totalPence } }]);
    }
  });
});

describe('a council’s scheme of delegation', () => {
  const scheme = {
    rules: [
      {
        table: 'delegation-schemes',
        key: 'council',
        says: {
          rules: [
            { when: { objectionsAtLeast: 1 }, to: 'committee', rule: 'Any objection at all.' },
            { when: {}, to: 'officer', rule: 'Everything else.' },
          ],
        },
      },
      { table: 'delegation-transition', key: 'national', says: { appliesBy: 'received' } },
    ],
    from: '2026-01-01',
    source: 'Constitution, part 3, May 2026',
    confidence: 'V',
    reason: 'The scheme as adopted, with cases in hand left to it',
  };
  const question = { type: 'pp.full.householder', receivedOn: '2026-10-01', on: '2026-11-10', objections: 2 };
  const decides = async (council: Council) =>
    (await api.as('ruth.kelly').post('/law/who-decides', { ...question, council })).body;

  it('names the decider of its cases, as does the council’s choice for open cases', async () => {
    expect((await enter('CAM', '2026-05-20', scheme)).status).toBe(200);
    expect(await decides('CAM')).toMatchObject({
      value: 'committee',
      because: { source: scheme.source, row: { councilRow: true }, restsOn: [{ row: { councilRow: true } }] },
    });
    expect(await decides('SCA')).toMatchObject({ value: 'officer', because: { row: { key: 'national' } } });
  });
});

describe('a council’s office hours', () => {
  const until = (closes: string) => ['08:30', closes];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  const hours = {
    table: 'office-hours',
    key: 'office-hours',
    says: Object.fromEntries(days.map((day) => [day, until('20:00')])),
  };
  const entry = { ...tenWeeks, rules: [hours], source: 'Published hours', reason: 'Open later' };

  it('set the day on which its applications are received', async () => {
    await enter('CAM', '2026-02-02', entry);
    const submittedAt = '2026-03-05T18:30:00.000Z';
    const inCambridge = await received('CAM', submittedAt, 'pp.full.householder');
    const inTheSouth = await received('SCA', submittedAt, 'pp.full.householder');
    expect((await factsOf(inCambridge))[0]).toMatchObject({
      receivedOn: '2026-03-05',
      receivedOnBecause: { source: 'Published hours' },
    });
    expect((await factsOf(inTheSouth))[0]).toMatchObject({ receivedOn: '2026-03-06' });
  });
});

describe('due checks', () => {
  const tenWeeksToAnswer = {
    table: 'deemed-discharge',
    key: 'fee-refund',
    says: {
      rule: 'Details: the fee goes back after ten weeks.',
      length: 10,
      unit: 'weeks',
      begins: 'the day after',
    },
  };

  it('apply the law of the case’s council, and refund what was recorded as paid', async () => {
    await enter('CAM', '2026-02-02', { ...tenWeeks, rules: [tenWeeksToAnswer] });
    const store = connectEventStore({ connectionString: api.eventStore });
    const at = { now: instant('2026-05-20T05:00:00Z'), today: calendarDate('2026-05-20') };
    for (const [council, due] of [
      ['CAM', 1],
      ['SCA', 0],
    ] as const) {
      const path = await received(council, '2026-03-02T10:00:00.000Z', 'approval.conditions');
      const parent = { reference: 'C/19/1', authority: 'Its former system', reason: 'Older than the record' };
      const hangs = { ...parent, relation: 'discharge-of-conditions' };
      const linked = await api
        .as('nadia.rahman')
        .post(`${path}/parent-elsewhere`, hangs, { 'casebook-now': '2026-03-02T10:00:00.000Z' });
      expect([linked.status, linked.body.detail]).toEqual([200, undefined]);
      await madeValid(path, '2026-03-02');
      const caseId = path.split('/').at(-1) as CaseId;
      await runDueChecks(store, { caseId, council: councilCode(council) }, at);
      const facts = await factsOf(path);
      const paid = facts.find((fact) => fact.type === 'PaymentRecorded');
      const refunds = facts.filter((fact) => fact.type === 'RefundDue');
      expect(refunds).toHaveLength(due);
      for (const refund of refunds)
        expect(refund).toMatchObject({ amountPence: paid?.amountPence, source: tenWeeks.source });
    }
    await store.close();
  });
});
