import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningOffice, startOffice } from './system/office.js';

let api: RunningOffice;
const submittedAt = instant('2026-03-02T10:00:00Z');
const on = { 'casebook-now': '2026-03-03T10:00:00Z' };

interface Listed {
  readonly name: string;
  readonly type: readonly string[];
  readonly metadata: { readonly publishedAt: string };
}

interface Received {
  readonly path: string;
  readonly slug: string;
}

/** The position of this spec's last change. Every read waits for it. */
let position: string;

beforeAll(async () => {
  api = await startOffice();
}, 60_000);

afterAll(() => api.stop());

async function act(
  { path }: { path: string },
  who: string,
  command: string,
  body: object = {},
  day = '2026-03-03',
) {
  const done = await api.as(who).post(`${path}/${command}`, body, { 'casebook-now': `${day}T10:00:00Z` });
  expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
  position = done.body.position as string;
}

let seed = 100;

async function published(): Promise<Received> {
  seed += 1;
  const type = 'pp.full.householder';
  const submission = makeSubmission(randomFrom(seed), { council: 'CAM', submittedAt, type });
  const { body } = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', submission, { 'casebook-now': submittedAt });
  const one = {
    path: `/councils/CAM/planning-applications/${body.caseId}`,
    slug: body.caseReference.replaceAll('/', '-'),
  };
  await act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const seen = { publishStatus: 'withhold', reason: 'Nobody asked for it here' };
  for (const at of (submission as unknown as { files: readonly unknown[] }).files.keys())
    await act(one, 'nadia.rahman', `documents/submitted-${at + 1}/publish-status`, seen);
  await act(one, 'dylan.price', 'publication');
  return one;
}

const base = '/api/@next/public/applications';
const look = (what: string, headers: Record<string, string> = { 'x-client': 'CAM' }, at = on) =>
  api.as(null).get(`${base}${what}`, { 'casebook-wait-for': position, ...at, ...headers });
const found = async (query: string, at = on): Promise<string[]> => {
  const { body } = await look(`?resultsPerPage=100&${query}`, undefined, at);
  return body.data.map(({ data }: { data: never }) => slugOf(data));
};
const slugOf = ({ application }: { application: { reference: string } }) =>
  application.reference.replaceAll('/', '-');

