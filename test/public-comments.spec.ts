import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningOffice, startOffice } from './system/office.js';

let api: RunningOffice;
const submittedAt = instant('2026-03-02T10:00:00Z');
const on = { 'casebook-now': '2026-03-03T10:00:00Z' };

beforeAll(async () => {
  api = await startOffice({ CASEBOOK_RATE_UNSIGNED: '40' });
}, 60_000);
afterAll(() => api.stop());

interface Case {
  readonly path: string;
  readonly slug: string;
}

let position: string;
async function act({ path }: Case, who: string, command: string, body: object = {}) {
  const done = await api.as(who).post(`${path}/${command}`, body, on);
  expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
  position = done.body.position as string;
}

let seed = 300;
async function published(council = 'CAM'): Promise<Case> {
  seed += 1;
  const submission = makeSubmission(randomFrom(seed), {
    ...{ council: council as 'CAM', submittedAt, type: 'pp.full.householder' },
  });
  const { body } = await api
    .as('submission-portal')
    .post(`/submissions?council=${council}`, submission, { 'casebook-now': submittedAt });
  const one = {
    path: `/councils/${council}/planning-applications/${body.caseId}`,
    slug: body.caseReference.replaceAll('/', '-'),
  };
  await act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const seen = { publishStatus: 'withhold', reason: 'Nobody asked for it here' };
  for (const at of (submission as unknown as { files: readonly unknown[] }).files.keys())
    await act(one, 'nadia.rahman', `documents/submitted-${at + 1}/publish-status`, seen);
  await act(one, 'dylan.price', 'publication');
  return one;
}

const comment = {
  sentiment: 'objection',
  topics: ['privacy'],
  comment: 'My daughter is ill, and the window looks into her room.',
  author: {
    name: 'Norah Neighbour',
    address: '3 Mill Lane',
    postcode: 'cb1 2ab',
    email: 'norah@example.org',
  },
};

const addressOf = ({ slug }: Case) => `/api/@next/public/applications/${slug}/publicComments`;
const post = (one: Case, change: object = {}, headers: Record<string, string> = {}) =>
  api.as(null).post(
    addressOf(one),
    { ...comment, ...change },
    {
      ...{ 'x-client': 'CAM', 'casebook-wait-for': position, ...on },
      ...headers,
    },
  );
const caseOf = async ({ path }: Case) =>
  (await api.as('dylan.price').get(path, { ...on, 'casebook-wait-for': position })).body;
const commentsOn = async (one: Case) =>
  (await api.as('dylan.price').get(`${one.path}/comments`, { ...on, 'casebook-wait-for': position })).body
    .comments as Record<string, unknown>[];
const publicly = async (one: Case, asked = '') =>
  (
    await api
      .as(null)
      .get(addressOf(one) + asked, { 'x-client': 'CAM', 'casebook-wait-for': position, ...on })
  ).body;

