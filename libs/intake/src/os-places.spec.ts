import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressesAround, type PlacesService } from './os-places.js';

const mill = { UPRN: '1', ADDRESS: '1, MILL ROAD, CAMBRIDGE, CB1 2AB', POSTCODE: 'CB1 2AB' };

/** An answer as in the service's documentation: a header with the total, and results by data set. */
const answerOf = (from: number, to: number, total: number) => ({
  header: { offset: from, totalresults: total, maxresults: 100, dataset: 'DPA', format: 'JSON' },
  results: Array.from({ length: to - from }, (_, at) => ({
    DPA: {
      UPRN: String(10_000 + from + at),
      ADDRESS: `${from + at + 1}, MILL ROAD, CAMBRIDGE, CB1 2AB`,
      POSTCODE: 'CB1 2AB',
    },
  })),
});

let server: Server;
let service: PlacesService;
let asked: { readonly url: URL; readonly key: string | undefined }[] = [];
let total = 2;
let isSilent = false;
let failsFrom = Number.POSITIVE_INFINITY;
let answers: { status: number; body: string } | null = null;

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://places');
    asked.push({ url, key: request.headers.key as string | undefined });
    if (isSilent) return;
    if (request.headers.key !== 'a-key') return void response.writeHead(401).end();
    if (answers) return void response.writeHead(answers.status).end(answers.body);
    const from = Number(url.searchParams.get('offset'));
    if (from >= failsFrom) return void response.writeHead(500).end();
    response.end(JSON.stringify(answerOf(from, Math.min(from + 100, total), total)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  service = { base: `http://127.0.0.1:${port}/search/places/v1`, key: 'a-key' };
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  asked = [];
  answers = null;
  isSilent = false;
  failsFrom = Number.POSITIVE_INFINITY;
  total = 2;
});

const around = { longitude: 0.12, latitude: 52.2, metres: 50 };

describe('addresses around a site', () => {
  it('are those that the service returns, line by line, the postcode last', async () => {
    expect(await addressesAround(service, around)).toEqual({
      addresses: [
        { uprn: '10000', lines: ['1', 'MILL ROAD', 'CAMBRIDGE', 'CB1 2AB'] },
        { uprn: '10001', lines: ['2', 'MILL ROAD', 'CAMBRIDGE', 'CB1 2AB'] },
      ],
    });
    const [{ url }] = asked as [(typeof asked)[number]];
    expect(url.pathname).toBe('/search/places/v1/radius');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ point: '52.2,0.12', srs: 'WGS84', radius: '50', dataset: 'DPA' },
    });
    expect(url.href).not.toContain('a-key');
  });

  it('are complete over several pages', async () => {
    total = 230;
    const found = await addressesAround(service, around);
    expect('addresses' in found && found.addresses).toHaveLength(230);
    expect(asked).toHaveLength(3);
  });

  it('are too many in a circle that is too large', async () => {
    total = 2_000;
    expect(await addressesAround(service, around)).toEqual({ not: 'too-many' });
  });

  it.each([
    ['refused', 401, ''],
    ['refused', 403, ''],
    ['busy', 429, '{"fault": {"faultstring": "Rate limit quota violation"}}'],
    ['unreachable', 500, ''],
    ['unreachable', 503, '<html>'],
    ['unreadable', 200, '{'],
    ['unreadable', 200, '{"results": []}'],
  ])('are %s if the service answers: %s', async (not, status, body) => {
    answers = { status, body };
    expect(await addressesAround(service, around)).toEqual({ not });
  });

  it.each([
    ['written without its space', { ...mill, POSTCODE: 'CB12AB' }, ['CB12AB']],
    ['in lower case', { ...mill, POSTCODE: 'cb1 2ab' }, ['cb1 2ab']],
    ['missing', { ...mill, ADDRESS: '1, MILL ROAD, CAMBRIDGE', POSTCODE: undefined }, []],
    ['empty', { ...mill, ADDRESS: '1, MILL ROAD, CAMBRIDGE', POSTCODE: '' }, []],
  ])('have the postcode once, or none: %s', async (_, DPA, postcode) => {
    answers = { status: 200, body: JSON.stringify({ header: { totalresults: 1 }, results: [{ DPA }] }) };
    expect(await addressesAround(service, around)).toEqual({
      addresses: [{ uprn: '1', lines: ['1', 'MILL ROAD', 'CAMBRIDGE', ...postcode] }],
    });
  });

  it('fit on an envelope, and are each listed once', async () => {
    const ADDRESS = 'THE SHOP, UNIT 2, MILL HOUSE, 1, MILL ROAD, ROMSEY, CAMBRIDGE, CB1 2AB';
    const results = [{ DPA: { ...mill, ADDRESS } }, { DPA: { ...mill, ADDRESS } }, { LPI: {} }];
    answers = { status: 200, body: JSON.stringify({ header: { totalresults: 3 }, results }) };
    const lines = ['THE SHOP, UNIT 2', 'MILL HOUSE', '1', 'MILL ROAD', 'ROMSEY', 'CAMBRIDGE', 'CB1 2AB'];
    expect(await addressesAround(service, around)).toEqual({ addresses: [{ uprn: '1', lines }] });
  });

  it('are unreachable if the service takes the request and never answers', async () => {
    isSilent = true;
    expect(await addressesAround(service, around, 50)).toEqual({ not: 'unreachable' });
    expect(asked).toHaveLength(1);
  });

  it('are not given in part, if the service fails on a later page', async () => {
    total = 230;
    failsFrom = 200;
    expect(await addressesAround(service, around)).toEqual({ not: 'unreachable' });
  });

  it('are refused with a wrong key, and unreachable without an answer', async () => {
    expect(await addressesAround({ ...service, key: 'another' }, around)).toEqual({ not: 'refused' });
    expect(await addressesAround({ ...service, base: 'http://127.0.0.1:9/' }, around)).toEqual({
      not: 'unreachable',
    });
  });
});
