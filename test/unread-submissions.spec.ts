import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import type { Answer } from './system/asking.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { OfficeCases, submittedAt } from './system/office-cases.js';

const day = '2026-03-21';

let api: RunningOffice;
const cases = new OfficeCases(() => api);

beforeAll(async () => {
  api = await startOffice();
}, 60_000);
afterAll(() => api.stop());

const on = (more: Record<string, string> = {}) => ({ ...cases.on(day), ...more });
const at = (council = 'CAM') => `/councils/${council}/unread-submissions`;

/** Told from others by its id. */
function whole(id: string) {
  const form = makeSubmission(randomFrom(7), { council: 'CAM', type: 'pp.full.householder', submittedAt });
  return { ...form, metadata: { ...form.metadata, id } };
}

/** It lacks what is applied for, so that it cannot be read. */
function unreadable(id: string) {
  const { data, ...rest } = whole(id);
  return { ...rest, data: { ...data, application: {} } };
}

/** Sends one that cannot be read: what it is kept as. */
async function sent(id: string, council = 'CAM'): Promise<string> {
  const answer = await api
    .as('submission-portal')
    .post(`/submissions?council=${council}`, unreadable(id), on());
  expect(answer.status).toBe(400);
  return /council to check: (\S+)\.$/.exec(answer.body.detail)![1]!;
}

async function listed(who: string, query = '', council = 'CAM'): Promise<Answer['body']> {
  return (await api.as(who).get(`${at(council)}${query}`, on())).body;
}

const shown = async (id: string, query = '', council = 'CAM') => {
  let found: Record<string, unknown> | undefined;
  for (let again = 0; !found && again < 200; again += 1)
    found = (await listed('nadia.rahman', query, council)).submissions.find(
      (each: { id: string }) => each.id === id,
    );
  return found;
};

describe('an unreadable submission', () => {
  it('is refused, and kept once for the council: its content, and why it could not be read', async () => {
    const id = await sent('kept-once');
    expect(await sent('kept-once')).toBe(id);
    expect(await shown(id)).toMatchObject({
      ...{ id, council: 'CAM', state: 'waiting', sentBy: 'submission-portal', caseId: null },
      ...{ mediaType: 'application/json', keptAs: expect.stringMatching(/^document-.*\/[0-9a-f]{64}$/) },
      notRead: [expect.objectContaining({ field: '/data/application/type/value', code: 'required' })],
    });
    const { submissions } = await listed('nadia.rahman');
    expect(submissions.filter((each: { id: string }) => each.id === id)).toHaveLength(1);
  });

  it('is kept even if it is not JSON', async () => {
    const answer = await api
      .as('submission-portal')
      .post('/submissions?council=CAM', undefined, { ...on(), 'content-type': 'application/json' });
    // Nothing at all is nothing to keep.
    expect(answer.status).toBe(400);
    const raw = await rawTo('/submissions?council=CAM', '{"half of', 'submission-portal');
    expect(raw.status).toBe(400);
    expect(raw.body.detail).toContain('It is kept as it arrived');
  });

  it('is given byte for byte to staff who handle submissions, and that access is recorded', async () => {
    const id = await sent('looked-at');
    const answer = await api.as('nadia.rahman').get(`${at()}/${id}/content`, on());
    expect(JSON.parse(answer.body)).toEqual(unreadable('looked-at'));
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const position = answer.headers.get('casebook-position')!;
    const { looks } = (
      await api.as('helen.marsh').get(`/looks?case=${id}`, on({ 'casebook-wait-for': position }))
    ).body;
    expect(looks).toEqual([expect.objectContaining({ what: 'submission', council: 'CAM' })]);
  });

  it.each([
    ['grace.okafor', 403],
    ['ruth.kelly', 403],
    [null, 401],
  ] as const)('is answered for %s with %i', async (who, status) => {
    const id = await sent('not-for-all');
    for (const path of [at(), `${at()}/${id}`, `${at()}/${id}/content`])
      expect((await api.as(who as string).get(path, on())).status).toBe(status);
  });

  it('becomes a case once it is corrected, received on its original day, and is then no longer kept', async () => {
    const id = await sent('put-right');
    const read = await api.as('nadia.rahman').post(`${at()}/${id}/reading`, whole('put-right'), on());
    expect(read.status).toBe(201);
    expect(await shown(id, '?show=all')).toBeDefined();
    const { caseId } = read.body;
    const look = async () => (await api.as('nadia.rahman').get(`${at()}/${id}`, on())).body;
    let now = await look();
    for (let again = 0; now.state === 'waiting' && again < 200; again += 1) now = await look();
    expect(now).toMatchObject({ state: 'takenIn', caseId, by: 'nadia.rahman', keptAs: null });
    expect((await api.as('nadia.rahman').get(`${at()}/${id}/content`, on())).body.code).toBe(
      'submission-ended',
    );
  });

  it('that is read again unchanged is refused again with the reason, and stays listed', async () => {
    const id = await sent('still-not');
    const again = await api.as('nadia.rahman').post(`${at()}/${id}/reading`, undefined, on());
    expect(again.status).toBe(400);
    expect(again.body.errors).toEqual([expect.objectContaining({ field: '/data/application/type/value' })]);
    expect(await shown(id)).toMatchObject({ state: 'waiting' });
  });

  it('is passed to the right council, and is then hidden from the first one', async () => {
    const id = await sent('handed-on');
    const body = { council: 'SCA', reason: 'The site is in Histon.' };
    expect((await api.as('nadia.rahman').post(`${at()}/${id}/handing-on`, body, on())).status).toBe(200);
    expect(await shown(id, '', 'SCA')).toMatchObject({ council: 'SCA', reason: 'The site is in Histon.' });
    const here = await api.as('nadia.rahman').post(`${at()}/${id}/dismissal`, { reason: 'No.' }, on());
    expect(here).toMatchObject({ status: 404, body: { code: 'unknown-record' } });
    const nowhere = { council: 'XYZ', reason: 'Theirs.' };
    expect((await api.as('nadia.rahman').post(`${at('SCA')}/${id}/handing-on`, nowhere, on())).status).toBe(
      422,
    );
  });

  it('is dismissed with a reason, and its content is deleted', async () => {
    const id = await sent('dismissed');
    const bare = await api.as('nadia.rahman').post(`${at()}/${id}/dismissal`, {}, on());
    expect(bare.status).toBe(400);
    const reason = 'A trial of the portal.';
    const done = await api.as('nadia.rahman').post(`${at()}/${id}/dismissal`, { reason }, on());
    expect(done.status).toBe(200);
    const repeated = await api.as('nadia.rahman').post(`${at()}/${id}/dismissal`, { reason }, on());
    expect(repeated.status).toBe(200);
    expect((await api.as('nadia.rahman').get(`${at()}/${id}/content`, on())).status).toBe(409);
    expect(await sent('dismissed')).toBe(id);
  });
});

async function rawTo(path: string, body: string, who: string) {
  const { access_token } = (await api.as(null as never).post('/dev/token', { name: who })).body;
  const answer = await fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}`, ...on() },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}
