import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';

let office: RunningOffice;
let console: RunningConsole;
let reference: string;
let at: string;

/** A householder application on the register, with withheld files and a published plan. */
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  const submittedAt = instant('2026-03-02T10:00:00Z');
  const submission = makeSubmission(randomFrom(1), {
    ...({ council: 'CAM', submittedAt, type: 'pp.full.householder' } as const),
  });
  const received = await office
    .as('submission-portal')
    .post('/submissions?council=CAM', submission, { 'casebook-now': submittedAt });
  const path = `/councils/CAM/planning-applications/${received.body.caseId}`;
  const act = async (who: string, command: string, body: object = {}) => {
    const done = await office
      .as(who)
      .post(`${path}/${command}`, body, { 'casebook-now': '2026-03-03T10:00:00Z' });
    expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
    return done.body.position as string;
  };
  await act('nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const { files } = submission as unknown as { files: readonly unknown[] };
  for (const index of files.keys())
    await act('nadia.rahman', `documents/submitted-${index + 1}/publish-status`, {
      ...{ publishStatus: 'withhold', reason: 'Not read yet' },
    });
  const position = await act('dylan.price', 'publication');
  reference = received.body.caseReference;
  at = `/register/cam/${reference.replaceAll('/', '-')}`;
  const entry = `/councils/CAM/register/${encodeURIComponent(reference)}`;
  expect((await office.as(null).get(entry, { 'casebook-wait-for': position })).status).toBe(200);
  await office.as(null).get('/councils/CAM/register', { 'casebook-wait-for': position });
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const text = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the public register in the console', () => {
  it('leads anybody from the councils to a list and to an application, without a cookie', async () => {
    const browser = console.browser();
    const councils = await browser.get('/register');
    expect(councils.body).toContain('href="/register/cam"');
    const list = await browser.get('/register/cam');
    expect(list.body).toContain(`href="${at}"`);
    expect(text(list.body)).toContain('1 application.');
    const { status, body } = await browser.get(at);
    expect(status).toBe(200);
    expect(text(body)).toContain('Being assessed To be decided by 27 April 2026');
    expect(text(body)).toContain('Householder');
    expect(text(body)).toMatch(/\d+ documents are not published/);
    expect(text(body)).not.toMatch(/undefined|null|\[object/);
    expect(body).toContain('aria-label="Map of the site boundary. 0 other applications are listed below."');
    expect(body).toMatch(/class="map__site" d="M\d/);
    for (const each of [councils, list, { headers: {} }])
      expect((each.headers as Record<string, unknown>)['set-cookie']).toBeUndefined();
    expect([...browser.cookies]).toEqual([]);
  });

  it.each(['/register', '/register/cam', 'entry'])(
    'may be cached for a minute, and revalidated: %s',
    async (path) => {
      const url = path === 'entry' ? at : path;
      const first = await console.browser().get(url);
      expect(first.headers['cache-control']).toBe('public, max-age=60');
      const again = await console.browser().get(url, { 'if-none-match': String(first.headers.etag) });
      expect([again.status, again.body]).toEqual([304, '']);
      expect((await console.browser().get(url, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  it('is the same for a signed-in user, whose name is not on pages that may be cached', async () => {
    const signedIn = await console.browser().signIn('dylan.price');
    const { body, headers } = await signedIn.get(at);
    expect(body).not.toContain('Dylan Price');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toBe((await console.browser().get(at)).body);
  });

  it('finds by part of the street, the postcode or the reference, and says so if nothing matches', async () => {
    const browser = console.browser();
    const found = await browser.get(`/register/cam?q=${encodeURIComponent(reference)}`);
    expect(found.body).toContain(`href="${at}"`);
    const none = await browser.get('/register/cam?q=larch+lane+%3Cb%3E');
    expect(none.body).toContain('No application matches “larch lane &lt;b&gt;”.');
    const withHyphens = await browser.get(`/register/cam?q=${reference.replaceAll('/', '-').toLowerCase()}`);
    expect(withHyphens.body).toContain(`href="${at}"`);
    expect((await browser.get('/register/cam?show=decided')).body).not.toContain(`href="${at}"`);
    expect((await browser.get('/register/cam?show=open')).body).toContain(`href="${at}"`);
    expect((await browser.get('/register/cam?show=comments')).body).not.toContain(`href="${at}"`);
    expect((await browser.get('/register/cam?page=x&show=y')).status).toBe(200);
  });

  it('redirects every spelling of a reference to the one address of the application', async () => {
    const { status, headers } = await console.browser().get(at.toLowerCase().replace('/cam/', '/CAM/'));
    expect([status, headers.location]).toEqual([308, at]);
  });

  it('redirects a reference without its council to the one address of the case, for good', async () => {
    const signedIn = await console.browser().signIn('dylan.price');
    const slug = reference.replaceAll('/', '-');
    const href = `/cases/cam/${slug}`;
    const { status, headers } = await signedIn.get(`/cases/${slug}`);
    expect([status, headers.location]).toEqual([308, href]);
  });

  it('says which council or application does not exist', async () => {
    const missing = await console.browser().get('/register/cam/26-99999-HFUL');
    expect(missing.status).toBe(404);
    expect(text(missing.body)).toContain('register has no 26/99999/HFUL');
    expect(missing.headers['cache-control']).toBe('no-store');
    expect((await console.browser().get('/register/xyz')).status).toBe(404);
    expect((await console.browser().get('/register/cam/%00')).status).toBe(404);
  });
});
