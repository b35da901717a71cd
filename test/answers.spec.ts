import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { calendarDate } from '#legislation';
import { type Database, listBuilds, openDatabase, Projector, silentLog } from '#projections';
import { readModels } from '#read-models';
import { run } from '../apps/auditor/src/run.js';
import { SeedClient } from '../apps/local/src/seed/client.js';
import { seedMoney } from '../apps/local/src/seed/index.js';
import { repository } from '../scripts/repository.js';
import { answersOf, type Described } from './system/answers-of.js';
import { eventually } from './system/eventually.js';
import { type RunningApi, startApi } from './system/running-api.js';

const today = { 'casebook-now': '2026-11-20T12:00:00Z' };
const month = '2026-06';
const charge = '/councils/CAM/charges/preapp-1';

/** The published document. It is generated from the compiled sources, which have the types of the answers. */
const document = JSON.parse(readFileSync(join(repository, 'docs/openapi.json'), 'utf8')) as {
  paths: object;
  components: object;
};

let api: RunningApi;
let store: EventStore;
let pool: Database;
let projecting: Promise<void>;
let position = '0';
let caseId: string;
const stopping = new AbortController();

beforeAll(async () => {
  api = await startApi();
  store = connectEventStore({ connectionString: api.eventStore });
  pool = openDatabase(api.database);

  projecting = new Projector({ pool, store, projections: readModels, log: silentLog }).run(stopping.signal);
  // A price's answer depends on the read models.
  await eventually('the read models', async () => {
    const builds = await listBuilds(pool);
    return builds.length >= readModels.length && builds.every(({ state }) => state === 'ready')
      ? true
      : undefined;
  });
  await seedMoney(new SeedClient(api.url), calendarDate('2026-11-20'));
  await besides();
}, 180_000);

afterAll(async () => {
  stopping.abort();
  await projecting;
  await pool.end();
  await store.close();
  await api.stop();
});

async function done(name: string, path: string, body: unknown): Promise<Record<string, string>> {
  const answer = await api.as(name).post(path, body, today);
  expect([path, answer.status, answer.body]).toEqual([path, expect.any(Number), expect.anything()]);
  if (answer.status > 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  position = answer.body.position;
  return answer.body;
}

/** Adds what the year of time and pools lacks: an application, a charge with every ending, a dispute. */
async function besides(): Promise<void> {
  const submission = await readFile(join(repository, 'libs/intake/fixtures/advertisement.json'), 'utf8');
  ({ caseId } = (await done('Submission portal', '/submissions?council=CAM', JSON.parse(submission))) as {
    caseId: string;
  });
  const council = '/councils/CAM';
  const fee = { paymentId: 'fee-1', amountPence: 16_500, method: 'online', reference: 'PP-1' };
  await done('Nadia Rahman', `${council}/planning-applications/${caseId}/payments`, fee);
  await done('Farid Aziz', `${council}/vat-codes`, {
    vatCode: 'S',
    ratePerTenThousand: 2_000,
    from: '2026-04-01',
  });
  const line = { service: 'preApplication', level: 'desk', scale: 'major' };
  const price = { ...line, netPence: 100_000, vatCode: 'S', from: '2026-04-01' };
  await done('Farid Aziz', `${council}/prices`, price);
  await done('Farid Aziz', `${charge}/invoice`, { ...line, customer: 'C-1', dueOn: '2026-12-20' });
  const paid = { paymentId: 'p1', amountPence: 20_000, reference: 'BACS', paidOn: '2026-11-20' };
  await done('Farid Aziz', `${charge}/payments`, paid);
  await done('Farid Aziz', `${charge}/credits`, {
    id: 'c1',
    amountPence: 5_000,
    reason: 'One meeting less.',
  });
  const dispute = { disputeId: 'q1', lineKeys: [], amountPence: 100, reason: 'Not ours.' };
  await done('Farid Aziz', `${council}/statements/${month}/disputes`, dispute);
}

/** Values for path parameters and required query parameters. */
const inPaths = (): Readonly<Record<string, string>> => ({
  council: 'CAM',
  caseId,
  officer: 'grace.okafor',
  month,
  year: '2026',
  chargeId: 'preapp-1',
  pool: 'policy',
});
const people = {
  officer: 'Grace Okafor',
  teamLeader: 'Amina Hassan',
  finance: 'Farid Aziz',
  auditor: 'Helen Marsh',
  serviceManager: 'Peter Lowe',
} as const;

async function queryOf({ path }: Described): Promise<string> {
  if (path.endsWith('/full-cost')) return '?activity=Casework';
  if (path === '/search') return '?q=26/00001/ADV';
  if (path.endsWith('/letter-draft')) return '?letter=acknowledgement';
  if (path === '/case-references') return '?reference=26/00001/ADV';
  if (!path.endsWith('/line')) return '';
  const { body } = await api.as(people.finance).get(`/councils/CAM/statements/${month}`, today);
  return `?key=${encodeURIComponent(body.lines[0].key)}`;
}

async function ask(route: Described) {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => inPaths()[name] ?? 'unknown');
  const [, person] = Object.entries(people).find(([role]) => route.roles?.includes(role)) ?? [];
  const headers = { ...today, 'x-client': 'CAM', 'casebook-wait-for': position };
  return api.as(person ?? null).get(`${path}${await queryOf(route)}`, headers);
}

