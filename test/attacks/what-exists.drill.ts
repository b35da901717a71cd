import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { repository } from '../../scripts/repository.js';
import { type Answer, type Method, methods } from '../system/asking.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { resolved, type Schema, sampleOf } from '../system/sample-body.js';

const absent = '00000000-0000-4000-8000-000000000000';

interface Operation {
  readonly 'x-casebook-roles'?: readonly string[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface Route {
  readonly method: Method;
  readonly path: string;
  readonly as: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

let office: RunningOffice;
let document: OpenAPIObject;
/** A case of South Cambridgeshire, and one of Cambridge. */
let foreign: string;
let own: string;
let ownReference: string;
let foreignReference: string;

beforeAll(async () => {
  office = await startOffice();
  document = JSON.parse(await readFile(join(repository, 'docs/openapi.json'), 'utf8'));
  [foreign, foreignReference] = await submitted('SCA');
  [own, ownReference] = await submitted('CAM');
}, 120_000);
afterAll(() => office.stop());

async function submitted(council: 'CAM' | 'SCA'): Promise<[string, string]> {
  const submittedAt = '2026-05-04T10:00:00.000Z' as never;
  const made = makeSubmission(randomFrom(7), { council, submittedAt, type: 'pp.full.householder' });
  const { body } = await office.as('submission-portal').post(`/submissions?council=${council}`, made);
  await office
    .as('dylan.price')
    .get(`/councils/${council}/planning-applications/${body.caseId}`, { 'casebook-wait-for': body.position });
  return [body.caseId, body.caseReference];
}

function routesOnCases(): Route[] {
  return Object.entries(document.paths)
    .filter(([path]) => path.includes('{caseId}') && path.includes('{council}'))
    .flatMap(([path, described]) =>
      methods.flatMap((method) => {
        const operation = described[method] as Operation | undefined;
        const as = office.holderOf(operation?.['x-casebook-roles'] ?? []);
        if (!operation || !as) return [];
        return [{ method, path, as, ...sentTo(operation) }];
      }),
    );
}

/** A sample of the body, or some bytes if the operation takes a file. */
function sentTo({ requestBody }: Operation): Pick<Route, 'body' | 'headers'> {
  const { content = {} } = requestBody ?? {};
  const schema = content['application/json']?.schema;
  if (schema) return { body: sampleOf(document, resolved(document, schema), { caseId: own }), headers: {} };
  const [mediaType] = Object.keys(content);
  return mediaType === undefined
    ? { body: {}, headers: {} }
    : { body: 'A file', headers: { 'content-type': mediaType } };
}

const on = (path: string, caseId: string): string =>
  path
    .replace('{council}', 'CAM')
    .replace('{caseId}', caseId)
    .replace('{condition}', '1')
    .replace('{command}', 'notes')
    .replace(/\{\w+\}/g, 'abc');

const asked = (route: Route, caseId: string, headers: Record<string, string>): Promise<Answer> =>
  office.as(route.as).ask(route.method, on(route.path, caseId), route.body, { ...route.headers, ...headers });

/** Everything on the other council's case, on the record and off it. */
async function factsOfForeign(): Promise<unknown> {
  const at = `/councils/SCA/planning-applications/${foreign}`;
  const [history, drafts] = [
    await office.as('dylan.price').get(`${at}/history`),
    await office.as('dylan.price').get(`${at}/drafts`),
  ];
  expect([history.status, drafts.status]).toEqual([200, 200]);
  return { facts: history.body.facts, drafts: drafts.body.drafts };
}

/** What a caller can see of an answer, without the case id they sent and the request id. */
function seen({ status, headers, body }: Answer, caseId: string) {
  const { correlationId: _, ...rest } = typeof body === 'object' ? body : { body };
  const told = [...headers]
    .filter(([name]) => !['date', 'x-correlation-id', 'content-length', 'keep-alive'].includes(name))
    .toSorted();
  return { status, told, rest: JSON.parse(JSON.stringify(rest).replaceAll(caseId, 'the case')) };
}

describe("another council's case is refused like a case that does not exist", () => {
  it.each([
    ['sent plainly', {}],
    ['sent with its revision', { 'if-match': '"0"' }],
    ['sent with another revision', { 'if-match': '"7"' }],
    ['sent as a preview', { 'casebook-preview': 'true' }],
    ['sent under an idempotency key', { 'idempotency-key': 'the-same-for-all' }],
  ])(
    'on every route with a case in its path, %s',
    async (_, headers) => {
      const before = await factsOfForeign();
      const routes = routesOnCases().filter(
        ({ method }) => method !== 'get' || Object.keys(headers).length === 0,
      );
      expect(routes.length).toBeGreaterThan(50);
      for (const route of routes) {
        const there = seen(await asked(route, foreign, headers), foreign);
        const nowhere = seen(await asked(route, absent, headers), absent);
        expect({ route: route.path, ...there }).toEqual({ route: route.path, ...nowhere });
        expect([route.path, there.status < 300]).toEqual([route.path, false]);
      }
      expect(await factsOfForeign()).toEqual(before);
    },
    300_000,
  );

  it('with 404 for every body that the route accepts', async () => {
    const path = `/councils/CAM/planning-applications/{caseId}/withdrawal`;
    const route: Route = {
      method: 'post',
      path,
      as: 'dylan.price',
      body: { requestedBy: 'agent', reason: 'Sold' },
      headers: {},
    };
    for (const headers of [{}, { 'if-match': '"0"' }, { 'if-match': '"9"' }] as Record<string, string>[])
      expect((await asked(route, foreign, headers)).status).toBe(404);
    expect((await asked(route, own, { 'if-match': '"9"' })).status).toBe(412);
  });
});

describe("another council's case that is named in a body or query", () => {
  beforeAll(async () => {
    const post = {
      ...{ grade: 'planner', employer: 'CAM', team: 'City', from: '2020-01-01' },
      minutesByWeekday: [450, 450, 450, 450, 450],
    };
    await office.as('Rosa Linden').post('/officers/ruth.kelly/post', post);
  });
  const onOwn = (route: string): string => `/councils/CAM/planning-applications/${own}/${route}`;
  const link = (caseId: string) => ({ caseId, reference: '26/00001/HFUL' });
  const day = '2026-05-05';
  const bodies: readonly [
    string,
    string,
    (caseId: string, reference: string) => readonly [string, object],
  ][] = [
    ['in a link', 'dylan.price', (caseId) => [onOwn('details'), { conditions: [1], linked: link(caseId) }]],
    [
      'in the discharge of a condition',
      'dylan.price',
      (caseId) => [onOwn('conditions/1/approval'), { linked: link(caseId) }],
    ],
    [
      'in an amendment',
      'dylan.price',
      (caseId) => [onOwn('amendments-after-decision'), { description: 'x', linked: link(caseId) }],
    ],
    [
      'in an item of a batch',
      'dylan.price',
      (caseId) => [
        '/councils/CAM/batches',
        { items: [{ caseId, command: 'withdrawal', body: { requestedBy: 'agent', reason: 'Sold' } }] },
      ],
    ],
    [
      'in time worked, to whoever acts for one council',
      'ruth.kelly',
      (caseId) => ['/time', { entries: [{ entryId: 'e', workedOn: day, minutes: 5, caseId }] }],
    ],
    [
      'in a disbursement',
      'farid.aziz',
      (_, reference) => [
        '/councils/CAM/account/disbursements',
        { disbursementId: 'd', amountPence: 1, what: 'x', forCase: reference, paidOn: day },
      ],
    ],
    [
      'in a disbursement by its id',
      'farid.aziz',
      (caseId) => [
        '/councils/CAM/account/disbursements',
        { disbursementId: 'd', amountPence: 1, what: 'x', forCase: caseId, paidOn: day },
      ],
    ],
    [
      'in a charge',
      'farid.aziz',
      (caseId) => [
        '/councils/CAM/charges/c1/invoice',
        {
          ...{ service: 'preApplication', level: 'desk', scale: 'major', customer: 'C', dueOn: day },
          caseId,
        },
      ],
    ],
  ];

  it.each(bodies)('is refused like a case that does not exist: %s', async (_, as, bodyFor) => {
    const answers: unknown[] = [];
    for (const [caseId, reference] of [
      [foreign, foreignReference],
      [absent, '26/99999/XXXX'],
    ] as const) {
      const [path, body] = bodyFor(caseId, reference);
      const answer = await office.as(as).post(path, body);
      const { results, ...rest } = seen(answer, caseId).rest as { results?: [{ status: number }] };
      answers.push(
        rest,
        results?.map(({ status }) => status),
      );
      expect([results?.[0]?.status ?? answer.status, path]).toEqual([404, path]);
    }
    expect(answers.slice(2)).toEqual(answers.slice(0, 2));
  });

  it("is refused only because of the council: the caller's own case is accepted there", async () => {
    const disbursement = {
      disbursementId: 'd',
      amountPence: 1,
      what: 'x',
      forCase: ownReference,
      paidOn: day,
    };
    const path = '/councils/CAM/account/disbursements';
    expect(await office.as('farid.aziz').post(path, disbursement)).toMatchObject({ status: 200 });
  });
});
