import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { isWrite, openApiDocument, Routes } from '../apps/api/src/index.js';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly roles: readonly string[] | undefined;
  readonly standsOn: string | undefined;
}

const publicBase = '/api/@next/public/applications';
const publicApplications = [publicBase, `/councils/{council}${publicBase}`].flatMap((base) =>
  ['', '/documents', '/publicComments', '/specialistComments', '/specialistComments/{specialist}'].flatMap(
    (part) => (part === '' ? [base, `${base}/{reference}`] : [`${base}/{reference}${part}`]),
  ),
);

const free = [
  ...publicApplications,
  '/public/councils',
  '/councils/{council}/register',
  '/councils/{council}/register/{reference}',
  '/councils/{council}/register/{reference}/site-history',
  '/councils/{council}/register/{reference}/documents/{documentId}/content',
  '/health/live',
  '/health/ready',
  '/metrics',
  '/dev/people',
  '/dev/token',
  '/dev/jwks.json',
  '/dev/.well-known/openid-configuration',
];
const someCase = '00000000-0000-4000-8000-000000000000';

function routesOf(): readonly Route[] {
  const { paths } = openApiDocument(api.app);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const said = operation as Record<string, never>;
      const { 'x-casebook-roles': roles, 'x-casebook-stands-on': standsOn } = said;
      return { method: method as Route['method'], path, roles, standsOn };
    }),
  );
}

const concrete = (path: string, council = 'CAM'): string =>
  path
    .replace('{council}', council)
    .replace('{service}', 'shared')
    .replace('{caseId}', someCase)
    .replace(/\{\w+\}/g, 'x');

async function ask({ method, path }: Route, name: string | null, headers: Record<string, string> = {}) {
  const asker = api.as(name);
  return method === 'get' ? asker.get(concrete(path), headers) : asker[method](concrete(path), {}, headers);
}

beforeAll(async () => {
  api = await startApi();
  const rosa = api.as('Rosa Linden');
  for (const council of ['CAM', 'SCA'])
    await rosa.post('/councils', { council, name: council, referenceFormat: '{yy}/{number}/{suffix}' });
  const shared = { name: 'Shared Planning', host: 'CAM', firstMonth: '2026-04' };
  expect((await rosa.post('/shared-services/shared', shared)).status).toBe(200);
});
afterAll(() => api.stop());

describe('every route', () => {
  it('states who may use it, except the few public ones', () => {
    const open = routesOf().filter(({ roles }) => roles === undefined);
    expect(open.map(({ path }) => path).sort()).toEqual([...free].sort());
  });

  it('states, if it writes, whose authorisation it needs', () => {
    const writes = api.app.get(Routes).all().filter(isWrite);
    expect(writes.length).toBeGreaterThan(100);
    for (const { path, requirement } of writes)
      expect([path, requirement?.standsOn]).toEqual([
        path,
        expect.stringMatching(/^(council|ownCouncils|service|host|setting|openRequest)$/),
      ]);
    const told = routesOf().filter(
      ({ path, standsOn }) => standsOn !== undefined && !path.endsWith('/preview'),
    );
    expect(told.map(({ standsOn }) => standsOn).sort()).toEqual(
      api.app
        .get(Routes)
        .all()
        .flatMap(({ requirement }) => requirement?.standsOn ?? [])
        .sort(),
    );
  });

  it('refuses a request without a token', async () => {
    for (const route of signedRoutes()) {
      const { status, body } = await ask(route, null);
      expect([route.path, status, body.code]).toEqual([route.path, 401, 'token-missing']);
    }
  });

  it('without a sign-in refuses everybody until the council has opened it', async () => {
    const open = routesOf().filter(({ standsOn }) => standsOn === 'setting');
    const named = open.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(named.filter((each) => !each.endsWith('/preview'))).toEqual(unsigned);
    for (const route of open) {
      const { status, body } = await ask(route, null, { 'x-client': 'CAM' });
      expect([route.path, status, body.code]).toEqual([route.path, 403, 'comments-not-taken']);
    }
  });

  it("that a letter's link opens refuses a request without a valid link", async () => {
    const open = routesOf().filter(({ standsOn }) => standsOn === 'openRequest');
    expect(open.map(({ path }) => path).filter((each) => !each.endsWith('/preview'))).toEqual(byLink);
    for (const route of open)
      for (const token of ['', 'x', 'A'.repeat(72)]) {
        const { status, body } = await ask(route, 'Dylan Price', { 'casebook-answer-link': token });
        expect([route.path, status, body.code]).toEqual([route.path, 404, 'link-not-open']);
      }
  });

  it('refuses an expired token', async () => {
    const expired = await forged();
    for (const route of signedRoutes()) {
      const { status } = await ask(route, null, { authorization: `Bearer ${expired}` });
      expect([route.path, status]).toEqual([route.path, 401]);
    }
  });

  it('refuses the wrong role', async () => {
    const people = { auditor: 'Helen Marsh', portal: 'Submission portal', officer: 'Dylan Price' };
    for (const route of signedRoutes()) {
      const wrong = Object.entries(people).find(([role]) => route.roles && !route.roles.includes(role));
      if (!wrong) continue;
      const { status, body } = await ask(route, wrong[1]);
      expect([route.path, status, body.code]).toEqual([route.path, 403, 'role-not-allowed']);
    }
  });

  it('refuses the right role of somebody who is not authorised', async () => {
    const codes = { service: 'service-not-authorised' } as Readonly<Record<string, string>>;
    const askingOthers = ({ standsOn }: Route) =>
      standsOn !== undefined && !['signIn', 'setting', 'openRequest'].includes(standsOn);
    for (const route of routesOf().filter(askingOthers)) {
      const right = people.find(([role]) => route.roles?.includes(role));
      const { status, body } = await ask(route, right![1]);
      const code = codes[route.standsOn!] ?? 'council-not-authorised';
      expect([route.path, status, body.code]).toEqual([route.path, 403, code]);
    }
  });
});

/** Routes authorised by the link in a letter. */
const byLink = ['', '/views', '/information', '/files'].map((part) => `/answer-link${part}`);

/** Writes without an account, each authorised by a council's setting. */
const unsigned = ['', '/councils/{council}'].map(
  (of) => `POST ${of}${publicBase}/{reference}/publicComments`,
);

const signedRoutes = (): readonly Route[] =>
  routesOf().filter(
    ({ path, standsOn }) => standsOn !== 'setting' && standsOn !== 'openRequest' && !free.includes(path),
  );

/** None of these people is authorised by a council here. */
const people = [
  ['officer', 'Dylan Price'],
  ['teamLeader', 'Amina Hassan'],
  ['validation', 'Nadia Rahman'],
  ['serviceManager', 'Peter Lowe'],
  ['finance', 'Farid Aziz'],
  ['auditor', 'Helen Marsh'],
  ['committeeClerk', 'Carol Venn'],
] as const;

const forged = (): Promise<string> =>
  new SignJWT({ roles: ['portal'], councils: ['*'] })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setSubject('submission-portal')
    .setIssuer(`${api.url}/dev`)
    .setAudience('casebook')
    .setExpirationTime('-1h')
    .sign(new TextEncoder().encode('not the key of the issuer, and long enough'));
