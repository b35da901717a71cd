import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseId, councilCode } from '#domain';
import { connectEventStore } from '#event-store';
import { calendarDate, type Instant, instant } from '#legislation';
import { lookAt } from '../apps/clerk/src/rounds.js';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;
const random = randomFrom(41);

beforeAll(async () => {
  api = await startApi();
  for (const { at, route, body } of setUp())
    await api.as('casebook').post(route, body, { 'casebook-now': at });
}, 60_000);
afterAll(() => api.stop());

type Council = 'CAM' | 'SCA';
const at = (day: string) => ({ 'casebook-now': `${day}T10:00:00Z` });

const enter = (council: Council, day: string, entry: object, as = 'peter.lowe') =>
  api.as(as).post(`/councils/${council}/law/adoptions`, entry, at(day));

const read = async (council: Council, query = '', as = 'ruth.kelly') =>
  (await api.as(as).get(`/councils/${council}/law${query}`, at('2026-11-20'))).body;

const rule = (law: { tables: { name: string; rows: { key: string }[] }[] }, table: string, key: string) =>
  law.tables.find(({ name }) => name === table)?.rows.find((row) => row.key === key);

async function received(council: Council, submittedAt: string, type: string): Promise<string> {
  const payload = makeSubmission(random, { council, submittedAt: submittedAt as Instant, type });
  const sent = await api
    .as('submission-portal')
    .post(`/submissions?council=${council}`, payload, { 'casebook-now': submittedAt });
  return `/councils/${council}/planning-applications/${sent.body.caseId}`;
}

async function factsOf(path: string) {
  const store = connectEventStore({ connectionString: api.eventStore });
  const recorded = await store.readStream(`planningApplication-${path.split('/').at(-1)}`);
  await store.close();
  return recorded.map(({ event }) => event);
}

/** Valid on the day it came: the deadline as its preview and its fact have it. */
async function madeValid(path: string, day: string) {
  const by = api.as('nadia.rahman');
  const seen = await by.post(`${path}/validation/preview`, { validFrom: day }, at(day));
  const done = await by.post(`${path}/validation`, { validFrom: day }, at(day));
  expect(done.status).toBe(200);
  return seen.body.facts.find(({ type }: { type: string }) => type === 'DeadlineSet');
}

const certificates = {
  table: 'determination-periods',
  key: 'lawful-development',
  says: { rule: 'Certificates: ten weeks.', length: 10, unit: 'weeks', begins: 'the day after' },
};
const tenWeeks = {
  rules: [certificates],
  from: '2026-01-01',
  source: 'Advice of the monitoring officer, 3 March 2026',
  confidence: 'V',
  reason: 'The period was never verified',
};

describe('a period that nobody had verified', () => {
  let before: string;

  it('is corrected by one council for its own cases, from then on', async () => {
    before = await received('CAM', '2026-03-02T10:00:00.000Z', 'ldc.proposed');
    expect(await madeValid(before, '2026-03-02')).toMatchObject({
      decideBy: '2026-04-27',
      because: { row: { councilRow: false } },
    });
    expect((await enter('CAM', '2026-03-03', tenWeeks)).status).toBe(200);
    const after = await received('CAM', '2026-03-04T10:00:00.000Z', 'ldc.proposed');
    expect(await madeValid(after, '2026-03-04')).toMatchObject({
      decideBy: '2026-05-13',
      because: { source: tenWeeks.source, row: { key: 'lawful-development', councilRow: true } },
    });
  });

  it('stays as it is for the other council', async () => {
    const other = await received('SCA', '2026-03-04T10:00:00.000Z', 'ldc.proposed');
    expect(await madeValid(other, '2026-03-04')).toMatchObject({
      decideBy: '2026-04-29',
      because: { row: { councilRow: false } },
    });
  });

  it('leaves what was decided before as it was', async () => {
    const deadlines = (await factsOf(before)).filter(({ type }) => type === 'DeadlineSet');
    expect(deadlines).toMatchObject([{ decideBy: '2026-04-27' }]);
  });
});

