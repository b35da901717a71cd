import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { billing, costRecovery, councilCode, ledgers } from '#domain';
import { connectEventStore, type EventStore } from '#event-store';
import { type Database, openDatabase, Projector, ReadModelWaits, silentLog } from '#projections';
import { billingFactsAfter, readDatabase, readModels } from '#read-models';
import { databaseForSpecs } from '../projections/database.js';
import { type RunningApi, startApi } from '../system/running-api.js';
import { type Act, councils, finance, manager, year } from './acts.js';
import { asInSpreadsheet, handWorkedStatements } from './hand-worked.js';
import { setUp } from './set-up.js';
import { after, approvedWeeks, besides, closing, ordinary, submissionTo } from './year-over-http.js';

let api: RunningApi;
let store: EventStore;
let pool: Database;
let projecting: Promise<void>;
let position = '0';
const stopping = new AbortController();

async function does({ day, as, path, body }: Act) {
  const answer = await api.as(as).post(path, body, { 'casebook-now': `${day}T12:00:00Z` });
  if (answer.status >= 300) throw new Error(`${day} ${path}: ${JSON.stringify(answer.body)}`);
  position = answer.body.position;
  return answer.body;
}
async function refused({ day, as, path, body }: Act, code: string) {
  const answer = await api.as(as).post(path, body, { 'casebook-now': `${day}T12:00:00Z` });
  expect([path, answer.body.code]).toEqual([path, code]);
}
async function read(path: string, as = finance) {
  const now = { 'casebook-now': '2027-04-20T12:00:00Z', 'casebook-wait-for': position };
  for (;;) {
    const answer = await api.as(as).get(path, now);
    if (answer.status === 503) continue; // Not shown yet: the machine is busy.
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  }
}
const statementOf = (council: string, month: string) => `/councils/${council}/statements/${month}`;

/** Reviewed by one person and issued by another, if there is anything to state. */
async function issued(month: string): Promise<void> {
  for (const council of councils) {
    const path = statementOf(council, month);
    if ((await read(path)).lines.length === 0) continue;
    await does({ day: after(month, 6), as: finance, path: `${path}/review`, body: {} });
    await does({ day: after(month, 7), as: manager, path: `${path}/issue`, body: {} });
  }
}

beforeAll(async () => {
  api = await startApi();
  store = connectEventStore({ connectionString: api.eventStore });
  pool = openDatabase(api.database);
  projecting = new Projector({ pool, store, projections: readModels, log: silentLog }).run(stopping.signal);
  for (const act of setUp) await does(act);
  const cases: Record<string, string> = {};
  for (const [council, day] of [
    ['SCA', '2026-04-13'],
    ['HUN', '2026-07-01'],
  ] as const) {
    const { caseId } = await does(submissionTo(council, day));
    cases[council] = `/councils/${council}/planning-applications/${caseId}`;
  }
  for (const month of year) {
    for (const act of [...ordinary(month), ...approvedWeeks(month), ...(besides[month]?.(cases) ?? [])])
      await does(act);
    for (const act of closing(month)) await does(act);
    await issued(month);
  }
}, 240_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await pool.end();
  await store.close();
  await api.stop();
});

