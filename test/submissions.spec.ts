import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '#event-store';
import { repository } from '../scripts/repository.js';
import type { Answer } from './system/asking.js';
import { type RunningApi, startApi } from './system/running-api.js';

const folder = new URL('../libs/intake/fixtures/', import.meta.url);
const [fixture] = readdirSync(folder).filter((name) => name.endsWith('.json'));
let api: RunningApi;
let bytes: Buffer;

beforeAll(async () => {
  api = await startApi();
  bytes = await readFile(new URL(fixture!, folder));
  const casebook = api.as('Rosa Linden');
  for (const [council, referenceFormat] of [
    ['CAM', '{yy}/{number}/{suffix}'],
    ['SCA', 'S/{number}/{yy}/{suffix}'],
  ])
    await casebook.post('/councils', { council, name: 'A council', referenceFormat });
  await casebook.post('/officers', {
    officer: 'nadia.rahman',
    name: 'Nadia Rahman',
    jobTitle: 'Validation',
    employer: 'CAM',
  });
  await casebook.post('/councils/CAM/officers/nadia.rahman/authorisation', { from: '2020-01-01' });
});
afterAll(() => api.stop());

async function submit(body: Buffer | string, council = 'CAM', as = 'Submission portal') {
  const { access_token } = (await api.as(null).post('/dev/token', { name: as })).body;
  const answer = await fetch(`${api.url}/submissions?council=${council}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}` },
    body: body.toString(),
  });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    body: (await answer.json()) as Answer['body'],
  };
}

const renamed = (id: string): string =>
  bytes.toString().replace(JSON.parse(bytes.toString()).metadata.id, id);

describe('a submission', () => {
  it('opens a case under a reference in the council’s own format', async () => {
    const { status, location, body } = await submit(bytes);
    expect(status).toBe(201);
    expect(location).toBe(`/councils/CAM/planning-applications/${body.caseId}`);
    expect(body.caseReference).toMatch(/^\d\d\/00001\/[A-Z0-9]+$/);
    expect(body.sha256).toBe(sha256(bytes));
  });

  it('is accepted as the published document shows it', async () => {
    const { paths } = JSON.parse(await readFile(join(repository, 'docs/openapi.json'), 'utf8'));
    const { example } = paths['/submissions'].post.requestBody.content['application/json'];
    const { status, body } = await submit(JSON.stringify(example));
    expect([status, body.caseReference]).toEqual([201, expect.stringMatching(/TCA$|TREE$|WTT$/)]);
  });

  it('that is sent again is answered like the first time', async () => {
    const first = await submit(bytes);
    expect(await submit(bytes)).toEqual(first);
  });

  it('that is sent twenty times at once opens one case', async () => {
    const twin = renamed('sent-at-once');
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(twin)));
    expect(new Set(answers.map(({ body }) => `${body.caseId} ${body.caseReference}`)).size).toBe(1);
  });

  it('with other contents under its id is refused', async () => {
    const { status, body } = await submit(`${bytes.toString()} `);
    expect([status, body.code]).toEqual([409, 'submission-differs']);
  });

  it('is kept byte for byte', async () => {
    const { body } = await submit(bytes);
    const path = `/councils/CAM/planning-applications/${body.caseId}/submission`;
    const { access_token } = (await api.as(null).post('/dev/token', { name: 'Nadia Rahman' })).body;
    const kept = await fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${access_token}` } });
    expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('that is sent to another council opens a case there, hidden from staff of the first', async () => {
    const { body } = await submit(bytes, 'SCA');
    expect(body.caseReference).toMatch(/^S\/00001\//);
    const path = `/councils/CAM/planning-applications/${body.caseId}`;
    expect(
      (await api.as('Nadia Rahman').post(`${path}/withdrawal`, { requestedBy: 'agent', reason: 'x' })).body
        .code,
    ).toBe('unknown-case');
    expect((await api.as('Nadia Rahman').get(`${path}/submission`)).status).toBe(404);
  });

  it('is recognised by its id in other capitals or with other spaces, and opens no second case', async () => {
    for (const [first, again] of [
      ['PP-90000001', 'pp-90000001'],
      ['portal 17', 'Portal  17 '],
    ]) {
      expect((await submit(renamed(first!))).status).toBe(201);
      const { status, body } = await submit(renamed(again!));
      expect([again, status, body.code]).toEqual([again, 409, 'submission-differs']);
    }
  });

  it('gives no two cases the same number, even if many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => submit(renamed(`many-${index}`))),
    );
    expect(new Set(answers.map(({ body }) => body.caseReference)).size).toBe(40);
  });

  it('to a council that has not joined is refused, and the refusal says what to do', async () => {
    const { status, body } = await submit(renamed('elsewhere'), 'LBH');
    expect([status, body.code]).toEqual([422, 'unknown-council']);
  });

  it('dated in the future is refused', async () => {
    const tomorrow = new Date(Date.now() + 90_000_000).toISOString();
    const sent = JSON.parse(renamed('tomorrow'));
    sent.metadata.submittedAt = tomorrow;
    const { status, body } = await submit(JSON.stringify(sent));
    expect([status, body.code]).toEqual([422, 'submitted-in-the-future']);
  });
});
