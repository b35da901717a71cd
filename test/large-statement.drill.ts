import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { type CasebookEvent, costRecovery, councilCode, officerId } from '#domain';
import { connectEventStore, type EventStore } from '#event-store';
import { calendarDate } from '#legislation';
import { type Database, openDatabase, Projector, silentLog } from '#projections';
import { readModels } from '#read-models';
import { caseWork } from '../libs/domain/test/billing.js';
import { write } from './projections/record.js';
import { type RunningApi, startApi } from './system/running-api.js';
import { type Act, finance, manager } from './worked-year/acts.js';
import { setUp } from './worked-year/set-up.js';

/** More than fits into one append: 30,000 entries of time, with each id on the statement. */
const officers = 60;
const entriesEach = 500;
const april = costRecovery.month('2026-04');
const statement = '/councils/CAM/statements/2026-04';

let api: RunningApi;
let store: EventStore;
let pool: Database;
let projecting: Promise<void>;
let position = '0';
const stopping = new AbortController();
const now = { 'casebook-now': '2026-05-06T12:00:00Z' };

const post = (as: string, path: string) => api.as(as).post(path, {}, now);

async function does({ day, as, path, body }: Act): Promise<void> {
  const answer = await api.as(as).post(path, body, { 'casebook-now': `${day}T12:00:00Z` });
  expect([path, answer.status]).toEqual([path, 200]);
  position = answer.body.position;
}

async function read(path: string) {
  for (;;) {
    const answer = await api.as(finance).get(path, { ...now, 'casebook-wait-for': position });
    if (answer.status !== 503) return answer.body; // 503: not in the read model yet.
  }
}

/** A month of an officer, with every week approved. */
function monthOf(number: number): readonly CasebookEvent[] {
  const officer = officerId(`officer.${number}`);
  const entries = Array.from({ length: entriesEach }, (_, at) => ({
    type: 'TimeRecorded' as const,
    effectiveOn: calendarDate(`2026-04-${String(1 + (at % 28)).padStart(2, '0')}`),
    officer,
    entryId: `${number}-${at}`,
    minutes: 6,
    work:
      at % 10 === 0 ? ({ on: 'pool', pool: 'policy', activity: 'Plan' } as const) : caseWork('CAM', at % 90),
    grade: 'senior',
    specialism: null,
    chargeable: true,
  }));
  const weeks = ['2026-03-30', '2026-04-06', '2026-04-13', '2026-04-20', '2026-04-27'].map((week) => ({
    type: 'WeekApproved' as const,
    effectiveOn: calendarDate('2026-05-01'),
    officer,
    month: april,
    week: calendarDate(week),
    by: officerId(manager),
  }));
  return [...entries, ...weeks];
}

beforeAll(async () => {
  api = await startApi();
  store = connectEventStore({ connectionString: api.eventStore });
  pool = openDatabase(api.database);

  projecting = new Projector({ pool, store, projections: readModels, log: silentLog }).run(stopping.signal);
  for (const act of setUp) await does(act);
  for (let number = 0; number < officers; number += 1)
    await write(store, `timesheet-officer.${number}-2026-04`, ...monthOf(number), {
      council: councilCode('CAM'),
    });
  await does({
    day: '2026-05-05',
    as: finance,
    path: '/shared-services/shared/months/2026-04/closing',
    body: {},
  });
}, 400_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await pool.end();
  await store.close();
  await api.stop();
});

describe('while several whole-ledger reads run at once', () => {
  const asked = [
    statement,
    '/councils/CAM/ledger/2026-04',
    '/councils/CAM/cost-test/2026',
    '/councils/CAM/full-cost?activity=Plan',
    '/councils/CAM/statutory-fees',
    '/councils/CAM/debtors',
    '/councils/CAM/savings/2026',
    '/savings/2026',
    '/pool-months/2026-04',
    '/rates',
    '/reconciliation',
  ];

  it("the API's liveness check is answered", async () => {
    let isOver = false;
    const answers = Promise.all(asked.map((path) => read(path))).finally(() => {
      isOver = true;
    });
    const took: number[] = [];
    while (!isOver) {
      const began = performance.now();
      expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
      took.push(performance.now() - began);
    }
    await answers;
    expect(took.length).toBeGreaterThan(3);
    // On an idle machine a step takes at most a quarter of a second; other specs run on this one.
    expect(Math.max(...took)).toBeLessThan(2_000);
  }, 120_000);
});

describe('the statement of a large month', () => {
  it('is issued in full, with the id of every fact, though it exceeds the size of one append', async () => {
    const draft = await read(statement);
    const ids = draft.lines.flatMap(({ sources }: { sources: string[] }) => sources);
    expect(ids.length).toBe(officers * entriesEach);
    expect(JSON.stringify(draft).length).toBeGreaterThan(2 ** 20);
    expect(draft.totals.timePence).toBe(officers * entriesEach * 0.9 * 540);
    expect((await post(finance, `${statement}/review`)).status).toBe(200);
    const issued = await post(manager, `${statement}/issue`);
    expect(issued.status).toBe(200);
    position = issued.body.position;
    const { stage, digest, number, lines, totals } = await read(statement);
    expect([stage, digest]).toEqual(['issued', draft.digest]);
    expect(lines).toEqual(draft.lines);
    const whole = canonicalize({ number, lines, totals, council: 'CAM', month: april })!;
    expect(createHash('sha256').update(whole).digest('hex')).toBe(digest);
  }, 60_000);

  it('is issued once, and its lines may be disputed', async () => {
    const again = await post(manager, `${statement}/issue`);
    expect([again.status, again.body.position]).toEqual([200, position]);
    const { lines } = await read(statement);
    const dispute = {
      disputeId: 'q1',
      amountPence: 100,
      reason: 'Not ours.',
      lineKeys: [lines[50].key],
    };
    const disputed = await api.as(finance).post(`${statement}/disputes`, dispute, now);
    expect(disputed.status).toBe(200);
    const facts = await store.readStream('statement-CAM-2026-04');
    expect(facts.filter(({ event }) => event.type === 'StatementPartKept').length).toBeGreaterThan(3);
  });
});
