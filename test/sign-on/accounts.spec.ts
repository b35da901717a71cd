import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../../apps/local/src/free-port.js';
import { type RunningApi, startApi } from '../system/running-api.js';
import { CertifiedIssuer } from './certified-issuer.js';

let api: RunningApi;
let issuer: CertifiedIssuer;
let folder: string;

const on = (day: string) => ({ 'casebook-now': `${day}T12:00:00Z` });

beforeAll(async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  issuer = await CertifiedIssuer.start();
  folder = await mkdtemp(join(tmpdir(), 'casebook-accounts-'));
  const port = await freePort();
  const file = join(folder, 'issuers.json');
  const development = `http://127.0.0.1:${port}/dev`;
  await writeFile(
    file,
    JSON.stringify([
      { issuer: development, audience: 'casebook', identifiesBy: 'officerId', vouchesFor: 'all' },
      {
        issuer: issuer.url,
        audience: 'casebook',
        claims: { roles: 'groups.planning' },
        roleNames: { 'Case officers': 'officer' },
        vouchesFor: ['CAM'],
      },
    ]),
  );
  api = await startApi({ OIDC_ISSUERS_FILE: file, CASEBOOK_PORT: String(port) });
  const done = async (path: string, body: unknown) => {
    const answer = await api.as('Rosa Linden').post(path, body, on('2026-01-05'));
    expect([path, answer.status, answer.body]).toEqual([path, 200, expect.anything()]);
  };
  for (const council of ['CAM', 'SCA'])
    await done('/councils', { council, name: council, referenceFormat: '{yy}/{number}/{suffix}' });
  await done('/shared-services/shared', { name: 'Shared Planning', host: 'CAM', firstMonth: '2026-04' });
  for (const officer of ['amina.hassan', 'dylan.price']) {
    await done('/officers', { officer, name: officer, jobTitle: 'Planner', employer: 'CAM' });
    await done(`/councils/CAM/officers/${officer}/authorisation`, { from: '2026-01-05' });
  }
  await done('/councils/SCA/officers/amina.hassan/authorisation', { from: '2026-01-05' });
});

afterAll(async () => {
  await api?.stop();
  await issuer?.goAway();
  await rm(folder, { recursive: true, force: true });
});

/** The councils for which an account may act on a day. */
async function councilsOf(token: string, day: string): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${token}`, ...on(day) };
  const open = [];
  for (const council of ['CAM', 'SCA']) {
    const { status } = await api.as(null).get(`/councils/${council}/settings`, headers);
    expect([200, 403]).toContain(status);
    if (status === 200) open.push(council);
  }
  return open;
}

const record = async (officer: string, body: object, day: string, end = '') =>
  await api
    .as('Rosa Linden')
    .post(`/officers/${officer}/sign-on${end}`, { issuer: issuer.url, subject: '5f0c', ...body }, on(day));

describe('an account at a council’s sign-on', () => {
  it('has no rights while no record names it, even if it claims a role', async () => {
    expect(await councilsOf(await issuer.forPerson('5f0c'), '2026-03-01')).toEqual([]);
  });

  it("is not an officer merely because it has an officer's name", async () => {
    expect(await councilsOf(await issuer.forPerson('amina.hassan'), '2026-03-01')).toEqual([]);
  });

  it('is the officer whose record names it, for the councils that its issuer may speak for', async () => {
    expect(await record('amina.hassan', { from: '2026-03-01' }, '2026-03-01')).toMatchObject({ status: 200 });
    const token = await issuer.forPerson('5f0c');
    expect(await councilsOf(token, '2026-03-01')).toEqual(['CAM']);
    expect(await councilsOf(token, '2026-02-28')).toEqual([]);
  });

  it('cannot belong to a second officer at the same time', async () => {
    expect(await record('dylan.price', { from: '2026-04-01' }, '2026-03-02')).toMatchObject({
      status: 409,
      body: { code: 'account-of-another', detail: expect.stringContaining('another officer') },
    });
  });

  it('that is given to somebody else belongs to them from their day on', async () => {
    await record('amina.hassan', { until: '2026-05-31' }, '2026-05-20', '/end');
    expect(await record('dylan.price', { from: '2026-06-08' }, '2026-05-21')).toMatchObject({ status: 200 });
    const token = await issuer.forPerson('5f0c');
    const days = ['2026-05-31', '2026-06-01', '2026-06-08'];
    const open = await Promise.all(days.map((day) => councilsOf(token, day)));
    expect(open).toEqual([['CAM'], [], ['CAM']]);
  });

  it('is shown with its days', async () => {
    const { body } = await api.as('Rosa Linden').get('/officers', on('2026-06-08'));
    const [amina] = body.filter(({ officer }: { officer: string }) => officer === 'amina.hassan');
    expect(amina.signOns).toEqual([
      { issuer: issuer.url, subject: '5f0c', from: '2026-03-01', until: '2026-05-31' },
    ]);
  });
});