describe('a comment of somebody without an account', () => {
  it('is stored encrypted for an officer, and public only in the redacted wording', async () => {
    const one = await published();
    const { status, body } = await post(one);
    expect([status, body.detail]).toEqual([200, undefined]);
    expect(body.data).toEqual({
      applicationReference: one.slug.replaceAll('-', '/'),
      commentReference: expect.stringMatching(/^PC-\w{5}-\w{5}$/),
    });
    expect(JSON.stringify(body)).not.toMatch(/Norah|daughter/);
    await act(one, 'dylan.price', 'notes', { note: 'Looked at the comment' });
    const { commentReference: id } = body.data;
    expect(await commentsOn(one)).toMatchObject([
      {
        ...{ representationId: id, stance: 'objection', redactedComment: null },
        ...{ author: 'Norah Neighbour', comment: comment.comment, late: false },
        contact: { address: '3 Mill Lane', postcode: 'CB1 2AB', email: 'norah@example.org' },
      },
    ]);
    const { representations } = await caseOf(one);
    expect(representations).toMatchObject([{ via: 'register', contact: { apart: true } }]);
    expect(await publicly(one)).toMatchObject({
      data: { comments: [], summary: { totalComments: 1, sentiment: { objection: 1 } } },
    });
    await act(one, 'dylan.price', `representations/${id}/redaction`, { redactedComment: 'Overlooking' });
    const shown = await publicly(one);
    expect(shown.data.comments).toMatchObject([{ id, commentRedacted: 'Overlooking' }]);
    expect(JSON.stringify(shown)).not.toMatch(/Norah|daughter|Mill Lane/);
    const found = async (asked: string) => (await publicly(one, asked)).pagination.totalResults;
    expect(await found('?query=OVERlook&sentiment=objection')).toBe(1);
    expect(await found('?query=daughter')).toBe(0);
    expect(await found('?sentiment=supportive')).toBe(0);
    expect((await publicly(one, '?sentiment=angry')).code).toBe('malformed');
  });

  it('is counted once for each idempotency key', async () => {
    const one = await published();
    const key = { 'idempotency-key': 'a-key-of-this-comment' };
    const [first, again] = [await post(one, {}, key), await post(one, {}, key)];
    expect([again.status, again.body.data]).toEqual([200, first.body.data]);
    const later = await post(one, {}, { ...key, 'casebook-now': '2026-03-04T10:00:00Z' });
    expect([later.status, later.body.data]).toEqual([200, first.body.data]);
    expect((await post(one, { comment: 'Something else' }, key)).status).toBe(422);
    expect((await post(one)).status).toBe(200);
    await act(one, 'dylan.price', 'notes', { note: 'So that there is a position to wait for' });
    expect(await commentsOn(one)).toHaveLength(2);
  });

  it("is listed for the case's officer until somebody decides what may be published", async () => {
    const one = await published();
    await act(one, 'amina.hassan', 'allocation', { officer: 'dylan.price' });
    await act(one, 'dylan.price', 'publicity/needs', {
      ...{ departure: false, affectsRightOfWay: false, affectsListedBuildingSetting: false },
      affectsConservationArea: false,
    });
    await act(one, 'dylan.price', 'publicity/neighbour-letters', { sentOn: '2026-03-03', letters: 4 });
    const kind = async () => {
      const { body } = await api
        .as('dylan.price')
        .get('/worklist?for=me&size=100', { ...on, 'casebook-wait-for': position });
      const items = body.items as { case: { caseId: string }; kind: string }[];
      return items.find((each) => one.path.endsWith(each.case.caseId))?.kind;
    };
    expect(await kind()).toBe('comments-open');
    const { body } = await post(one);
    await act(one, 'dylan.price', 'notes', { note: 'So that there is a position to wait for' });
    expect(await kind()).toBe('comments-to-read');
    const { commentReference: id } = body.data;
    await act(one, 'dylan.price', `representations/${id}/redaction`, { redactedComment: 'Overlooking' });
    expect(await kind()).toBe('comments-open');
  });

  it('can be erased', async () => {
    const one = await published();
    const { body } = await post(one);
    const { commentReference: partId } = body.data;
    const erasure = {
      ...{ proposalId: 'forget', reason: 'asked to be forgotten', ground: 'no-longer-necessary' },
      parts: [{ part: 'representation', partId }],
    };
    await act(one, 'amina.hassan', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' });
    const proposed = await api.as('amina.hassan').post(`${one.path}/erasures/proposal`, erasure, on);
    expect([proposed.status, proposed.body.detail]).toEqual([200, undefined]);
    const second = await api
      .as('peter.lowe')
      .post(`${one.path}/erasures/confirmation`, { proposalId: 'forget' }, on);
    expect([second.status, second.body.detail]).toEqual([200, undefined]);
    expect(JSON.stringify(await commentsOn(one))).not.toMatch(/Norah|daughter|Mill Lane|norah@/);
  });
});

describe('a comment is refused with an explanation', () => {
  it.each<[string, object, string]>([
    ['no text', { comment: '   ' }, 'comment'],
    ['no name', { author: { ...comment.author, name: '' } }, 'author.name'],
    ['no postcode', { author: { ...comment.author, postcode: 'Cambridge' } }, 'author.postcode'],
    ['an unknown stance', { sentiment: 'angry' }, 'sentiment'],
    ['a hidden field filled in', { website: 'https://buy.example' }, 'website'],
    ['text that looks sealed', { comment: 'sealed.v1.text.a.b' }, 'comment'],
  ])('with %s', async (_, change, field) => {
    const { status, body } = await post(await published(), change);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('on an application that is not on the register', async () => {
    const nowhere = { path: '', slug: '26-99999-HFUL' };
    expect(await post(nowhere)).toMatchObject({ status: 404, body: { code: 'not-on-the-register' } });
  });

  it('for a council that does not take comments online, or only until the last day', async () => {
    const one = await published('SCA');
    const asScambs = { 'x-client': 'SCA' };
    expect(await post(one, {}, asScambs)).toMatchObject({
      status: 409,
      body: { code: 'comments-not-asked' },
    });
    const none = { taken: 'not', from: '2026-03-03' };
    const set = await api.as('peter.lowe').post('/councils/SCA/settings/public-comments', none, on);
    expect([set.status, set.body.detail]).toEqual([200, undefined]);
    expect(await post(one, {}, asScambs)).toMatchObject({
      status: 403,
      body: { code: 'comments-not-taken' },
    });
    const settings = await api.as('peter.lowe').get('/councils/SCA/settings', on);
    expect(settings.body.publicComments).toEqual(none);
  });

  it('once the application is decided or withdrawn', async () => {
    const one = await published();
    await act(one, 'nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' });
    expect(await post(one)).toMatchObject({ status: 409, body: { code: 'case-withdrawn' } });
    expect(await commentsOn(one)).toEqual([]);
  });

  it('with parameters that need a sign-in', async () => {
    const one = await published();
    expect((await post(one, {}, { 'casebook-preview': 'true' })).status).toBe(400);
    expect((await post(one, {}, { 'if-match': '"3"' })).status).toBe(400);
    expect((await post(one, {}, { 'x-client': '' })).status).toBe(400);
  });

  it('if it is longer than allowed', async () => {
    const { status, body } = await post(await published(), { comment: 'x'.repeat(40_000) });
    expect([status, body.code]).toEqual([413, 'too-large']);
  });

  it('if one address has sent too many, though it may continue to read', async () => {
    const one = await published();
    let last = await post(one, { website: 'x' });
    for (let n = 0; n < 40 && last.status !== 429; n += 1) last = await post(one, { website: 'x' });
    expect(last).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(60);
    expect((await publicly(one)).status.code).toBe(200);
  });
});