const routes = answersOf(document);
const aboutMoney = routes.filter(({ tags }) => tags.includes('Time and money'));

/** The errors in the answers of each route, and the number of answers. */
async function wrongIn(asked: readonly Described[], faultsOf: (route: Described) => Described['faultsIn']) {
  const wrong: unknown[] = [];
  let answered = 0;
  for (const route of asked) {
    const { status, body } = await ask(route);
    if (status === 200) answered += 1;
    // Some routes find nothing in this story, and must say so.
    const saysSo = [404, 409].includes(status) && body.code;
    const faults = status === 200 ? faultsOf(route)(body) : saysSo ? [] : [status];
    if (faults.length > 0) wrong.push([route.path, ...faults]);
  }
  return { wrong, answered };
}

describe('an answer of the API', () => {
  it('from every read route matches the OpenAPI document', async () => {
    const { wrong, answered } = await wrongIn(routes, ({ faultsIn }) => faultsIn);
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(30);
  }, 60_000);

  it('about money has no property that the document lacks', async () => {
    expect(aboutMoney.filter(({ isShapeless }) => isShapeless)).toEqual([]);
    const { wrong, answered } = await wrongIn(aboutMoney, ({ surprisesIn }) => surprisesIn);
    expect(wrong).toEqual([]);
    expect(answered).toBe(aboutMoney.length);
  }, 60_000);
});

describe('the money in the seeded data', () => {
  it('reconciles from the record alone', async () => {
    const said: string[] = [];
    const config = async () => loadConfig({ EVENTSTORE_URL: api.eventStore });
    const output = {
      say: (line: string) => said.push(line),
      refuse: () => undefined,
      progress: () => undefined,
    };
    const code = await run(['reconcile', '--json'], config, output);
    const found = JSON.parse(said.join('\n'));
    expect([code, found.differences]).toEqual([0, []]);
    expect(found.months.filter(({ issuedPence }: { issuedPence: number | null }) => issuedPence).length).toBe(
      24,
    );
  });

  it('shows savings against the promised £700,000 of £4.1m', async () => {
    const { body } = await api.as(people.serviceManager).get('/savings/2026', today);
    expect(body.together).toMatchObject({ alonePence: 410_000_000, targetSavingPence: 70_000_000 });
    expect(body.together.savedPence).toBeGreaterThan(0);
    expect(body.together.savedPence).toBeLessThan(70_000_000);
  });

  it('keeps the ledger balanced and complete across pages', async () => {
    const ledger = `/councils/CAM/ledger/${month}`;
    const read = async (query: string) => (await api.as(people.finance).get(`${ledger}${query}`, today)).body;
    const all = (await read('')).postings;
    const pages = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await read(`?limit=3${next && `&after=${encodeURIComponent(next)}`}`);
      const over = page.postings.reduce(
        (sum: number, each: { debitPence: number; creditPence: number }) =>
          sum + each.debitPence - each.creditPence,
        0,
      );
      expect(over).toBe(0);
      pages.push(...page.postings);
      next = page.next;
    }
    expect(pages).toEqual(all);
    const lost = await api.as(people.finance).get(`${ledger}?after=nothing`, today);
    expect([lost.status, lost.body.code]).toEqual([404, 'unknown-entry']);
    const csv = await api.as(people.finance).get(`${ledger}/csv?limit=1`, today);
    expect(csv.headers.get('link')).toMatch(
      /^<\/councils\/CAM\/ledger\/2026-06\/csv\?after=.*>; rel="next"$/,
    );
  });
});

describe('the seeded year of charges', () => {
  it.each(['CAM', 'SCA'])('has %s pay each month what its previous statement says', async (council) => {
    const { body } = await api.as('Farid Aziz').get(`/councils/${council}/statements`, today);
    const totals = (body.statements as { stage: string; totals: Record<string, number> }[]).map(
      (each) => each.totals,
    );
    expect(totals.length).toBeGreaterThan(10);
    for (const { openingPence = 0, settledPence = 0 } of totals) expect(openingPence + settledPence).toBe(0);
    expect(totals[0]!.closingPence).toBeGreaterThan(0);
  });
});
