import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { makeEnquiry } from '../apps/local/src/seed/enquiry.js';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import type { Answer } from './system/asking.js';
import { type RunningOffice, startOffice } from './system/office.js';

let api: RunningOffice;
const submittedAt = instant('2026-03-02T10:00:00Z');
const on = { 'casebook-now': '2026-03-03T10:00:00Z' };

interface Received {
  readonly path: string;
  readonly reference: string;
}

beforeAll(async () => {
  api = await startOffice();
}, 60_000);

afterAll(() => api.stop());

let seed = 0;
const householder = () =>
  makeSubmission(randomFrom(seed), { council: 'CAM', submittedAt, type: 'pp.full.householder' });
const enquiry = () => makeEnquiry(randomFrom(seed), { council: 'CAM', submittedAt });

async function valid(make: () => object = householder, more: object = {}): Promise<Received> {
  seed += 1;
  const submission = make();
  const { body } = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', submission, { 'casebook-now': submittedAt });
  const path = `/councils/CAM/planning-applications/${body.caseId}`;
  await act({ path }, 'nadia.rahman', 'validation', { validFrom: '2026-03-02', ...more });
  const { files } = submission as { files: readonly unknown[] };
  for (const at of files.keys())
    await act({ path }, 'nadia.rahman', `documents/submitted-${at + 1}/publish-status`, seen);
  return { path, reference: body.caseReference };
}

/** Reviews each submitted file. */
const seen = { publishStatus: 'withhold', reason: 'Not read yet' };

async function act({ path }: { path: string }, who: string, command: string, body: object = {}) {
  const done = await api.as(who).post(`${path}/${command}`, body, on);
  expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
  return done.body.position as string;
}

