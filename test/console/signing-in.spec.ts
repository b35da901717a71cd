import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { formToken, type RunningConsole, startConsole } from '../system/running-console.js';

let office: RunningOffice;
let console: RunningConsole;
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

describe('signing in', () => {
  it('begins at a front page that says what Casebook is, and sets no cookie', async () => {
    const { status, headers, body } = await console.browser().get('/');
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    expect(body).toContain('Sign in');
  });

  it('is required of visitors, who then return to the page they wanted', async () => {
    const browser = console.browser();
    const { status, headers } = await browser.get('/work?council=cam');
    expect([status, headers.location]).toEqual([303, '/sign-in?back=%2Fwork%3Fcouncil%3Dcam']);
    const { body } = await browser.get(String(headers.location));
    const form = { person: 'dylan.price', back: '/work?council=cam', _form: formToken(body) };
    const done = await browser.post('/sign-in', form);
    expect([done.status, done.headers.location]).toEqual([303, '/work?council=cam']);
    expect((await browser.get('/work')).body).toContain('Dylan Price');
  });

  it('reports that no person was chosen', async () => {
    const browser = console.browser();
    const { body } = await browser.get('/sign-in');
    const answer = await browser.post('/sign-in', { _form: formToken(body) });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('<title>Error: Choose who to be');
  });

  it('never redirects to another host', async () => {
    const browser = console.browser();
    const { body } = await browser.get('/sign-in');
    const form = { person: 'dylan.price', back: '//elsewhere.example/x', _form: formToken(body) };
    expect((await browser.post('/sign-in', form)).headers.location).toBe('/');
  });

  it('ends on request', async () => {
    const browser = await console.browser().signIn('dylan.price');
    const { body } = await browser.get('/work');
    expect((await browser.post('/sign-out', { _form: formToken(body) })).status).toBe(303);
    expect((await browser.get('/work')).status).toBe(303);
  });
});

describe('a form', () => {
  it.each([
    ['without its token', {}, {}],
    ['with an invented token', { _form: 'x'.repeat(43) }, {}],
    ['from a page of another site', 'own', { origin: 'https://elsewhere.example' }],
    ['if the browser reports that it comes from another site', 'own', { 'sec-fetch-site': 'cross-site' }],
    ['from another part of the site', 'own', { 'sec-fetch-site': 'same-site' }],
  ] as const)('is refused %s', async (_, fields, headers) => {
    const browser = await console.browser().signIn('dylan.price');
    const own = { _form: formToken((await browser.get('/work')).body) };
    const answer = await browser.post('/sign-out', fields === 'own' ? own : fields, headers);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('Nothing was recorded.');
    expect((await browser.get('/work')).status).toBe(200);
  });

  it('of one browser is refused from another', async () => {
    const [one, other] = [
      await console.browser().signIn('dylan.price'),
      await console.browser().signIn('mei.lin'),
    ];
    const token = formToken((await one.get('/work')).body);
    expect((await other.post('/sign-out', { _form: token })).status).toBe(403);
  });

  it('made before a sign-in is refused after it', async () => {
    const browser = console.browser();
    const before = formToken((await browser.get('/sign-in')).body);
    await browser.signIn('dylan.price');
    expect((await browser.post('/sign-out', { _form: before })).status).toBe(403);
  });
});

describe('a session', () => {
  it('is encrypted, hidden from scripts, and sent only by our own pages', async () => {
    const browser = console.browser();
    const { body } = await browser.get('/sign-in');
    const { headers } = await browser.post('/sign-in', { person: 'dylan.price', _form: formToken(body) });
    const cookies = [headers['set-cookie'] ?? []].flat().map(String);
    expect(cookies.length).toBeGreaterThan(0);
    for (const each of cookies) {
      expect(each).toMatch(/; HttpOnly(;|$)/);
      expect(each).toMatch(/; SameSite=Lax(;|$)/);
    }
    const sealed = cookies.find((each) => each.startsWith('casebook-session='))!;
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('Dylan');
  });

  it('is void once one letter of it is changed', async () => {
    const browser = await console.browser().signIn('dylan.price');
    const session = browser.cookies.get('casebook-session')!;
    const at = session.length - 10;
    const changed = session.slice(0, at) + (session[at] === 'A' ? 'B' : 'A') + session.slice(at + 1);
    browser.cookies.set('casebook-session', changed);
    expect((await browser.get('/work')).status).toBe(303);
  });

  it('is limited to the host if the console is reached by https', async () => {
    const secure = await startConsole(office, { CASEBOOK_CONSOLE_URL: 'https://casebook.example' });
    const browser = await secure.browser().signIn('dylan.price');
    expect([...browser.cookies.keys()].sort()).toEqual([
      '__Host-casebook-browser',
      '__Host-casebook-session',
    ]);
    await secure.stop();
  });
});

describe('every page', () => {
  it.each(['/', '/sign-in', '/work', '/nowhere'])(
    'of the console loads nothing from other sites: %s',
    async (path) => {
      const browser = await console.browser().signIn('dylan.price');
      const { headers, body } = await browser.get(path);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none';script-src 'self';style-src 'self'/,
      );
      expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce|\*/);
      expect(headers['cache-control']).toBe('no-store');
      expect(body).not.toMatch(/<script(?![^>]* src=)|<style|style="|\son\w+="/);
    },
  );

  it.each([
    '/cases?q=a&q=b',
    '/cases?council=cam&council=sca',
    '/work?council=cam&council=sca',
    '/search?q=a&q=b',
    '/cases?page=1&page=2',
  ])('uses the last of repeated parameters: %s', async (path) => {
    const { status } = await (await console.browser().signIn('dylan.price')).get(path);
    expect(status).toBe(200);
  });

  it('answers 404 at an unknown address', async () => {
    const { status, body } = await (await console.browser().signIn('dylan.price')).get('/nowhere');
    expect([status, /<h1[^>]*>([^<]+)/.exec(body)?.[1]]).toEqual([404, 'There is no page here']);
  });

  it('says so if the API does not answer', async () => {
    const alone = await startConsole({ url: 'http://127.0.0.1:9', shown: () => Promise.resolve() });
    const { status, headers, body } = await alone.browser().get('/sign-in');
    expect([status, headers['retry-after']]).toEqual([503, '60']);
    expect(body).toContain('Casebook cannot answer now');
    await alone.stop();
  });
});

describe("the API's front page", () => {
  it('says what it is if no console runs', async () => {
    const answer = await fetch(office.url);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('the API of Casebook'),
    ]);
  });
});
