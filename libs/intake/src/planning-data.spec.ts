import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constraintsAt } from './planning-data.js';

const point = { boundary: null, longitude: 0.12, latitude: 52.2 };
const boundary = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0.1, 52.2],
        [0.2, 52.2],
        [0.2, 52.3],
        [0.1, 52.2],
      ],
    ],
  ],
  crs: 'EPSG:4326',
} as const;

let server: Server;
let asked: URL[] = [];
let answer: { status: number; body: string } = { status: 200, body: '{}' };
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const answering = (body: unknown, status = 200) => {
  asked = [];
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(new URL(request.url!, 'http://here'));
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => new Promise<unknown>((closed) => server.close(closed)));

describe('looking up constraints', () => {
  it('returns what covers the site, each with its entity, in one vocabulary', async () => {
    answering({
      entities: [
        { entity: 44007440, dataset: 'conservation-area', name: 'Dulwich Village' },
        { entity: 31, dataset: 'listed-building', name: 'The Mill', 'listed-building-grade': 'II*' },
        { entity: 7, dataset: 'flood-risk-zone', 'flood-risk-level': '3', reference: 'F/7' },
        { entity: 8, dataset: 'article-4-direction-area', name: 'Gone', 'end-date': '2020-01-01' },
        { entity: 9, dataset: 'bus-stop', name: 'The stop' },
        { dataset: 'conservation-area', name: 'No number' },
        { entity: 44007440, dataset: 'conservation-area', name: 'Dulwich Village' },
      ],
    });
    expect(await constraintsAt(url(), point)).toEqual(
      [
        ['entity-44007440', 'designated.conservationArea', 'Dulwich Village'],
        ['entity-31', 'listed.gradeTwoStar', 'The Mill'],
        ['entity-7', 'flood.zoneThree', 'F/7'],
      ].map(([constraintId, kind, name]) => ({
        ...{ constraintId, kind, name },
        source: `planning.data.gov.uk, ${constraintId!.replace('-', ' ')}`,
      })),
    );
    const { pathname, searchParams } = asked[0]!;
    expect([pathname, searchParams.get('longitude'), searchParams.get('latitude')]).toEqual([
      '/entity.json',
      '0.12',
      '52.2',
    ]);
    expect(searchParams.getAll('dataset')).toContain('conservation-area');
  });

  it('uses the boundary if there is one', async () => {
    answering({ entities: [] });
    expect(await constraintsAt(url(), { ...point, boundary })).toEqual([]);
    expect(asked[0]!.searchParams.get('geometry')).toBe(
      'MULTIPOLYGON(((0.1 52.2,0.2 52.2,0.2 52.3,0.1 52.2)))',
    );
  });

  it('sends no request for a site without a known place', async () => {
    answering({ entities: [] });
    expect(await constraintsAt(url(), { boundary: null, longitude: null, latitude: null })).toBe('no-place');
    expect(asked).toEqual([]);
  });

  it.each([
    ['an error', 'no', 500],
    ['not JSON', '<html>', 200],
    ['empty', '', 200],
  ])('reports that the map cannot be reached if the answer is %s', async (_, body, status) => {
    answering(body, status);
    expect(await constraintsAt(url(), point)).toBe('unreachable');
  });

  it('reports that nothing answers at the address', async () =>
    expect(await constraintsAt('http://127.0.0.1:1/', point)).toBe('unreachable'));

  it.each([[null], [[]], [{}], [{ entities: 'x' }], [{ entities: [null, 1, {}] }]])(
    'finds nothing in %j',
    async (body) => {
      answering(body);
      expect(await constraintsAt(url(), point)).toEqual([]);
    },
  );
});
