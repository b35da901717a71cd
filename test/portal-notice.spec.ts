import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipOf } from '../libs/intake/test/zip.js';
import { type RunningApi, startApi } from './system/running-api.js';

const folder = new URL('../libs/intake/fixtures/planning-portal/', import.meta.url);
let api: RunningApi;
let portal: Server;
let elsewhere: Server;
let place: string;
let other: string;
/** By path: what the portal answers. */
const answers = new Map<
  string,
  { readonly status?: number; readonly body?: Buffer; readonly location?: string }
>();
const asked: string[] = [];

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
};

beforeAll(async () => {
  portal = createServer(({ url = '' }, response) => {
    asked.push(url);
    const { status = 200, body, location } = answers.get(url) ?? { status: 404 };
    response.writeHead(status, location === undefined ? {} : { location }).end(body);
  });
  elsewhere = createServer((_, response) => {
    asked.push('elsewhere');
    response.end();
  });
  place = await listening(portal);
  other = await listening(elsewhere);
  api = await startApi({ CASEBOOK_PLANNING_PORTAL_HOSTS: `portal.example,${place}` });
  const format = { council: 'CAM', name: 'A council', referenceFormat: '{yy}/{number}/{suffix}' };
  await api.as('Rosa Linden').post('/councils', format);
  const application = await readFile(new URL('Application.json', folder));
  const form = { name: 'ApplicationForm.pdf', bytes: Buffer.from('%PDF-1.7 of form') };
  answers.set('/it.zip', { body: zipOf([{ name: 'Application.json', bytes: application }, form]) });
  answers.set('/no.zip', { body: Buffer.from('<html>Sign in</html>') });
  answers.set('/moved.zip', { status: 302, location: `${other}/it.zip` });
  answers.set('/gone.zip', { status: 410 });
  answers.set('/broken.zip', { status: 500 });
});
afterAll(async () => {
  await api.stop();
  for (const server of [portal, elsewhere]) await new Promise((done) => server.close(done));
});

const reference = async (): Promise<string> => {
  const { applicationHeader } = JSON.parse(await readFile(new URL('Application.json', folder), 'utf8'));
  return applicationHeader.formattedRefNum.replace('PT-', '');
};

async function send(documentLink: string, change: object = {}) {
  const notice = {
    ...{ applicationRef: await reference(), applicationVersion: 1, applicationState: 'Submitted' },
    documentLinks: [{ documentName: 'it.zip', documentLink, documentType: 'application/x-zip-compressed' }],
    ...change,
  };
  return api.as('Submission portal').post('/submissions?council=CAM', notice);
}

describe('a Planning Portal notification', () => {
  it('is followed through its link if the operator allows it, and the case is opened with its files', async () => {
    const { status, body } = await send(`${place}/it.zip`);
    expect([status, body.version, body.submissionId]).toEqual([201, 1, `PT-${await reference()}`]);
    expect(await send(`${place}/it.zip`)).toMatchObject({ status: 201, body });
  });

  const refused: readonly (readonly [what: string, link: () => string, status: number, code: string])[] = [
    ['to another host', () => `${other}/it.zip`, 400, 'malformed'],
    ['to another port', () => `${place.replace(/\d+$/, '1')}/it.zip`, 400, 'malformed'],
    [
      'to a host with the same beginning',
      () => 'https://portal.example.attacker.example/it.zip',
      400,
      'malformed',
    ],
    [
      'to a host written as the user name',
      () => `${place.replace('http://', 'http://portal.example@')}/it.zip`,
      400,
      'malformed',
    ],
    ['without TLS to a host of https', () => 'http://portal.example/it.zip', 400, 'malformed'],
    ['to a file', () => 'file:///etc/passwd', 400, 'malformed'],
    ['that is empty', () => '', 400, 'malformed'],
    ['that leads on', () => `${place}/moved.zip`, 422, 'notice-not-fetched'],
    ['that has expired', () => `${place}/gone.zip`, 422, 'notice-not-fetched'],
    ['to a file that is not a zip', () => `${place}/no.zip`, 422, 'notice-not-fetched'],
    ['to a portal that is broken', () => `${place}/broken.zip`, 503, 'notice-not-fetched'],
  ];
  it.each(refused)('with a link %s is refused, and no request is made', async (_, link, status, code) => {
    const { status: was, body } = await send(link());
    expect([was, body.code]).toEqual([status, code]);
    expect(JSON.stringify(body)).toMatch(/fetch|fetched/);
    expect(asked).not.toContain('elsewhere');
  });

  it.each([{ applicationVersion: 2 }, { applicationRef: '10000001' }])(
    'is refused if the zip contains a different submission: %j',
    async (change) => {
      const { status, body } = await send(`${place}/it.zip`, change);
      expect([status, body.code]).toEqual([422, 'notice-not-fetched']);
    },
  );
});