const look = (what: string, position?: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api
    .as(null)
    .get(`/councils/CAM/register${what}`, { ...(position && { 'casebook-wait-for': position }), ...headers });
const entry = ({ reference }: Received, position?: string, headers = {}) =>
  look(`/${encodeURIComponent(reference)}`, position, headers);
const lines = async (query: string, position?: string): Promise<string[]> =>
  (await look(query, position)).body.cases.map(({ caseReference }: never) => caseReference);

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

describe('the public register', () => {
  it('shows a case to anybody once it was published, and not before', async () => {
    const one = await valid();
    const added = await act(one, 'dylan.price', 'documents', paper('elevations', 'publish'));
    expect(await entry(one, added)).toMatchObject({ status: 404, body: { code: 'not-on-the-register' } });
    expect(await lines('', added)).not.toContain(one.reference);
    await act(one, 'dylan.price', 'documents', paper('viability', 'withhold'));
    const position = await act(one, 'dylan.price', 'publication');
    const { status, body } = await entry(one, position);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      caseReference: one.reference,
      part: 1,
      applicant: { name: expect.any(String) },
    });
    expect(body.documents.map(({ title }: never) => title)).toEqual(['The elevations']);
    expect(JSON.stringify(body)).not.toMatch(/sealed\.v1|@|phone|viability|Not read yet|withheldReason/);
    expect(await lines('?part=1', position)).toContain(one.reference);
    expect(await lines('?part=2', position)).not.toContain(one.reference);
    expect(await lines(`?search=${encodeURIComponent(one.reference)}`, position)).toEqual([one.reference]);
  });

  it('shows the redacted text of comments, with a name if the council publishes names', async () => {
    const one = await valid();
    const comment = {
      representationId: 'n',
      stance: 'objection',
      author: 'Norah Neighbour',
      comment: 'I am ill',
    };
    await act(one, 'dylan.price', 'representations', comment);
    const published = await act(one, 'dylan.price', 'publication');
    expect((await entry(one, published)).body.comments).toEqual({
      areNamed: false,
      received: { support: 0, objection: 1, neutral: 0 },
      published: [],
    });
    const redaction = { redactedComment: 'It is too high' };
    const redacted = await act(one, 'dylan.price', 'representations/n/redaction', redaction);
    const { body } = await entry(one, redacted);
    expect(body.comments.published).toMatchObject([{ comment: 'It is too high', by: null }]);
    expect(JSON.stringify(body)).not.toMatch(/I am ill|Norah/);
    const policy = { commenterNames: 'publish', commenterAddresses: 'withhold', from: '2026-03-03' };
    const set = await api
      .as('peter.lowe')
      .post('/councils/CAM/settings/publication-policy', policy, { 'casebook-now': '2026-03-03T11:00:00Z' });
    expect([set.status, set.body.detail]).toEqual([200, undefined]);
    const named = await entry(one, undefined, { 'casebook-now': '2026-03-03T12:00:00Z' });
    expect(named.body.comments.published).toMatchObject([{ by: 'Norah Neighbour' }]);
  });

  it('no longer shows a case that was found invalid after all', async () => {
    const one = await valid();
    const published = await act(one, 'dylan.price', 'publication');
    expect((await entry(one, published)).status).toBe(200);
    const request = { requestId: 'r', kind: 'plans', request: 'A scale', dueOn: '2026-03-20' };
    await act(one, 'nadia.rahman', 'information-requests', request);
    const aside = { proposalId: 'aside', reason: 'It was not signed' };
    await act(one, 'amina.hassan', 'validation-set-aside/proposal', aside);
    const second = { proposalId: 'aside' };
    const setAside = await act(one, 'peter.lowe', 'validation-set-aside/confirmation', second);
    expect((await entry(one, setAside)).status).toBe(404);
    expect(await lines('', setAside)).not.toContain(one.reference);
  });

  it('lists the applications that say that comments are open, and no others', async () => {
    const one = await valid();
    await act(one, 'dylan.price', 'publication');
    const letters = { sentOn: '2026-03-03', letters: 2 };
    const position = await act(one, 'dylan.price', 'publicity/neighbour-letters', letters);
    const listed = async (day: string) => {
      const at = { 'casebook-now': `${day}T12:00:00Z` };
      const [all, open] = await Promise.all(
        ['?size=100', '?size=100&openForComments=true'].map(async (query) => look(query, position, at)),
      );
      const isOpen = ({ status }: { status: { kind: string } }) => status.kind === 'open for comments';
      expect(open!.body.cases).toEqual(all!.body.cases.filter(isOpen));
      return open!.body.cases.map(({ caseReference }: never) => caseReference);
    };
    expect(await listed('2026-03-04')).toContain(one.reference);
    expect(await listed('2026-06-01')).not.toContain(one.reference);
  });

  it('shows that a case was withdrawn', async () => {
    const one = await valid();
    await act(one, 'dylan.price', 'publication');
    const withdrawn = await act(one, 'nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' });
    expect((await entry(one, withdrawn)).body).toMatchObject({ part: 2, withdrawnOn: '2026-03-03' });
    expect(JSON.stringify((await entry(one)).body)).not.toContain('Sold');
    expect(await lines('?part=2', withdrawn)).toContain(one.reference);
  });

  it('does not show pre-application enquiries', async () => {
    const one = await valid(enquiry, { decideBy: '2026-04-30' });
    const refused = await api.as('dylan.price').post(`${one.path}/publication`, {}, on);
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-for-the-register' } });
    expect((await entry(one)).status).toBe(404);
  });

  it('may be cached for a minute, and revalidated', async () => {
    const one = await valid();
    const published = await act(one, 'dylan.price', 'publication');
    const { headers } = await entry(one, published);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    const etag = headers.get('etag')!;
    expect((await entry(one, undefined, { 'if-none-match': etag })).status).toBe(304);
    const noted = await act(one, 'dylan.price', 'notes', { note: 'For the office' });
    expect((await entry(one, noted, { 'if-none-match': etag })).status).toBe(304);
    const added = await act(one, 'dylan.price', 'documents', paper('section', 'publish'));
    expect((await entry(one, added, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is returned in pages', async () => {
    const first = (await look('?size=1')).body;
    const second = (await look('?size=1&page=2')).body;
    expect(first).toMatchObject({ page: 1, size: 1, total: second.total });
    expect(first.cases[0].caseReference).not.toBe(second.cases[0].caseReference);
  });

  it('belongs to one council, which must have joined', async () => {
    const one = await valid();
    await act(one, 'dylan.price', 'publication');
    const elsewhere = `/councils/SCA/register/${encodeURIComponent(one.reference)}`;
    expect((await api.as(null).get(elsewhere)).status).toBe(404);
    const unknown = await api.as(null).get('/councils/NOW/register');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown-council' } });
  });
});
