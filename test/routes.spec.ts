import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { openApiDocument } from '../apps/api/src/index.js';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;

interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly roles: readonly string[] | undefined;
  readonly scope: 'council' | 'service' | undefined;
}

const free = [
  '/councils/{council}/register',
  '/councils/{council}/register/{reference}',
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
      const { 'x-casebook-roles': roles, 'x-casebook-scope': scope } = operation as Record<string, never>;
      return { method: method as Route['method'], path, roles, scope };
    }),
  );
}

const concrete = (path: string, council = 'CAM'): string =>
  path
    .replace('{council}', council)
    .replace('{caseId}', someCase)
    .replace(/\{\w+\}/g, 'x');

async function ask({ method, path }: Route, name: string | null, headers: Record<string, string> = {}) {
  const asker = api.as(name);
  return method === 'get' ? asker.get(concrete(path), headers) : asker.post(concrete(path), {}, headers);
}

beforeAll(async () => {
  api = await startApi();
  const casebook = api.as('Casebook');
  await casebook.post('/councils', {
    council: 'CAM',
    name: 'Cambridge',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
  await casebook.post('/councils', {
    council: 'SCA',
    name: 'South Cambs',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
});
afterAll(() => api.stop());

describe('every route', () => {
  it('says who may use it, but for the few that anybody may', () => {
    const open = routesOf().filter(({ roles }) => roles === undefined);
    expect(open.map(({ path }) => path).sort()).toEqual([...free].sort());
  });

  it('is shut to whoever brings no token', async () => {
    for (const route of routesOf().filter(({ path }) => !free.includes(path))) {
      const { status, body } = await ask(route, null);
      expect([route.path, status, body.code]).toEqual([route.path, 401, 'token-missing']);
    }
  });

  it('is shut to a token that has expired', async () => {
    const expired = await forged();
    for (const route of routesOf().filter(({ path }) => !free.includes(path))) {
      const { status } = await ask(route, null, { authorization: `Bearer ${expired}` });
      expect([route.path, status]).toEqual([route.path, 401]);
    }
  });

  it('is shut to the wrong role', async () => {
    const people = { auditor: 'Helen Marsh', system: 'Casebook', officer: 'Dylan Price' };
    for (const route of routesOf()) {
      const wrong = Object.entries(people).find(([role]) => route.roles && !route.roles.includes(role));
      if (!wrong) continue;
      const { status, body } = await ask(route, wrong[1]);
      expect([route.path, status, body.code]).toEqual([route.path, 403, 'role-not-allowed']);
    }
  });

  it('is shut to the right role of a council that has not authorised them', async () => {
    for (const route of routesOf().filter(({ scope }) => scope === 'council')) {
      const right = people.find(([role]) => route.roles?.includes(role));
      const { status, body } = await ask(route, right![1]);
      expect([route.path, status, body.code]).toEqual([route.path, 403, 'council-not-authorised']);
    }
  });
});

/** Nobody of these is authorised by any council here. */
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
  new SignJWT({ roles: ['system'], councils: ['*'] })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setSubject('casebook')
    .setIssuer(`${api.url}/dev`)
    .setAudience('casebook')
    .setExpirationTime('-1h')
    .sign(new TextEncoder().encode('not the key of the issuer, and long enough'));
