import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectEventStore, type EventStore } from '#event-store';
import { type Database, openDatabase, Projector, silentLog } from '#projections';
import { readModels } from '#read-models';
import { stageOf } from './system/proposing.js';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;
let store: EventStore;
let pool: Database;
let projecting: Promise<void>;
const stopping = new AbortController();

/** Sets the day, so that a year passes in seconds. */
const on = (day: string) => ({ 'casebook-now': `${day}T12:00:00Z` });
let position = '0';

async function done(name: string, path: string, body: unknown, day = '2026-05-06'): Promise<void> {
  const answer = await api.as(name).post(path, body, on(day));
  expect([path, answer.status, answer.body]).toEqual([path, 200, expect.anything()]);
  position = answer.body.position;
}
const read = async (name: string, path: string) =>
  api.as(name).get(path, { ...on('2026-05-10'), 'casebook-wait-for': position });

beforeAll(async () => {
  api = await startApi();
  store = connectEventStore({ connectionString: api.eventStore });
  pool = openDatabase(api.database);

  projecting = new Projector({ pool, store, projections: readModels, log: silentLog }).run(stopping.signal);
  await setUp();
}, 60_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await pool.end();
  await store.close();
  await api.stop();
});

/** Two councils, a senior planner at £54 an hour, and a pool of £900 shared 2:1. */
async function setUp(): Promise<void> {
  for (const council of ['CAM', 'SCA']) {
    const referenceFormat = '{yy}/{number}/{suffix}';
    await done('Rosa Linden', '/councils', { council, name: council, referenceFormat });
  }
  for (const [officer, name] of Object.entries({
    'farid.aziz': 'Farid Aziz',
    'peter.lowe': 'Peter Lowe',
    'amina.hassan': 'Amina Hassan',
  })) {
    await done('Rosa Linden', '/officers', { officer, name, jobTitle: name, employer: 'CAM' });
    await done('Rosa Linden', `/councils/CAM/officers/${officer}/authorisation`, { from: '2020-01-01' });
  }
  const service = '/shared-services/shared';
  await done('Rosa Linden', service, { name: 'Shared Planning', host: 'SCA', firstMonth: '2026-04' });
  await done('Rosa Linden', `${service}/officers/farid.aziz/authorisation`, { from: '2020-01-01' });
  for (const council of ['CAM', 'SCA'])
    await done('Rosa Linden', ...stageOf(service, council, 'live', '2026-04-01'));
  const post = {
    employer: 'CAM',
    grade: 'senior',
    team: 'East',
    minutesByWeekday: [444, 444, 444, 444, 444],
  };
  await done('Rosa Linden', '/officers/amina.hassan/post', { ...post, from: '2026-04-01' });
  const cost = { payPence: 540_000, onCostsPence: 0, directPence: 0, overheadSharePence: 0 };
  await done('Farid Aziz', '/rates', { grade: 'senior', from: '2026-04-01', ...cost, productiveHours: 100 });
  await done('Farid Aziz', '/pools/policy', { name: 'Plan making' });
  const councils = [
    { council: 'CAM', weight: 2 },
    { council: 'SCA', weight: 1 },
  ];
  const parts = [{ portion: 1, basis: 'fixedShare', councils }];
  await done('Farid Aziz', '/pools/policy/rule', { from: '2026-04-01', parts, otherwise: councils });
  const poolCost = { costId: 'c1', amountPence: 90_000, what: 'Evidence', incurredOn: '2026-04-02' };
  await done('Farid Aziz', '/pools/policy/costs', poolCost);
}

const entry = (entryId: string, workedOn: string, minutes: number) => ({
  entryId,
  workedOn,
  minutes,
  council: 'CAM',
  activity: 'Pre-application advice',
});
const week = { week: '2026-04-13', month: '2026-04' };
const april = '/councils/CAM/statements/2026-04';

