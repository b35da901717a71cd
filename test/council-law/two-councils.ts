import { afterAll, beforeAll, expect } from '@jest/globals';
import { connectEventStore } from '#event-store';
import type { Instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { type RunningApi, startApi } from '../system/running-api.js';

export let api: RunningApi;
export const random = randomFrom(41);

beforeAll(async () => {
  api = await startApi();
  for (const { at, route, body } of setUp())
    await api.as('Rosa Linden').post(route, body, { 'casebook-now': at });
}, 60_000);
afterAll(() => api.stop());

export type Council = 'CAM' | 'SCA';
export const at = (day: string) => ({ 'casebook-now': `${day}T10:00:00Z` });

export const enter = (council: Council, day: string, entry: object, as = 'peter.lowe') =>
  api.as(as).post(`/councils/${council}/law/adoptions`, entry, at(day));

export const read = async (council: Council, query = '', as = 'ruth.kelly') =>
  (await api.as(as).get(`/councils/${council}/law${query}`, at('2026-11-20'))).body;

export const rule = (
  law: { tables: { name: string; rows: { key: string }[] }[] },
  table: string,
  key: string,
) => law.tables.find(({ name }) => name === table)?.rows.find((row) => row.key === key);

export async function received(council: Council, submittedAt: string, type: string): Promise<string> {
  const payload = makeSubmission(random, { council, submittedAt: submittedAt as Instant, type });
  const sent = await api
    .as('submission-portal')
    .post(`/submissions?council=${council}`, payload, { 'casebook-now': submittedAt });
  return `/councils/${council}/planning-applications/${sent.body.caseId}`;
}

export async function factsOf(path: string) {
  const store = connectEventStore({ connectionString: api.eventStore });
  const recorded = await store.readStream(`planningApplication-${path.split('/').at(-1)}`);
  await store.close();
  return recorded.map(({ event }) => event);
}

/** Makes it valid on the day of receipt, and returns the deadline of the preview and of the fact. */
export async function madeValid(path: string, day: string) {
  const by = api.as('nadia.rahman');
  const seen = await by.post(`${path}/validation/preview`, { validFrom: day }, at(day));
  const done = await by.post(`${path}/validation`, { validFrom: day }, at(day));
  expect(done.status).toBe(200);
  return seen.body.facts.find(({ type }: { type: string }) => type === 'DeadlineSet');
}

export const certificates = {
  table: 'determination-periods',
  key: 'lawful-development',
  says: { rule: 'Certificates: ten weeks.', length: 10, unit: 'weeks', begins: 'the day after' },
};
/** A period that one council corrects. */
export const tenWeeks = {
  rules: [certificates],
  from: '2026-01-01',
  source: 'Advice of the monitoring officer, 3 March 2026',
  confidence: 'V',
  reason: 'The period was never verified',
};
