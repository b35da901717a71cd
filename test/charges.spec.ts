import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectEventStore, type EventStore } from '#event-store';
import { type Database, openDatabase, Projector, silentLog } from '#projections';
import { readModels } from '#read-models';
import { type RunningApi, startApi } from './system/running-api.js';
import {
  type Act,
  approved,
  finance,
  manager,
  planner,
  setUp,
  submissionTo,
  time,
} from './worked-year/year-over-http.js';

let api: RunningApi;
let store: EventStore;
let pool: Database;
let projecting: Promise<void>;
let position = '0';
let caseId: string;
const stopping = new AbortController();
const today = '2026-05-20';
const cam = '/councils/CAM';

const post = (as: string, path: string, body: object, day = today, headers = {}) =>
  api.as(as).post(path, body, { 'casebook-now': `${day}T12:00:00Z`, ...headers });

async function done(as: string, path: string, body: object, day = today) {
  const answer = await post(as, path, body, day);
  expect([path, answer.status, answer.body]).toEqual([
    path,
    200,
    expect.objectContaining({ position: expect.anything() }),
  ]);
  position = answer.body.position;
  return answer.body;
}
async function payRefund(onCase: string, refundId: string, day: string) {
  const payment = `${onCase}/refunds/${refundId}/payment`;
  await done(manager, `${payment}/proposal`, { proposalId: refundId }, day);
  await done(finance, `${payment}/confirmation`, { proposalId: refundId }, day);
}
async function refused(code: string, as: string, path: string, body: object, status = 409) {
  const answer = await post(as, path, body);
  expect([path, answer.body.code, answer.status]).toEqual([path, code, status]);
}
async function read(path: string) {
  for (;;) {
    const headers = { 'casebook-now': `${today}T12:00:00Z`, 'casebook-wait-for': position };
    const answer = await api.as(finance).get(`${cam}/${path}`, headers);
    if (answer.status === 503) continue; // Not in the read model yet.
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  }
}
const does = ({ as, path, body, day }: Act) => done(as, path, body, day);

const from = '2026-04-01';
const agreement = { service: 'performanceAgreement', level: 'project', scale: 'major' };
const design = { service: 'other', level: 'design review', scale: 'any' };
const desk = { service: 'preApplication', level: 'desk', scale: 'minor' };
const customer = { customer: 'C-7', dueOn: '2026-06-20' };

beforeAll(async () => {
  api = await startApi();
  store = connectEventStore({ connectionString: api.eventStore });
  pool = openDatabase(api.database);

  projecting = new Projector({ pool, store, projections: readModels, log: silentLog }).run(stopping.signal);
  for (const act of setUp) await does(act);
  const received = await post(
    'submission-portal',
    submissionTo('SCA', from).path.replace('SCA', 'CAM'),
    submissionTo('SCA', from).body,
    from,
  );
  caseId = received.body.caseId;
  position = received.body.position;
  await read(`planning-applications/${caseId}/history`);
  await done(finance, `${cam}/vat-codes`, { vatCode: 'Z', ratePerTenThousand: 0, from });
  await done(finance, `${cam}/prices`, { ...agreement, vatCode: 'Z', from });
  await done(finance, `${cam}/prices`, { ...design, netPence: 40_000, vatCode: 'Z', from });
  await done(finance, `${cam}/prices`, { ...desk, netPence: 10_000, vatCode: 'S', from });
  await read('full-cost?activity=x');
}, 60_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await pool.end();
  await store.close();
  await api.stop();
});

describe('prices', () => {
  it('are the council’s own, with the tax of their code', async () => {
    const { prices } = await read('prices');
    expect(prices).toContainEqual({
      ...desk,
      price: { netPence: 10_000 },
      vatCode: 'S',
      ratePerTenThousand: 2000,
      from,
    });
    expect(prices).toContainEqual({
      ...agreement,
      price: 'fullCost',
      vatCode: 'Z',
      ratePerTenThousand: 0,
      from,
    });
  });
  it('need a tax code that is in force', () =>
    refused('unknown-vat-code', finance, `${cam}/prices`, { ...desk, netPence: 1, vatCode: 'X', from }));
});