describe('a year of two councils, three from 16 June, through the public routes', () => {
  it('gives the figures calculated by hand, to the penny', async () => {
    const shown = [];
    for (const council of councils)
      for (const month of year)
        shown.push(asInSpreadsheet(council, month, totalsIn(await read(statementOf(council, month)))));
    expect(shown).toEqual(handWorkedStatements);
  });

  it('is issued in order under numbers without gaps, and matches its hashes', async () => {
    for (const council of councils) {
      const { statements } = await read(`/councils/${council}/statements`);
      const months = council === 'HUN' ? year.filter((month) => month >= '2026-06') : year;
      expect(statements.map((each: { number: string }) => each.number)).toEqual(
        months.map((month) => `${council}/${month}`),
      );
      for (const { month, digest } of statements) {
        const { number, lines, totals } = await read(statementOf(council, month));
        const whole = canonicalize({ number, council, month, lines, totals })!;
        expect(createHash('sha256').update(whole).digest('hex')).toBe(digest);
      }
    }
  });

  it('shows a dispute resolved by an adjustment, and the statement unchanged', async () => {
    const june = await read(statementOf('SCA', '2026-06'));
    expect(june.disputes).toMatchObject([{ disputeId: 'q1', outcome: 'partlyUpheld', adjustmentId: 'a1' }]);
    expect(june).toMatchObject({ settledPence: 851_745, totals: { closingPence: 860_745 } });
  });

  it('shows a late entry with its month and the late fact', async () => {
    const december = await read(statementOf('CAM', '2026-12'));
    const late = december.lines.filter((line: { month: string }) => line.month !== '2026-12');
    expect(
      late.map((line: { kind: string; month: string; amountPence: number }) => [
        line.kind,
        line.month,
        line.amountPence,
      ]),
    ).toEqual([
      ['time', '2026-11', 12_350],
      ['poolShare', '2026-11', 44_056],
    ]);
    const key = encodeURIComponent(late[0].key);
    const { facts } = await read(`${statementOf('CAM', '2026-12')}/line?key=${key}`);
    expect(facts.map(({ event }: { event: { type: string } }) => event.type)).toContain('TimeRecorded');
    expect(facts.find(({ event }: { event: { entryId?: string } }) => event.entryId)?.event).toMatchObject({
      entryId: 'late-again',
      effectiveOn: '2026-11-25',
      minutes: 130,
    });
  });

  it('refuses to change issued statements, and to issue or close in the wrong order', async () => {
    const may = statementOf('CAM', '2026-05');
    await refused({ day: '2027-04-20', as: finance, path: `${may}/review`, body: {} }, 'statement-issued');
    const next = statementOf('CAM', '2027-04');
    await refused({ day: '2027-04-20', as: finance, path: `${next}/review`, body: {} }, 'month-open');
    const early = '/shared-services/shared/months/2027-04/closing';
    await refused({ day: '2027-04-20', as: finance, path: early, body: {} }, 'month-not-over');
  });

  it('agrees with its ledger and its facts', async () => {
    const whole = await read('/reconciliation');
    expect(whole).toMatchObject({ agrees: true, ledgerBalances: true });
    expect(whole.statementsPence).toBe(
      handWorkedStatements
        .filter(({ month }) => month === '2027-03')
        .reduce((sum, { closing: owed }) => sum + owed, 0),
    );
  });

  it('gives the same statements and hashes when the read models are rebuilt', async () => {
    const again = await databaseForSpecs();
    const stop = new AbortController();
    const waits = new ReadModelWaits(again.pool);
    const rebuilding = new Projector({
      pool: again.pool,
      store,
      projections: readModels,
      log: silentLog,
    }).run(stop.signal);
    try {
      expect(await waits.waitFor('billing_fact', BigInt(position), { timeoutMs: 60_000 })).toBe(true);
      const facts = await billingFactsAfter(readDatabase(again.pool), 0n);
      const rebuilt = billing.billingOf(facts)!;
      const totals = councils.flatMap((council) =>
        year.map((month) => {
          const draft = rebuilt.statement(councilCode(council), costRecovery.month(month));
          return asInSpreadsheet(council, month, { ...draft.totals });
        }),
      );
      expect(totals).toEqual(handWorkedStatements);
      expect(ledgers.reconcile(rebuilt, facts).agrees).toBe(true);
      for (const { event } of facts) {
        if (event.type !== 'StatementIssued') continue;
        const { council, month, number, hash } = event;
        const { lines, totals: sums } = rebuilt.statement(council, month);
        const whole = canonicalize({ number, council, month, lines, totals: sums })!;
        expect([number, createHash('sha256').update(whole).digest('hex')]).toEqual([number, hash]);
      }
    } finally {
      stop.abort();
      await rebuilding;
      await waits.close();
      await again.drop();
    }
  }, 90_000);
});

interface Shown {
  readonly totals: Readonly<Record<string, number>>;
}

const totalsIn = ({ totals }: Shown) => totals;