describe('what a council enters', () => {
  it('is read by anyone on the service, with whose rule it is and how sure', async () => {
    const law = await read('CAM', '', 'sam.fenwick');
    expect(rule(law, 'determination-periods', 'lawful-development')).toMatchObject({
      of: 'CAM',
      confidence: 'V',
      source: tenWeeks.source,
      says: { length: 10, unit: 'weeks' },
    });
    expect(rule(law, 'determination-periods', 'hedgerow')).toMatchObject({ of: 'England', confidence: 'K' });
    expect(rule(await read('SCA'), 'determination-periods', 'lawful-development')).toMatchObject({
      of: 'England',
    });
  });

  it('is entered by those who answer for the service, and for their own councils', async () => {
    expect((await enter('CAM', '2026-03-05', tenWeeks, 'dylan.price')).body).toMatchObject({
      code: 'role-not-allowed',
    });
    const unknown = await api.as('casebook').post('/councils/NOPE/law/adoptions', tenWeeks);
    expect(unknown.body).toMatchObject({ code: 'unknown-council' });
  });

  it('cannot replace what was verified, and is told everything that is wrong at once', async () => {
    const verified = { ...certificates, key: 'planning.minor' };
    const misspelt = { ...certificates, says: { ...certificates.says, unit: 'fortnights', lenght: 4 } };
    const nowhere = { table: 'opening-times', key: 'x', says: {} };
    const hours = { table: 'office-hours', key: 'office_hours', says: { monday: ['08:00'] } };
    const said = async (...rules: object[]) =>
      (await enter('CAM', '2026-03-05', { ...tenWeeks, rules })).body;
    expect(await said(verified)).toMatchObject({
      status: 409,
      code: 'council-law-unusable',
      detail: expect.stringContaining('verified and cannot be replaced'),
    });
    const { detail } = await said(misspelt, nowhere, hours);
    for (const fault of ['"unit" must be one of', '"lenght" is not known', 'no table "opening-times"'])
      expect(detail).toContain(fault);
    expect(detail).toContain('there is no rule "office_hours"');
    expect(detail).toContain('"tuesday" must be');
    expect(await said({ table: 'constructor', key: '__proto__', says: {} })).toMatchObject({ status: 409 });
  });

  it('may be thought over: the later entry holds, and the earlier is still told as it was known', async () => {
    const nineWeeks = { ...certificates, says: { ...certificates.says, length: 9 } };
    await enter('CAM', '2026-04-01', { ...tenWeeks, rules: [nineWeeks], from: '2026-06-01' });
    const said = async (query: string) =>
      rule(await read('CAM', query), 'determination-periods', 'lawful-development');
    expect(await said('?on=2026-05-31')).toMatchObject({ until: '2026-05-31', says: { length: 10 } });
    expect(await said('?on=2026-06-01')).toMatchObject({ says: { length: 9 } });
    expect(await said('?on=2026-06-01&known=2026-03-31T10:00:00Z')).toMatchObject({ says: { length: 10 } });
    const names = [{ table: 'determination-periods', key: 'lawful-development' }];
    const withdrawal = { rules: names, from: '2026-07-01', reason: 'The national rule was verified' };
    const withdraw = () =>
      api.as('peter.lowe').post('/councils/CAM/law/withdrawals', withdrawal, at('2026-06-15'));
    expect((await withdraw()).status).toBe(200);
    expect(await said('?on=2026-07-01')).toMatchObject({ of: 'England' });
    expect(await said('?on=2026-06-30')).toMatchObject({ of: 'CAM' });
    expect((await withdraw()).body).toMatchObject({ code: 'nothing-to-withdraw' });
    const { entries } = (await api.as('helen.marsh').get('/councils/CAM/law/adoptions')).body;
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      'CouncilLawAdopted',
      'CouncilLawAdopted',
      'CouncilLawWithdrawn',
    ]);
    expect(entries[0]).toMatchObject({
      recordedBy: 'peter.lowe',
      reason: tenWeeks.reason,
      from: '2026-01-01',
    });
  });
});

describe('a payment made where the application was made', () => {
  it('is recorded with its reference, once, and no stated fee is taken as paid without one', async () => {
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

  it('replace a verified amount only under a power to set them', async () => {
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

  it('decides who decides its cases, as does the council’s choice for the cases in hand', async () => {
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

  it('settle the day on which its applications are received', async () => {
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

describe('what time brings', () => {
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

  it('comes by the law of the case’s council, and gives back what was recorded as paid', async () => {
    await enter('CAM', '2026-02-02', { ...tenWeeks, rules: [tenWeeksToAnswer] });
    const store = connectEventStore({ connectionString: api.eventStore });
    const at = { now: instant('2026-05-20T05:00:00Z'), today: calendarDate('2026-05-20') };
    for (const [council, due] of [
      ['CAM', 1],
      ['SCA', 0],
    ] as const) {
      const path = await received(council, '2026-03-02T10:00:00.000Z', 'approval.conditions');
      await madeValid(path, '2026-03-02');
      const caseId = path.split('/').at(-1) as CaseId;
      await lookAt(store, { caseId, council: councilCode(council) }, at);
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