describe('a price by rule', () => {
  const key = { service: 'preApplication', level: 'written', scale: 'homes' };
  const rule = {
    shareOfStatutoryFee: 2_500,
    leastPence: 15_000,
    mostPence: 300_000,
    vatInside: true,
    reductions: [{ name: 'parish council', perTenThousand: 5_000 }],
    keptPerTenThousand: 1_000,
  };
  const quote = (body: object) => post(finance, `${cam}/prices/quote`, body);

  it('is quoted with its calculation, its tax and the amount kept', async () => {
    await done(finance, `${cam}/prices`, { ...key, rule, vatCode: 'S', from });
    const { status, body } = await quote({
      ...key,
      statutoryFeePence: 610_000,
      reductions: ['parish council'],
    });
    expect(status).toBe(200);
    // A quarter of £6,100 is £1,525, half of that £762.50, a sixth of which is tax.
    expect(body).toMatchObject({ netPence: 63_542, vatPence: 12_708, grossPence: 76_250 });
    expect(body.keptWhenReturnedPence).toBe(7_625);
    expect(body.steps.map(({ amountPence }: { amountPence: number }) => amountPence)).toEqual([
      152_500, -76_250, 0,
    ]);
  });

  it('may be half of another price, or depend on a number in bands', async () => {
    const half = { ...key, scale: 'follow-up' };
    const shareOfPrice = { ...key, perTenThousand: 5_000 };
    await done(finance, `${cam}/prices`, { ...half, rule: { shareOfPrice }, vatCode: 'S', from });
    expect((await quote({ ...half, statutoryFeePence: 610_000 })).body).toMatchObject({ netPence: 63_542 });
    const byNumber = {
      item: 'homes',
      bands: [
        { upTo: 9, pence: 12_000, per: 'item' },
        { pence: 90_000, per: 'band' },
      ],
    };
    const each = { ...key, scale: 'by number' };
    await done(finance, `${cam}/prices`, { ...each, rule: { byNumber }, vatCode: 'S', from });
    expect((await quote({ ...each, items: 7 })).body).toMatchObject({
      netPence: 84_000,
      grossPence: 100_800,
    });
    expect((await quote({ ...each, items: 12 })).body).toMatchObject({ netPence: 90_000 });
  });

  it('names the fact that it depends on, and belongs to one thing', async () => {
    await refused('price-facts-missing', finance, `${cam}/prices/quote`, key);
    await refused('no-price', finance, `${cam}/prices/quote`, { ...key, level: 'none' });
    const two = { ...key, rule: { amountPence: 1, shareOfStatutoryFee: 1 }, vatCode: 'S', from };
    await refused('malformed', finance, `${cam}/prices`, two, 400);
    await refused('malformed', finance, `${cam}/prices`, { ...two, rule: { amount: 1 } }, 400);
    const reversed = { ...two, rule: { amountPence: 1, leastPence: 2, mostPence: 1 } };
    await refused('price-rule-unusable', finance, `${cam}/prices`, reversed);
  });
});

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
    position = answers.find(({ status }) => status === 200)?.body.position;
    const { charges } = await read('charges');
    expect(charges.filter(({ chargeId }: { chargeId: string }) => chargeId.startsWith('code')).length).toBe(
      1,
    );
  });
});

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
    position = first.body.position;
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

describe('charging at most the cost, taking one year with another', () => {
  it('warns if an invoice or a price goes above cost', async () => {
    const { warnings } = await done(finance, `${cam}/charges/desk-3/invoice`, { ...desk, ...customer });
    expect(warnings).toEqual([
      expect.stringContaining('preApplication has charged £300.00 more than its cost'),
    ]);
    await read('full-cost?activity=x');
    const dearer = await done(finance, `${cam}/prices`, { ...desk, netPence: 11_000, vatCode: 'S', from });
    expect(dearer.warnings).toEqual([expect.stringContaining('£330.00')]);
  });

  it('shows the calculation for each kind of service, whose cost is the time counted to it', async () => {
    await done(finance, `${cam}/service-activities`, {
      service: 'preApplication',
      activity: 'Casework',
      from,
    });
    await done(planner, '/time', { entries: [time('advice', '2026-05-20', 600, 'CAM')] });
    const { services } = await read('cost-test/2026');
    const of = (service: string) =>
      services.find((each: { service: string }) => each.service === service).years;
    expect(of('preApplication')).toMatchObject([
      {
        year: 2026,
        incomePence: 30_000,
        costPence: 54_000,
        carriedForwardPence: -24_000,
        verdict: 'withinCost',
        because:
          '£300.00 was charged and £540.00 was spent in 2026/27; £0.00 was brought forward: charges do not exceed cost.',
        time: { sum: [{ minutes: 600, hourlyRatePence: 5400, amountPence: 54_000 }] },
      },
    ]);
    // Credited and invoiced again, the agreement brings in its cost: £108.00, £27.00 and £54.00.
    expect(of('performanceAgreement')).toMatchObject([
      { incomePence: 18_900, costPence: 18_900, verdict: 'withinCost' },
    ]);
    expect(of('other')).toMatchObject([
      { incomePence: 35_000, costPence: 0, carriedForwardPence: 35_000, verdict: 'overCost' },
    ]);
  });

  it('carries the surplus of one year into the next', async () => {
    const { services } = await read('cost-test/2027');
    const [, next] = services.find((each: { service: string }) => each.service === 'other').years;
    expect(next).toMatchObject({
      broughtForwardPence: 35_000,
      carriedForwardPence: 35_000,
      verdict: 'overCost',
    });
  });
});

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

describe("a council's account", () => {
  it('shows fee arrangements, disbursements, and adjustments approved by two people', async () => {
    const paid = { disbursementId: 'd1', amountPence: 21_000, what: 'Press notice', paidOn: '2026-05-11' };
    await done(finance, `${cam}/account/disbursements`, paid, '2026-05-12');
    const off = { adjustmentId: 'a1', amountPence: -5_000, reason: 'Counted twice.', cites: [] };
    await done(finance, `${cam}/account/adjustments`, off, '2026-05-12');
    const waiting = { adjustmentId: 'a1', proposedBy: finance, approvedBy: null, reason: 'Counted twice.' };
    expect(await read('account?month=2026-05')).toMatchObject({
      feeArrangements: [{ from: '2026-05-06', arrangement: 'held' }],
      disbursements: [{ ...paid, forCase: null, reversed: false }],
      adjustments: [waiting],
    });
    await done(manager, `${cam}/account/adjustments/approvals`, { id: 'a1' }, '2026-05-13');
    expect(await read('account')).toMatchObject({ adjustments: [{ ...waiting, approvedBy: manager }] });
    expect(await read('account?month=2026-04')).toMatchObject({ disbursements: [], adjustments: [] });
  });
});
