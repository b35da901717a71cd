import { afterAll, beforeAll, expect } from '@jest/globals';
import { connectEventStore, type EventStore } from '#event-store';
import { type Database, openDatabase, Projector, silentLog } from '#projections';
import { readModels } from '#read-models';
import { type RunningApi, startApi } from '../system/running-api.js';
import { type Act, finance } from '../worked-year/acts.js';
import { setUp } from '../worked-year/set-up.js';
import { submissionTo } from '../worked-year/year-over-http.js';

export let api: RunningApi;
let store: EventStore;
let pool: Database;
let projecting: Promise<void>;
let position = '0';
export let caseId: string;
const stopping = new AbortController();
export const today = '2026-05-20';
export const cam = '/councils/CAM';

export const post = (as: string, path: string, body: object, day = today, headers = {}) =>
  api.as(as).post(path, body, { 'casebook-now': `${day}T12:00:00Z`, ...headers });

/** Later reads wait until the read models show what was recorded up to there. */
export const seenUpTo = (recorded: string): void => {
  position = recorded;
};

export async function done(as: string, path: string, body: object, day = today) {
  const answer = await post(as, path, body, day);
  expect([path, answer.status, answer.body]).toEqual([
    path,
    200,
    expect.objectContaining({ position: expect.anything() }),
  ]);
  position = answer.body.position;
  return answer.body;
}
export async function refused(code: string, as: string, path: string, body: object, status = 409) {
  const answer = await post(as, path, body);
  expect([path, answer.body.code, answer.status]).toEqual([path, code, status]);
}
export async function read(path: string) {
  for (;;) {
    const headers = { 'casebook-now': `${today}T12:00:00Z`, 'casebook-wait-for': position };
    const answer = await api.as(finance).get(`${cam}/${path}`, headers);
    if (answer.status === 503) continue; // Not in the read model yet.
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  }
}
export const does = ({ as, path, body, day }: Act) => done(as, path, body, day);

export const from = '2026-04-01';
export const agreement = { service: 'performanceAgreement', level: 'project', scale: 'major' };
export const design = { service: 'other', level: 'design review', scale: 'any' };
export const desk = { service: 'preApplication', level: 'desk', scale: 'minor' };
export const customer = { customer: 'C-7', dueOn: '2026-06-20' };

/** Starts the service with councils, people and prices, and stops it after the specs. */
export function openFinanceOffice(): void {
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
}
