import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from '../scripts/repository.js';
import { type Method, methods } from './system/asking.js';
import { type RunningOffice, startOffice } from './system/office.js';

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: object }>> };
  readonly 'x-casebook-roles'?: readonly string[];
}

interface Route extends Operation {
  readonly method: Method;
  readonly path: string;
}

const { paths } = JSON.parse(readFileSync(join(repository, 'docs/openapi.json'), 'utf8')) as {
  paths: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
};
/** A preview is answered by the route of its command. */
const routes: readonly Route[] = Object.entries(paths)
  .filter(([path]) => !path.endsWith('/preview'))
  .flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ method, path, ...item[method] }] : [])),
  );

const now = { 'casebook-now': '2026-11-20T12:00:00Z' };
const json = { 'content-type': 'application/json' };
const someCase = '00000000-0000-4000-8000-000000000000';

let api: RunningOffice;
let caseId: string;

beforeAll(async () => {
  api = await startOffice();
  const submission = await readFile(join(repository, 'libs/intake/fixtures/householder.json'), 'utf8');
  const sent = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', JSON.parse(submission), now);
  caseId = sent.body.caseId;
  await api.shown();
}, 120_000);
afterAll(() => api.stop());

/** One way to ask a route, by what makes it unlike others. */
interface Asked {
  readonly who: (route: Route) => string | null;
  readonly body?: (route: Route) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ids?: Readonly<Record<string, string>>;
  readonly method?: Method;
}

const holder = (route: Route): string | null => api.holderOf(route['x-casebook-roles'] ?? []) ?? null;
const example = ({ requestBody }: Route): unknown => requestBody?.content['application/json']?.example ?? {};

const ways: Readonly<Record<string, Asked>> = {
  'without a token': { who: () => null, body: example },
  'with another role': { who: () => 'submission-portal', body: example },
  'about something unknown': { who: holder, body: example },
  'about a case of now': { who: holder, body: example, ids: { caseId: 'of now' } },
  'after it has changed': {
    who: holder,
    body: example,
    ids: { caseId: 'of now' },
    headers: { 'if-match': '"999"' },
  },
  'with a copy at hand': { who: holder, body: example, headers: { 'if-none-match': '*' } },
  'with a part too long': {
    who: holder,
    body: example,
    ids: { caseId: 'x'.repeat(2_000), council: 'C'.repeat(2_000) },
  },
  'with no JSON': { who: holder, body: () => '{"a":', headers: json },
  'with a text': { who: holder, body: () => 'a', headers: { 'content-type': 'text/plain' } },
  'with too much': { who: holder, body: () => `{"a":"${'x'.repeat(300_000)}"}`, headers: json },
  'by another method': { who: holder, method: 'patch' },
};

async function answered(route: Route, { who, body, headers, ids = {}, method = route.method }: Asked) {
  const known: Record<string, string> = { council: 'CAM', caseId: someCase, ...ids };
  if (known.caseId === 'of now') known.caseId = caseId;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? 'unknown');
  const sent = method === 'get' || method === 'delete' ? undefined : body?.(route);
  return (await api.as(who(route) as string).ask(method, path, sent, { ...now, ...headers })).status;
}

const seen = new Set<number>();

describe('the status of an answer', () => {
  it.each(Object.keys(ways))(
    'is one that the document lists, asked %s',
    async (way) => {
      const missing: string[] = [];
      for (const route of routes) {
        const status = await answered(route, ways[way]!);
        seen.add(status);
        if (!(status in route.responses)) missing.push(`${route.method} ${route.path}: ${status}`);
      }
      expect(missing).toEqual([]);
    },
    120_000,
  );

  it('was seen of every usual kind', () => {
    const usual = [200, 304, 400, 401, 403, 404, 405, 409, 412, 413, 414, 415];
    expect(usual.filter((status) => !seen.has(status))).toEqual([]);
    expect(routes.length).toBeGreaterThan(200);
  });
});
