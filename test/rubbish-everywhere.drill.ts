import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { repository } from '../scripts/repository.js';
import type { Asker } from './system/asking.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { resolved, type Schema, sampleOf } from './system/sample-body.js';

/** Nonsense values for any field. */
const rubbish: readonly unknown[] = [
  null,
  '',
  [],
  [null],
  {},
  -1,
  0.5,
  1e308,
  '2499-12-31',
  '0001-01-01',
  '9999-13-99',
  'x'.repeat(20_000),
  '__proto__',
];
const inQueries = [
  '',
  ',',
  ',,,',
  'null',
  '-1',
  '99999999999999999999',
  '2499-12-31',
  '0',
  "x' or 1=1",
  '%25',
  '[]',
];

interface Operation {
  readonly 'x-casebook-roles'?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface Route {
  readonly path: string;
  readonly as: string;
  readonly operation: Operation;
}

let office: RunningOffice;
let document: OpenAPIObject;
let caseId: string;
beforeAll(async () => {
  office = await startOffice();
  document = JSON.parse(await readFile(join(repository, 'docs/openapi.json'), 'utf8'));
  const submittedAt = '2026-05-04T10:00:00.000Z' as never;
  const application = makeSubmission(randomFrom(7), {
    council: 'CAM',
    submittedAt,
    type: 'pp.full.householder',
  });
  const { status, body } = await office.as('submission-portal').post('/submissions?council=CAM', application);
  expect(status).toBe(201);
  caseId = body.caseId;
}, 120_000);
afterAll(() => office.stop());

const askers = new Map<string, Asker>();
/** One token for each person rather than each request. */
function asker(as: string): Asker {
  const known = askers.get(as) ?? office.as(as);
  askers.set(as, known);
  return known;
}

const routes = (method: 'get' | 'post'): Route[] =>
  // A preview accepts the same body as its command.
  Object.entries(document.paths)
    .filter(([path]) => !path.endsWith('/preview'))
    .flatMap(([path, methods]) => {
      const operation = methods[method] as Operation | undefined;
      const roles = operation?.['x-casebook-roles'];
      const as = roles && office.holderOf(roles);
      return operation && as ? [{ path, as, operation }] : [];
    });

const concrete = (path: string): string =>
  path
    .replace('{council}', 'CAM')
    .replace('{caseId}', caseId)
    .replace('{month}', '2026-04')
    .replace('{year}', '2026')
    .replace('{officer}', 'dylan.price')
    .replace('{condition}', '1')
    .replace('{member}', 'CAM')
    .replace('{service}', 'greatercambridge')
    .replace(/\{\w+\}/g, 'abc');

/** The body with each of its fields, nested ones included, left out and spoilt in turn. */
function* spoilt(body: Readonly<Record<string, unknown>>): Generator<Record<string, unknown>> {
  for (const [field, value] of Object.entries(body)) {
    const { [field]: _, ...rest } = body;
    yield rest;
    for (const each of rubbish) yield { ...body, [field]: each };
    const inner = Array.isArray(value) ? value[0] : value;
    if (typeof inner !== 'object' || inner === null) continue;
    for (const one of spoilt(inner)) yield { ...body, [field]: Array.isArray(value) ? [one] : one };
  }
}

/** The number of simultaneous requests. */
const atOnce = 8;

async function askedAll(requests: Iterable<() => Promise<string | undefined>>): Promise<string[]> {
  const broken: string[] = [];
  const waiting = requests[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const found = await next.value();
      if (found) broken.push(found);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return broken;
}

describe('any input to any route', () => {
  it('in a body, field by field, never causes a 5xx', async () => {
    let sent = 0;
    function* requests(): Generator<() => Promise<string | undefined>> {
      for (const { path, as, operation } of routes('post')) {
        const schema = operation.requestBody?.content?.['application/json']?.schema;
        if (!schema || path.endsWith('/leaving')) continue;
        const body = sampleOf(document, resolved(document, schema), { caseId }) as Record<string, unknown>;
        for (const one of [{}, body, ...spoilt(body)])
          yield async () => {
            sent += 1;
            const { status, body: answer } = await asker(as).post(concrete(path), one);
            return status >= 500
              ? `${path} ${JSON.stringify(one).slice(0, 300)}: ${status} ${answer.code}`
              : undefined;
          };
      }
    }
    expect(await askedAll(requests())).toEqual([]);
    expect(sent).toBeGreaterThan(3_000);
  }, 600_000);

  it('in a query never causes a 500', async () => {
    function* requests(): Generator<() => Promise<string | undefined>> {
      for (const { path, as, operation } of routes('get'))
        for (const { name } of (operation.parameters ?? []).filter((each) => each.in === 'query'))
          for (const value of inQueries)
            yield async () => {
              const url = `${concrete(path)}?${name}=${value}`;
              const { status } = await asker(as).get(url);
              return status >= 500 ? `${url}: ${status}` : undefined;
            };
    }
    expect(await askedAll(requests())).toEqual([]);
  }, 300_000);
});