describe('the money that a council owes, from the first minute to the settled statement', () => {
  it('adds up during the month', async () => {
    const entries = [entry('e1', '2026-04-14', 90)];
    await done('Amina Hassan', '/time', { entries });
    const csv = 'entryId,workedOn,minutes,council,activity\ne2,2026-04-15,30,CAM,"Advice, by letter"\n';
    await done('Amina Hassan', '/time/csv', { csv });
    const { status, body } = await read('Farid Aziz', april);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stage: 'draft',
      isClosed: false,
      totals: { timePence: 8100 + 2700, poolSharesPence: 60_000, closingPence: 70_800 },
      problems: ["2 hours of this council's own work are not approved."],
    });
  });

  it('refuses time on a case that does not exist, or on a case and a pool at once', async () => {
    const refusal = async (of: object) => {
      const { status, body } = await api
        .as('Amina Hassan')
        .post('/time', { entries: [{ entryId: 'e0', workedOn: '2026-04-14', minutes: 30, ...of }] });
      return [status, body.code];
    };
    const activity = 'Evidence base';
    expect(await refusal({ pool: 'polcy', activity })).toEqual([404, 'unknown-pool']);
    expect(await refusal({ council: 'SCA', activity })).toEqual([403, 'council-not-authorised']);
    expect(await refusal({ council: 'CAM', pool: 'policy', activity })).toEqual([400, 'malformed']);
    expect(await refusal({ council: 'CAM' })).toEqual([400, 'malformed']);
    const caseId = '024484d1-e778-5cf0-b2db-29acf275cc7a';
    expect(await refusal({ caseId })).toEqual([404, 'unknown-case']);
    expect(await refusal({ caseId, pool: 'policy', activity })).toEqual([400, 'malformed']);
  });

  it("hides from a council's finance staff the time that an officer spent on other councils", async () => {
    await done('Rosa Linden', '/councils/SCA/officers/amina.hassan/authorisation', { from: '2026-04-01' });
    const own = await read('Amina Hassan', '/time/2026-04');
    const entries = [{ ...entry('elsewhere', '2026-04-20', 45), council: 'SCA' }];
    await done('Amina Hassan', '/time', { entries });
    const shown = await read('Farid Aziz', '/officers/amina.hassan/time/2026-04');
    expect(shown.body).toEqual(own.body);
    expect((await read('Amina Hassan', '/time/2026-04')).body.minutes).toBe(own.body.minutes + 45);
    const gone = { entryId: 'elsewhere', workedOn: '2026-04-20', reason: 'Another day.' };
    await done('Amina Hassan', '/time/reversals', gone);
  });

  it('lists the submitted weeks for their approver', async () => {
    const waiting = async (who: string) => (await read(who, '/time/weeks')).body.weeks;
    expect(await waiting('Peter Lowe')).toEqual([]);
    await done('Amina Hassan', '/time/weeks/submission', week);
    const handedIn = { officer: 'amina.hassan', officerName: 'Amina Hassan', ...week, minutes: 120 };
    expect(await waiting('Peter Lowe')).toEqual([{ ...handedIn, state: 'submitted' }]);
    await done('Peter Lowe', '/officers/amina.hassan/time/weeks/return', { ...week, reason: 'Not yet.' });
    expect(await waiting('Peter Lowe')).toEqual([]);
    const returned = await read('Farid Aziz', '/time/weeks?state=returned');
    expect(returned.body.weeks).toEqual([{ ...handedIn, state: 'returned' }]);
    expect((await read('Amina Hassan', '/time/weeks?state=lost')).status).toBe(400);
  });

  it('shows a pool over time: its rules and its costs', async () => {
    const { body } = await read('Farid Aziz', '/pools/policy?from=2026-04-01&to=2026-04-30');
    const cost = { costId: 'c1', incurredOn: '2026-04-02', amountPence: 90_000, what: 'Evidence' };
    expect(body).toMatchObject({
      ...{ pool: 'policy', name: 'Plan making', totalPence: 90_000 },
      costs: [{ ...cost, reversed: false }],
      rules: [{ from: '2026-04-01', until: null, rule: { otherwise: { sum: 3 } } }],
    });
    const before = await read('Farid Aziz', '/pools/policy?to=2026-03-31');
    expect(before.body).toMatchObject({ rules: [], costs: [], totalPence: 0 });
    const none = await read('Farid Aziz', '/pools/nothing');
    expect([none.status, none.body.code]).toEqual([404, 'unknown-pool']);
  });

  it('can be opened down to the facts', async () => {
    const { body } = await read('Farid Aziz', april);
    const [time] = body.lines;
    const line = await read('Farid Aziz', `${april}/line?key=${encodeURIComponent(time.key)}`);
    const types = line.body.facts.map(({ event }: { event: { type: string } }) => event.type);
    expect(types.sort()).toEqual(['RateSet', 'TimeRecorded']);
  });

  it('is reviewed only when closed and approved, and issued by a second person', async () => {
    const early = await api.as('Farid Aziz').post(`${april}/review`, {}, on('2026-05-06'));
    expect([early.status, early.body.code]).toEqual([409, 'month-open']);
    await done('Amina Hassan', '/time/weeks/submission', week);
    const own = await api.as('Amina Hassan').post('/officers/amina.hassan/time/weeks/approval', week);
    expect([own.status, own.body.code]).toEqual([409, 'second-person-needed']);
    await done('Peter Lowe', '/officers/amina.hassan/time/weeks/approval', week);
    await done('Farid Aziz', '/shared-services/shared/months/2026-04/closing', {});
    await read('Farid Aziz', april);
    await done('Farid Aziz', `${april}/review`, {});
    const alone = await api.as('Farid Aziz').post(`${april}/issue`, {}, on('2026-05-06'));
    expect([alone.status, alone.body.code]).toEqual([409, 'second-person-needed']);
    await done('Peter Lowe', `${april}/issue`, {});
  });

  it('stays as issued, and late entries are on the next statement', async () => {
    await done('Peter Lowe', '/officers/amina.hassan/time/weeks/return', {
      ...week,
      reason: 'One is missing.',
    });
    await done('Amina Hassan', '/time', { entries: [entry('e3', '2026-04-16', 60)] });
    const issued = await read('Farid Aziz', '/councils/CAM/statements');
    expect(issued.body.statements).toMatchObject([
      { stage: 'issued', number: 'CAM/2026-04', totals: { closingPence: 70_800 } },
    ]);
    const may = await read('Farid Aziz', '/councils/CAM/statements/2026-05');
    expect(may.body.totals).toMatchObject({ openingPence: 70_800, adjustmentsPence: 5400 });
    expect(may.body.lines).toMatchObject([{ month: '2026-04', amountPence: 5400, minutes: 60 }]);
  });

  it('is compared with the cost of each council working alone, month by month', async () => {
    const sharing = '/councils/CAM/business-cases/sharing';
    await done('Peter Lowe', `${sharing}/baseline`, {
      year: 2026,
      alonePence: 1_200_000,
      targetSavingPence: 200_000,
    });
    await done('Farid Aziz', `${sharing}/forecast`, { year: 2026, expectedPence: 950_000 });
    const { body } = await read('Farid Aziz', '/councils/CAM/savings/2026');
    // The late entry for April counts in April.
    expect(body.months[0]).toEqual({
      month: '2026-04',
      alonePence: 100_000,
      actualPence: 76_200,
      savedPence: 23_800,
      expectedPence: 76_200,
    });
    expect(body).toMatchObject({
      savedPence: 23_800,
      targetSavingPence: 200_000,
      forecastSavingPence: 250_000,
    });
    const together = await read('Peter Lowe', '/savings/2026');
    expect(together.body.councils.map(({ council }: { council: string }) => council)).toEqual(['CAM']);
    expect(together.body.together.savedPence).toBe(23_800);
    expect((await read('Farid Aziz', '/councils/CAM/savings/2027')).body.code).toBe('no-baseline');
    expect((await read('Farid Aziz', '/councils/SCA/savings/2026')).body.code).toBe('council-not-authorised');
  });

  it('is settled, exported and reconciled', async () => {
    const paid = { settlementId: 's1', amountPence: 70_800, reference: 'BACS', paidOn: '2026-05-06' };
    await done('Farid Aziz', `${april}/settlements`, paid);
    const csv = await read('Farid Aziz', '/councils/CAM/ledger/2026-04/csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.body.split('\r\n')[0]).toContain('debitPence,creditPence');
    const whole = await read('Farid Aziz', '/reconciliation');
    // The total of all councils would reveal the other council's amount.
    const untold = { statementsPence: null, ledgerPence: null, factsPence: null };
    expect(whole.body).toMatchObject({ agrees: true, ledgerBalances: true, ...untold });
    const councils = whole.body.months.map(({ council }: { council: string }) => council);
    expect(new Set(councils)).toEqual(new Set(['CAM']));
  });

  it('names the pool of each share by its code and its title', async () => {
    const { body } = await read('Farid Aziz', '/pool-months/2026-04');
    const policy = { pool: 'policy', name: 'Plan making' };
    expect(body).toMatchObject({ pools: [policy], shares: [{ council: 'CAM', ...policy }] });
    // The other council's weight must not be visible.
    expect(JSON.stringify(body)).not.toContain('SCA');
    expect(body.shares[0].working).toBe('£600.00 of £900.00 by fixed share (60 of 90, share times days)');
  });

  it('is not drafted for a month before the accounts begin', async () => {
    const { status, body } = await read('Farid Aziz', '/councils/CAM/statements/2026-03');
    expect([status, body.code]).toEqual([404, 'before-the-accounts']);
  });

  it('is not visible to people whom the council has not authorised', async () => {
    const { status, body } = await read('Farid Aziz', '/councils/SCA/statements/2026-04');
    expect([status, body.code]).toEqual([403, 'council-not-authorised']);
  });
});

