import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectEventStore, type EventStore } from '#event-store';
import { type RunningApi, startApi } from './system/running-api.js';

const portalSubmission = new URL('../libs/intake/fixtures/planning-portal/Application.json', import.meta.url);
const fixture = new URL('../libs/intake/fixtures/advertisement.json', import.meta.url);
const from = '2026-12-01';
const on = (day: string) => ({ 'casebook-now': `${day}T10:00:00Z` });
let api: RunningApi;
let store: EventStore;

beforeAll(async () => {
  api = await startApi();
  store = connectEventStore({ connectionString: api.eventStore });
  for (const council of ['CAM', 'SCA']) {
    const joining = { council, name: council, referenceFormat: '{yy}/{number}/{suffix}' };
    await api.as('Rosa Linden').post('/councils', joining, on('2026-11-20'));
  }
});
afterAll(async () => {
  await store.close();
  await api.stop();
});

const set = (council: string, codes: readonly string[], day = from, region?: string) =>
  api
    .as('Rosa Linden')
    .post(
      `/councils/${council}/settings/official-codes`,
      { codes, ...(region && { region }), from: day },
      on('2026-11-20'),
    );
const send = async (addressedTo: string, id: string, day = '2026-12-02') => {
  const submission = JSON.parse(await readFile(fixture, 'utf8'));
  Object.assign(submission.metadata, { organisation: addressedTo, id });
  return api.as('Submission portal').post('/submissions', submission, on(day));
};

describe("a council's codes in other systems", () => {
  beforeAll(async () => {
    expect((await set('SCA', ['E07000012', 'W0530'], from, 'East of England')).status).toBe(200);
  });

  it('route to it what is addressed to them, from their first day', async () => {
    const { status, body } = await send('e07000012', 'of-the-statistics-office');
    expect([status, body.detail, body.council]).toEqual([201, undefined, 'SCA']);
    const early = await send('E07000012', 'too-early', '2026-11-30');
    expect([early.status, early.body.code]).toEqual([422, 'unknown-council']);
  });

  it('are recognised in Planning Portal submissions, which are kept as written', async () => {
    const submission = JSON.parse(await readFile(portalSubmission, 'utf8'));
    submission.applicationHeader.applicationTo = 'W0530';
    const { body } = await api.as('Submission portal').post('/submissions', submission, on('2026-12-02'));
    expect(body.council).toBe('SCA');
    const facts = await store.readStream(`planningApplication-${body.caseId}` as never);
    expect(facts.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        ...{ type: 'ParticularsReceived', addressedTo: 'SCA', addressedAs: 'W0530' },
      }),
    );
  });

  it('file an unreadable submission with the council that it names', async () => {
    const { metadata } = JSON.parse(await readFile(fixture, 'utf8'));
    Object.assign(metadata, { organisation: 'E07000012', id: 'half-of-it' });
    const half = { metadata, data: {} };
    const { body } = await api.as('Submission portal').post('/submissions', half, on('2026-12-02'));
    const [, id] = /council to check: (\S+)\.$/.exec(body.detail) ?? [];
    const kept = await store.readLast(`unreadSubmission-${id}` as never);
    expect([body.detail, kept?.metadata.council]).toEqual([expect.anything(), 'SCA']);
  });

  it('belong to one council', async () => {
    expect((await set('CAM', ['W0530'])).body.code).toBe('official-code-known');
    expect((await set('CAM', ['SCA'])).body.code).toBe('official-code-known');
    expect((await set('CAM', ['W0530'], '2026-11-25')).body.code).toBe('official-code-known');
    expect((await set('CAM', ['Q0505'])).status).toBe(200);
  });

  it("are shown with the council's settings, and are capitals and digits", async () => {
    const { body } = await api.as('Rosa Linden').get('/councils/SCA/settings', on('2026-12-02'));
    expect(body.officialCodes).toEqual({
      ...{ codes: ['E07000012', 'W0530'], region: 'East of England', from },
    });
    expect((await set('SCA', ['e-7'])).status).toBe(400);
  });
});
