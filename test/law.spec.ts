import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  const casebook = api.as('Casebook');
  await casebook.post('/councils', {
    council: 'CAM',
    name: 'Cambridge',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
  await casebook.post('/officers', {
    officer: 'amina.hassan',
    name: 'Amina Hassan',
    jobTitle: 'Officer',
    employer: 'CAM',
  });
  await casebook.post('/councils/CAM/officers/amina.hassan/authorisation', { from: '2020-01-01' });
}, 60_000);
afterAll(() => api.stop());

const asked = (question: string, body: object) => api.as('Amina Hassan').post(`/law/${question}`, body);

describe('the law over HTTP', () => {
  it('lists every rule with its start, its source and how sure we are of it', async () => {
    const { status, body } = await api.as('Amina Hassan').get('/law');
    expect(status).toBe(200);
    const tables = body.tables as {
      name: string;
      rows: { from: string; source: string; confidence: string }[];
    }[];
    expect(tables.map(({ name }) => name)).toContain('determination-periods');
    const rows = tables.flatMap((table) => table.rows);
    expect(rows.length).toBeGreaterThan(100);
    for (const { from, source, confidence } of rows) {
      expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source).not.toBe('');
      expect(confidence).toMatch(/^[VDK]$/);
    }
    expect(body.feeTables.map(({ startsOn }: { startsOn: string }) => startsOn)).toEqual([
      '2023-12-06',
      '2025-04-01',
      '2026-04-01',
    ]);
  });

  it.each([
    ['2026-03-31', 52_800],
    ['2026-04-01', 54_800],
  ])('says what a householder application costs on %s, line by line', async (on, totalPence) => {
    const proposal = { type: 'pp.full.householder', development: { housesAltered: 1 } };
    const { status, body } = await asked('fee', { on, proposal });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'fee',
      totalPence,
      lines: [{ amountPence: totalPence, units: 1 }],
    });
  });

  it.each([
    [{}],
    [{ type: 7 }],
    [{ type: 'pp.full.minor', development: { newHomes: 'many', siteArea: [] } }],
    [{ type: 'pp.full.minor', development: null, alternatives: {}, claims: 'all' }],
    [{ type: '__proto__' }],
    [{ type: 'pp.full.minor', crossBoundary: { areas: 3 } }],
  ])('has an answer to a proposal like %j', async (proposal) => {
    const { status } = await asked('fee', { on: '2026-05-01', proposal });
    expect(status).toBe(200);
  });

  it('counts the statutory period', async () => {
    const { body } = await asked('deadline', { type: 'pp.full.householder', validFrom: '2026-03-02' });
    expect(body).toMatchObject({ value: '2026-04-27', because: { source: expect.any(String) } });
  });

  it('says what publicity is needed, and until when comments may be made', async () => {
    const { body } = await asked('publicity', {
      type: 'pp.full.householder',
      madeOn: '2026-03-20',
      given: [{ told: 'site-notice', beganOn: '2026-03-25' }],
    });
    expect(body).toMatchObject({
      required: [{ value: { oneOf: ['site-notice', 'neighbour-letter'] } }],
      given: [{ commentsUntil: { value: '2026-04-16' } }],
    });
  });

  it('says who decides', async () => {
    const { body } = await asked('who-decides', {
      type: 'pp.full.householder',
      receivedOn: '2026-11-02',
      on: '2026-11-20',
    });
    expect(body).toMatchObject({ value: 'officer', because: { steps: expect.any(Array) } });
  });

  it.each([
    [
      'publicity',
      {
        type: 'pp.full.householder',
        madeOn: '2031-03-20',
        given: [{ told: 'site-notice', beganOn: '2031-03-25' }],
      },
      'holidays-not-known',
    ],
    ['deadline', { type: 'no.such.type', validFrom: '2026-03-02' }, 'no-rule'],
    ['who-decides', { type: 'pp', receivedOn: '2026-03-02' }, 'no-rule'],
  ])('refuses a question about %s that no loaded rule answers', async (question, body, code) => {
    expect(await asked(question, body)).toMatchObject({ status: 422, body: { code } });
  });

  it.each([
    ['fee', { proposal: 'a house' }],
    ['fee', { proposal: { type: 'pp.full.householder' }, on: '2026-02-30' }],
    ['deadline', { type: 'pp.full.householder' }],
    ['deadline', { type: 'pp.full.householder', validFrom: '2026-03-02', eia: 'yes' }],
    ['publicity', { type: 'pp.full.householder', madeOn: '2026-03-20', given: [{ told: 'drone' }] }],
    ['who-decides', { type: 'pp.full.householder', receivedOn: '2026-03-02', parent: 'none' }],
    ['who-decides', { type: 'pp.full.householder', receivedOn: '2026-03-02', objections: -1 }],
  ])('says what is wrong with a question about %s like %j', async (question, body) => {
    expect(await asked(question, body)).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });
});
