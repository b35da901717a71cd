import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId } from '#domain';
import { connectEventStore } from '#event-store';
import { type Post, startPost } from '../system/answering.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { at, type OfficeCase, OfficeCases } from '../system/office-cases.js';

let office: RunningOffice;
let post: Post;
const cases = new OfficeCases(() => office, 6_400);
const day = '2026-03-03';

beforeAll(async () => {
  office = await startOffice({ CASEBOOK_CONSOLE_URL: 'http://127.0.0.1:3010' });
  post = await startPost(office);
}, 120_000);
afterAll(async () => {
  await post.stop();
  await office.stop();
});

const by = (token: string, on = day) => ({ 'casebook-answer-link': token, ...at(on) });
const look = (token: string, on = day) => office.as(null).get('/answer-link', by(token, on));
const send = (token: string, what: string, body: object, headers: Record<string, string> = {}) =>
  office.as(null).post(`/answer-link/${what}`, body, { ...by(token), ...headers });
const views = {
  ...{ position: 'objection', comment: 'The access has no visibility splay.' },
  ...{ conditionsWanted: 'Access built first', respondent: 'H. Way, senior engineer' },
};
const file = async (token: string, content: string | Uint8Array<ArrayBuffer>, name = 'splay.txt') => {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const headers = by(token);
  const answer = await fetch(`${office.url}/answer-link/files`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};
const caseOf = async ({ path }: OfficeCase) =>
  (await office.as('dylan.price').get(path, { ...at(day), 'casebook-wait-for': await lastPosition(path) }))
    .body;
/** The position of a later fact, so that reads show everything sent before it. */
const lastPosition = async (path: string) =>
  (await office.as('dylan.price').post(`${path}/notes`, { note: 'Looked' }, at(day))).body.position as string;

const consulted = { consulteeId: 'highways', name: 'County Highways', kind: 'statutory' };

/** A valid case with a consultation of County Highways, and the token of the link in its letter. */
async function asked(council: 'CAM' | 'SCA' = 'CAM') {
  const one = await cases.received({ council });
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  await cases.act(one, 'dylan.price', 'consultations', { consultees: [consulted] });
  return { one, token: await letter(one, 'asking') };
}

async function letter(one: OfficeCase, letterId: string, more: object = {}) {
  await cases.act(one, 'dylan.price', 'letters', {
    ...{ letterId, letter: 'consultation', to: 'consultee', consulteeId: 'highways', channel: 'email' },
    ...{ name: 'County Highways', email: 'highways@county.example', ...more },
  });
  return await post.tokenIn(one.caseId as CaseId, letterId);
}

/** A case with a request to the applicant for a plan, and the token of the link in that letter. */
async function requested() {
  const one = await cases.received();
  const request = { requestId: 'plan', kind: 'plans', request: 'A block plan to scale' };
  await cases.act(one, 'nadia.rahman', 'information-requests', request);
  const to = { letter: 'informationRequest', requestId: 'plan', to: 'other', consulteeId: undefined };
  return {
    one,
    token: await letter(one, 'request', { ...to, name: 'A. Agent', email: 'agent@example.org' }),
  };
}

const notOpen = { status: 404, body: { code: 'link-not-open' } };

describe('a consultee with the link in its letter', () => {
  it('sees the request and public documents, sends a file, and answers once', async () => {
    const { one, token } = await asked();
    const seen = await look(token);
    expect(seen).toMatchObject({
      status: 200,
      body: {
        ...{ standing: 'open', asks: 'views', consultee: 'County Highways', council: 'CAM' },
        ...{ caseReference: one.reference, isOnRegister: false, documents: [], filesSent: [] },
      },
    });
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(seen.headers.get('referrer-policy')).toBe('no-referrer');
    const sent = await file(token, 'a drawing');
    expect([sent.status, sent.body.detail]).toEqual([200, undefined]);
    expect((await file(token, 'a drawing')).body).toEqual(sent.body);
    expect((await look(token)).body.filesSent).toEqual([{ title: 'splay.txt', bytes: 9 }]);
    const key = { 'idempotency-key': randomUUID() };
    const done = await send(token, 'views', views, key);
    expect([done.status, done.body.detail]).toEqual([200, undefined]);
    expect(done.body.answerReference).toMatch(/^LA-\w{5}-\w{5}$/);
    expect(await send(token, 'views', views, key)).toMatchObject({ status: 200, body: done.body });
    expect(await send(token, 'views', views)).toMatchObject({ status: 200, body: done.body });
    const { responses, documents } = await caseOf(one);
    expect(responses).toMatchObject([
      {
        ...{ responseId: done.body.answerReference, position: 'objection', respondent: views.respondent },
        ...{ conditionsWanted: 'Access built first', link: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
    expect(documents.at(-1)).toMatchObject({
      ...{ title: 'splay.txt', kind: 'consulteeResponse', publishStatus: 'not-assessed', stored: true },
      link: responses[0].link,
    });
    expect(await look(token)).toMatchObject({ status: 200, body: { standing: 'answered' } });
  });

  it('cannot change the answer afterwards, nor send more files', async () => {
    const { token } = await asked();
    expect((await send(token, 'views', views)).status).toBe(200);
    const other = await send(token, 'views', { ...views, position: 'noObjection' });
    expect(other).toMatchObject({ status: 409, body: { code: 'response-differs' } });
    expect(await file(token, 'more')).toMatchObject({ status: 409, body: { code: 'link-answered' } });
    expect(await send(token, 'information', { answer: 'x' })).toMatchObject({ status: 409 });
  });
});

describe('an applicant with the link in a request for information', () => {
  it('sends files and an answer that only officers can read', async () => {
    const { one, token } = await requested();
    expect((await look(token)).body).toMatchObject({
      ...{ asks: 'information', request: 'A block plan to scale', consultee: null, standing: 'open' },
    });
    const empty = await send(token, 'information', {});
    expect(empty).toMatchObject({ status: 409, body: { code: 'nothing-sent' } });
    expect((await file(token, 'plan')).status).toBe(200);
    const done = await send(token, 'information', { answer: 'The plan is to scale now.' });
    expect([done.status, done.body.detail]).toEqual([200, undefined]);
    const { requests } = await caseOf(one);
    expect(requests).toMatchObject([
      { requestId: 'plan', receivedOn: day, answer: 'The plan is to scale now.', link: expect.any(String) },
    ]);
  });
});

describe('the answer to a link that cannot be used is the same', () => {
  it('for a link that is wrong, changed, for another case, withdrawn or expired', async () => {
    const [{ one, token }, other] = [await asked(), await asked()];
    const changed = `${token.slice(0, 60)}${token[60] === 'A' ? 'B' : 'A'}${token.slice(61)}`;
    const spliced = other.token.slice(0, 43) + token.slice(43);
    const { body: first } = await look('nonsense');
    const said = ({ correlationId: _, ...rest }: Record<string, unknown>) => rest;
    for (const each of ['', changed, spliced, 'A'.repeat(72)]) {
      expect(await look(each)).toMatchObject(notOpen);
      expect(said((await look(each)).body)).toEqual(said(first));
      expect(await send(each, 'views', views)).toMatchObject(notOpen);
      expect(await file(each, 'x')).toMatchObject(notOpen);
    }
    const { until } = (await look(token)).body;
    expect((await look(token, until)).status).toBe(200);
    const over = await look(token, '2026-06-01');
    expect([over.status, said(over.body)]).toEqual([404, said(first)]);
    await cases.act(one, 'dylan.price', 'letters/asking/link/withdrawal', { reason: 'Sent astray' });
    expect(said((await look(token)).body)).toEqual(said(first));
    expect(await send(token, 'views', views)).toMatchObject(notOpen);
    expect((await look(other.token)).status).toBe(200);
  });

  it('for a cancelled request, a withdrawn case or an erased letter', async () => {
    const cancelled = await requested();
    const reason = 'It was in the drawings';
    await cases.act(cancelled.one, 'nadia.rahman', 'information-requests/plan/cancellation', { reason });
    expect(await send(cancelled.token, 'information', { answer: 'x' })).toMatchObject(notOpen);
    const ended = await asked();
    await cases.act(ended.one, 'nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' });
    expect(await look(ended.token)).toMatchObject(notOpen);
    expect(await send(ended.token, 'views', views)).toMatchObject(notOpen);
  });
});

describe('a person with a link', () => {
  it('cannot open anything of another council', async () => {
    const { one, token } = await asked('SCA');
    const headers = { ...by(token), 'x-client': 'CAM', authorization: `Bearer ${token}` };
    for (const path of [one.path, '/caseload', `/councils/CAM/settings`, `${one.path}/letters`])
      expect((await office.as(null).get(path, headers)).status).toBe(401);
    expect((await send(token, 'views', views, { 'x-client': 'CAM' })).status).toBe(200);
    expect(await caseOf(one)).toMatchObject({ responses: [{ consulteeId: 'highways' }] });
  });

  it('cannot use routes that need a sign-in', async () => {
    const { token } = await asked();
    for (const headers of [{ 'casebook-preview': 'true' }, { 'if-match': '"3"' }])
      expect((await send(token, 'views', views, headers as Record<string, string>)).status).toBe(400);
    expect((await look(token)).body.standing).toBe('open');
  });

  it.each<[string, object, string]>([
    ['without a position', { position: 'perhaps' }, 'position'],
    ['without a text', { comment: '  ' }, 'comment'],
    ['with text that looks sealed', { comment: 'sealed.v1.text.a.b' }, 'comment'],
    ['without a name', { respondent: '' }, 'respondent'],
    ['with an unknown field', { receivedOn: '2026-01-01' }, 'receivedOn'],
  ])('is told what is wrong with an answer %s', async (_, change, field) => {
    const { token } = await asked();
    const { status, body } = await send(token, 'views', { ...views, ...change });
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('cannot send a longer answer than allowed, nor larger or more files', async () => {
    const { token } = await requested();
    expect(await send(token, 'views', { ...views, comment: 'x'.repeat(40_000) })).toMatchObject({
      ...{ status: 413, body: { code: 'too-large' } },
    });
    expect(await file(token, new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
    for (let n = 0; n < 10; n += 1) expect((await file(token, `file ${n}`)).status).toBe(200);
    expect(await file(token, 'one more')).toMatchObject({ status: 409, body: { code: 'too-many-files' } });
    expect((await look(token)).body.filesSent).toHaveLength(10);
  });
});

describe('the token of a link', () => {
  it('is not stored in any fact, nor in any answer to people who sign in', async () => {
    const { one, token } = await asked();
    await send(token, 'views', views);
    const store = connectEventStore({ connectionString: office.eventStore });
    const facts = await store.readStream(`planningApplication-${one.caseId as never}`);
    await store.close();
    const letters = await office.as('dylan.price').get(`${one.path}/letters`, cases.on(day));
    const content = await office.as('dylan.price').get(`${one.path}/letters/asking/content`, cases.on(day));
    expect(content.body).toContain('/answer/{token}');
    const { body: changes } = await office.as('amina.hassan').get('/changes', at(day));
    for (const each of [facts, letters.body, content.body, changes])
      expect(
        JSON.stringify(each, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
      ).not.toContain(token);
    expect(letters.body.letters).toMatchObject([{ link: { isWithdrawn: false } }]);
  });

  it('is not in a letter on paper, nor in a letter whose template has no place for it', async () => {
    const { one } = await asked();
    const onPaper = { channel: 'post', address: ['1 Shire Hall', 'Cambridge', 'CB3 0AP'] };
    await cases.act(one, 'dylan.price', 'letters', {
      ...{ letterId: 'paper', letter: 'consultation', to: 'consultee', consulteeId: 'highways' },
      ...{ name: 'County Highways', ...onPaper },
    });
    const { body } = await office.as('dylan.price').get(`${one.path}/letters`, cases.on(day));
    expect(body.letters.at(-1)).toMatchObject({ letterId: 'paper', link: null });
  });
});

describe('the rate limit of links', () => {
  it('stops one link that is used too often, and no other link', async () => {
    const limited = await startOffice({ CASEBOOK_RATE_LINK: '3' });
    const tried = (token: string) => limited.as(null).get('/answer-link', by(token));
    for (let n = 0; n < 3; n += 1) expect((await tried('one')).status).toBe(404);
    expect(await tried('one')).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect((await tried('another')).status).toBe(404);
    await limited.stop();
  }, 60_000);
});