describe('a charge', () => {
  it('is invoiced from the price schedule, paid in part, and credited by two people', async () => {
    const from = '2026-04-01';
    await done('Farid Aziz', '/councils/CAM/vat-codes', { vatCode: 'S', ratePerTenThousand: 2000, from });
    const service = { service: 'preApplication', level: 'meeting', scale: 'major' };
    await done('Farid Aziz', '/councils/CAM/prices', { ...service, netPence: 100_000, vatCode: 'S', from });
    const charge = '/councils/CAM/charges/preapp-1';
    await done('Farid Aziz', `${charge}/invoice`, { ...service, customer: 'C-1042', dueOn: '2026-06-05' });
    const payment = { paymentId: 'p1', amountPence: 60_000, reference: 'card', paidOn: '2026-05-06' };
    await done('Farid Aziz', `${charge}/payments`, payment);
    await done('Farid Aziz', `${charge}/credits`, {
      id: 'cr1',
      amountPence: 25_000,
      reason: 'No specialist.',
    });
    await done('Peter Lowe', `${charge}/credits/approvals`, { id: 'cr1' });
    const { body } = await read('Farid Aziz', '/councils/CAM/debtors');
    expect(body.charges).toMatchObject([
      { invoiceNumber: 'CAM/INV/2026/00001', creditedPence: 30_000, paidPence: 60_000, owedPence: 30_000 },
    ]);
  });
});
