import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../../apps/local/src/free-port.js';
import { CertifiedIssuer, resource, secret } from '../sign-on/certified-issuer.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';

let issuer: CertifiedIssuer;
let office: RunningOffice;
let running: RunningConsole;
let folder: string;

beforeAll(async () => {
  // Its warnings are for production use.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  issuer = await CertifiedIssuer.start();
  folder = await mkdtemp(join(tmpdir(), 'casebook-console-'));
  const port = await freePort();
  const shared = { audience: 'casebook', vouchesFor: 'all', identifiesBy: 'officerId' };
  const file = join(folder, 'issuers.json');
  await writeFile(
    file,
    JSON.stringify([
      { ...shared, issuer: `http://127.0.0.1:${port}/dev` },
      {
        ...{ ...shared, issuer: issuer.url },
        ...{ claims: { roles: 'groups.planning' }, roleNames: { 'Case officers': 'officer' } },
      },
    ]),
  );
  office = await startOffice({ CASEBOOK_PORT: String(port), OIDC_ISSUERS_FILE: file });
  running = await startConsole(office, {
    ...{ OIDC_ISSUER: issuer.url, CASEBOOK_CONSOLE_URL: 'http://127.0.0.1' },
    ...{ CASEBOOK_CONSOLE_CLIENT_ID: 'casework', CASEBOOK_CONSOLE_CLIENT_SECRET: secret },
    ...{ CASEBOOK_CONSOLE_SCOPE: 'openid use', CASEBOOK_CONSOLE_RESOURCE: resource },
  });
}, 180_000);
afterAll(async () => {
  await running.stop();
  await office.stop();
  await issuer.goAway();
  await rm(folder, { recursive: true });
  jest.restoreAllMocks();
});

/** Follows the redirects up to the one back to the console. */
async function comingBack(browser: ReturnType<RunningConsole['browser']>, login: string): Promise<string> {
  const { status, headers } = await browser.get('/sign-in?back=%2Fcases');
  expect(status).toBe(303);
  const { pathname, search } = new URL(await issuer.signIn(String(headers.location), login));
  return pathname + search;
}

describe('signing in at a certified issuer', () => {
  it('exchanges the code with PKCE, and returns the user, by name, to the page they wanted', async () => {
    const browser = running.browser();
    const { headers } = await browser.get('/sign-in');
    const asked = new URL(String(headers.location)).searchParams;
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256']);
    const back = await comingBack(browser, 'dylan.price');
    const { status, headers: there } = await browser.get(back);
    expect([status, there.location]).toEqual([303, '/cases']);
    const { status: shown, body } = await browser.get('/cases');
    expect([shown, body.includes('Dylan Price')]).toEqual([200, true]);
  });

  it('offers no list of people to choose from', async () => {
    expect((await running.browser().get('/sign-in')).status).toBe(303);
    expect((await running.browser().post('/sign-in', { person: 'rosa.linden' })).status).not.toBe(303);
  });

  it.each([
    ['in another browser', (back: string) => back, () => running.browser()],
    ['with another state', (back: string) => back.replace(/state=[^&]+/, 'state=another'), null],
    ['with a made-up code', (back: string) => back.replace(/code=[^&]+/, 'code=made-up'), null],
    ['without state and code', () => '/sign-in/back', null],
    ['when the issuer refuses', (back: string) => back.replace(/code=[^&]+/, 'error=access_denied'), null],
  ])('is refused %s', async (_, changed, another) => {
    const browser = running.browser();
    const back = await comingBack(browser, 'dylan.price');
    const { status, body } = await (another?.() ?? browser).get(changed(back));
    expect(status).toBe(403);
    expect(body).toContain('The sign-in service did not let you in.');
    expect([...browser.cookies.keys()].filter((name) => name.includes('session'))).toEqual([]);
  });

  it('accepts an answer once', async () => {
    const browser = running.browser();
    const back = await comingBack(browser, 'dylan.price');
    await browser.get(back);
    expect((await browser.get(back)).status).toBe(403);
  });
});