describe('the public applications', () => {
  it('are those of the named council, in the path or by the client', async () => {
    const one = await published();
    expect(await look('', {})).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(await look('', { 'x-client': 'Atlantis' })).toMatchObject({ status: 404 });
    const same = await Promise.all([
      look(`/${one.slug}`),
      look(`/${one.slug.toLowerCase()}`, { 'x-client': 'cambridge' }),
      api.as(null).get(`/councils/CAM${base}/${one.slug}`, { 'casebook-wait-for': position, ...on }),
    ]);
    for (const { status, body } of same) {
      expect(status).toBe(200);
      expect(slugOf(body.data.data)).toBe(one.slug);
    }
    expect((await look(`/${one.slug}`, { 'x-client': 'SCA' })).status).toBe(404);
  });

  it('include only published cases, and names as their only personal data', async () => {
    const one = await published();
    const { body } = await look(`/${one.slug}`);
    expect(body.status).toEqual({ code: 200, message: 'OK' });
    expect(JSON.stringify(body)).not.toMatch(/sealed\.v1|@(?!casebook\.invalid|next)/);
    await act(one, 'dylan.price', 'documents', paper('elevations', 'publish'));
    await act(one, 'dylan.price', 'documents', paper('viability', 'withhold'));
    const documents = (await look(`/${one.slug}/documents`)).body;
    expect(documents.data.map(({ name }: never) => name)).toContain('The elevations');
    expect(JSON.stringify(documents)).not.toContain('viability');
    expect((await look('/26-99999-HFUL')).status).toBe(404);
  });

  it('list documents by name, type and day of publication', async () => {
    const one = await published();
    await act(one, 'dylan.price', 'documents', paper('roof', 'publish'));
    await act(one, 'dylan.price', 'documents', { ...paper('front', 'withhold'), kind: 'photograph' });
    const looked = { publishStatus: 'publish', reason: 'It names nobody.' };
    await act(one, 'dylan.price', 'documents/front/publish-status', looked, '2026-03-05');
    const later = { 'casebook-now': '2026-03-06T10:00:00Z' };
    const documents = async (asked: string) => {
      const { status, body } = await look(`/${one.slug}/documents?${asked}`, undefined, later);
      expect([asked, status, body.detail]).toEqual([asked, 200, undefined]);
      return body as { data: readonly Listed[]; pagination: { totalAvailableItems: number } };
    };
    const all = await documents('');
    const names = all.data.map(({ name }) => name);
    expect(names).toEqual(['The front', 'The roof']);
    expect((await documents('sortBy=publishedAt&orderBy=asc')).data.map(({ name }) => name)).toEqual(
      names.toReversed(),
    );
    expect((await documents('sortBy=name&orderBy=desc')).data[0]!.name).toBe('The roof');
    const [first] = all.data;
    expect(first!.metadata.publishedAt).toBe('2026-03-05T00:00:00.000Z');
    const found = await documents(
      `type=${first!.type[0]}&publishedAtFrom=2026-03-05&publishedAtTo=2026-03-05`,
    );
    expect(found.data.map(({ name }) => name)).toEqual([first!.name]);
    expect(found.pagination.totalAvailableItems).toBe(2);
    expect((await documents('name=ROOF')).data.map(({ name }) => name)).toEqual(['The roof']);
    expect((await documents('type=utilityBill')).data).toEqual([]);
  });

  it('are returned in pages, with the total', async () => {
    await published();
    const first = (await look('?resultsPerPage=1')).body;
    expect(first.pagination).toMatchObject({ resultsPerPage: 1, currentPage: 1 });
    expect(first.pagination.totalPages).toBe(first.pagination.totalResults);
    const second = (await look('?maxresults=1&page=2')).body;
    expect(second.data[0].metadata.id).not.toBe(first.data[0].metadata.id);
    expect(await look('?resultsPerPage=1000')).toMatchObject({ status: 400 });
  });

  it('can be searched by words, reference, type, days and stage', async () => {
    const [consulted, withdrawn] = [await published(), await published()];
    await act(consulted, 'dylan.price', 'publicity/neighbour-letters', letters);
    await act(withdrawn, 'nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' });
    const inConsultation = await found('applicationStatus=Consultation%20in%20progress');
    expect(inConsultation).toContain(consulted.slug);
    expect(inConsultation).not.toContain(withdrawn.slug);
    expect(await found('dprFilter=inConsultation')).toEqual(inConsultation);
    const later = { 'casebook-now': '2026-06-01T10:00:00Z' };
    expect(await found('applicationStatus=Assessment%20in%20progress', later)).toContain(consulted.slug);
    expect(await found('applicationStatus=Withdrawn')).toEqual([withdrawn.slug]);
    expect(await found(`reference=${consulted.slug.toLowerCase()}`)).toEqual([consulted.slug]);
    expect(await found(`query=${consulted.slug.toLowerCase()}`)).toEqual([consulted.slug]);
    expect(await found('applicationType=pp')).toContain(consulted.slug);
    expect(await found('applicationType=ldc')).toEqual([]);
    expect(await found('receivedAtTo=2026-03-01')).toEqual([]);
    expect(await found('councilDecision=granted')).toEqual([]);
    expect(await look('?applicationStatus=Lost')).toMatchObject({ status: 400 });
  });

  it('show the redacted text of comments, and the number of all comments', async () => {
    const one = await published();
    expect((await look(`/${one.slug}/publicComments`)).body.data.summary.totalComments).toBe(0);
    const said = { stance: 'objection', author: 'Norah Neighbour', comment: 'I am ill', topics: [] };
    await act(one, 'dylan.price', 'representations', { representationId: 'n', ...said, topics: ['noise'] });
    await act(one, 'dylan.price', 'representations', { representationId: 'm', ...said });
    const redaction = { redactedComment: 'It is too high' };
    await act(one, 'dylan.price', 'representations/n/redaction', redaction);
    const { body } = await look(`/${one.slug}/publicComments`);
    expect(body.data).toMatchObject({
      summary: { totalComments: 2, sentiment: { objection: 2 } },
      comments: [{ comment: 'It is too high', metadata: { publishedAt: '2026-03-03T00:00:00.000Z' } }],
    });
    const shown = async (asked: string) =>
      (await look(`/${one.slug}/publicComments?${asked}`)).body.data.comments.length as number;
    expect(await shown('topic=noise')).toBe(1);
    expect(await shown('topic=light')).toBe(0);
    expect(await shown('publishedAtFrom=2026-03-03&publishedAtTo=2026-03-03')).toBe(1);
    expect(await shown('publishedAtFrom=2026-03-04')).toBe(0);
    expect(JSON.stringify(body)).not.toMatch(/I am ill|Norah/);
    const nobody = await look(`/${one.slug}/specialistComments`);
    expect(nobody.body.data.summary.totalConsulted).toBe(0);
    expect((await look(`/${one.slug}/specialistComments/none`)).status).toBe(404);
  });

  it('show the answers of a body in pages, newest first', async () => {
    const one = await published();
    const asked = { consulteeId: 'highways', name: 'County Highways', kind: 'statutory' };
    await act(one, 'dylan.price', 'consultations', { consultees: [asked] });
    for (const [day, position] of [
      ['2026-03-04', 'objection'],
      ['2026-03-05', 'noObjection'],
    ] as const) {
      const response = {
        responseId: day,
        position,
        comment: `Sent on ${day}`,
        conditionsWanted: 'A wheel wash',
      };
      await act(one, 'dylan.price', 'consultees/highways/responses', response, day);
      const redaction = { redactedComment: `Sent on ${day}` };
      await act(one, 'dylan.price', `responses/${day}/redaction`, redaction, day);
    }
    const shown = { 'casebook-wait-for': position, ...on };
    const { responses } = (await api.as('dylan.price').get(one.path, shown)).body;
    expect(responses[0].conditionsWanted).toBe('A wheel wash');
    const later = { 'casebook-now': '2026-03-06T10:00:00Z' };
    const body = async (query: string) =>
      (await look(`/${one.slug}/specialistComments/highways?${query}`, undefined, later)).body;
    const ids = async (query: string) =>
      (await body(query)).data.comments.map(({ id }: { id: string }) => id) as string[];
    expect(await ids('page=1&resultsPerPage=10')).toEqual(['2026-03-05', '2026-03-04']);
    expect(await ids('sortBy=publishedAt&orderBy=asc')).toEqual(['2026-03-04', '2026-03-05']);
    expect(await ids('page=2&resultsPerPage=1')).toEqual(['2026-03-04']);
    expect((await body('resultsPerPage=1')).pagination).toMatchObject({ totalPages: 2, totalResults: 2 });
    expect((await body('')).data.comments[0].metadata.publishedAt).toBe('2026-03-05T00:00:00.000Z');
  });

  it('may be cached for a minute, and revalidated', async () => {
    const one = await published();
    const { headers } = await look(`/${one.slug}`);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    const tag = { 'x-client': 'CAM', 'if-none-match': headers.get('etag')! };
    expect((await look(`/${one.slug}`, tag)).status).toBe(304);
    await act(one, 'dylan.price', 'documents', paper('section', 'publish'));
    expect((await look(`/${one.slug}`, tag)).status).toBe(200);
  });

  it('are cached for each council on its own, if only a header names the council', async () => {
    for (const what of ['', `/${(await published()).slug}`]) {
      expect((await look(what)).headers.get('vary')).toBe('x-client');
      const named = await api.as(null).get(`/councils/CAM${base}${what}`, on);
      expect([named.status, named.headers.get('vary')]).toEqual([200, null]);
    }
  });

  it('show the last day for comments that applies on the day', async () => {
    const one = await published();
    const untilDecision = async (day: string) => {
      const { body } = await look(`/${one.slug}`, undefined, { 'casebook-now': `${day}T10:00:00Z` });
      return body.data.data.localPlanningAuthority.publicCommentsAcceptedUntilDecision;
    };
    expect(await untilDecision('2026-03-03')).toBe(true);
    const shorter = { taken: 'untilLastDay', from: '2026-03-04' };
    const set = await api.as('peter.lowe').post('/councils/CAM/settings/public-comments', shorter, on);
    expect([set.status, set.body.detail]).toEqual([200, undefined]);
    expect(await untilDecision('2026-03-04')).toBe(false);
    expect(await untilDecision('2026-03-03')).toBe(true);
  });
});

const letters = { sentOn: '2026-03-02', letters: 4 };

const paper = (documentId: string, publishStatus: string) => ({
  documentId,
  kind: 'plan',
  title: `The ${documentId}`,
  mediaType: 'application/pdf',
  bytes: 1_000,
  sha256: 'a'.repeat(64),
  location: `https://files.example/${documentId}.pdf`,
  publishStatus,
});
