import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningApi, startApi } from './system/running-api.js';

const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;
const now = { 'casebook-now': '2026-03-03T10:00:00Z' };
let api: RunningApi;
let caseId: string;

beforeAll(async () => {
  api = await startApi();
  for (const { at, route, body } of setUp())
    await api.as('Rosa Linden').post(route, body, { 'casebook-now': at });
  const payload = makeSubmission(randomFrom(3), { council: 'CAM', submittedAt });
  const { body } = await api.as('submission-portal').post('/submissions?council=CAM', payload, now);
  caseId = body.caseId;
}, 60_000);
afterAll(() => api.stop());

const ask = (route: string, body: object, headers: Record<string, string> = {}) =>
  api
    .as('nadia.rahman')
    .post(`/councils/CAM/planning-applications/${caseId}/${route}`, body, { ...now, ...headers });

describe('the answer to a command', () => {
  it('names what was created, so that the next command can use it', async () => {
    const asked = await ask('information-requests', { kind: 'plans', request: 'A block plan with a scale' });
    const [made] = asked.body.made;
    expect(asked.body).toMatchObject({
      made: [{ kind: 'information request', label: 'Information request: A block plan with a scale' }],
      changed: expect.arrayContaining(['requests']),
    });
    const { status, body } = await ask(`information-requests/${made.id}/response`, {});
    expect([status, body.made]).toEqual([200, []]);
  });

  it('names the same thing when it is repeated under its key', async () => {
    const key = { 'idempotency-key': 'note-once-1' };
    const first = await ask('notes', { note: 'The hedge is gone' }, key);
    expect(first.body.made).toEqual([{ kind: 'note', id: 'note-once-1', label: 'Note: The hedge is gone' }]);
    await ask('notes', { note: 'Another' });
    expect((await ask('notes', { note: 'The hedge is gone' }, key)).body).toEqual(first.body);
  });

  it('names the same thing when it is sent twice under the client’s own id', async () => {
    const note = { entryId: 'mine-1', note: 'Rang the agent' };
    const first = await ask('notes', note);
    const again = await ask('notes', note);
    expect(again.body).toEqual({ ...first.body, changed: [] });
  });

  it('names it for each item of a batch', async () => {
    const items = ['First', 'Second'].map((note) => ({ caseId, command: 'notes', body: { note } }));
    const { body } = await api.as('nadia.rahman').post('/councils/CAM/batches', { items }, now);
    const labels = body.results.map((each: { answer: { made: { label: string }[] } }) => each.answer.made);
    expect(labels).toEqual([
      [expect.objectContaining({ kind: 'note', label: 'Note: First' })],
      [expect.objectContaining({ kind: 'note', label: 'Note: Second' })],
    ]);
  });
});
