import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { at, OfficeCases } from './system/office-cases.js';

let places: Server;
let office: RunningOffice;
let asked: URL[] = [];
let answers = 200;
const cases = new OfficeCases(() => office, 8_900);

beforeAll(async () => {
  places = createServer((request, response) => {
    asked.push(new URL(request.url!, 'http://places'));
    const results = ['1, MILL ROAD, CAMBRIDGE, CB1 2AB', '2, MILL ROAD, CAMBRIDGE, CB1 2AB'].map(
      (ADDRESS, index) => ({ DPA: { UPRN: `${100 + index}`, ADDRESS, POSTCODE: 'CB1 2AB' } }),
    );
    const header = { offset: 0, totalresults: 2, maxresults: 100, dataset: 'DPA', format: 'JSON' };
    response.writeHead(answers).end(JSON.stringify({ header, results }));
  });
  await new Promise<void>((ready) => places.listen(0, '127.0.0.1', ready));
  const { port } = places.address() as AddressInfo;
  office = await startOffice({
    CASEBOOK_OS_PLACES_KEY: 'a-key',
    CASEBOOK_OS_PLACES_ADDRESS: `http://127.0.0.1:${port}/search/places/v1`,
  });
}, 120_000);
afterAll(async () => {
  await office.stop();
  places.close();
  places.closeAllConnections();
});
beforeEach(() => {
  asked = [];
  answers = 200;
});

const nearby = async (path: string, query = '') =>
  await office.as('dylan.price').get(`${path}/addresses-nearby${query}`, cases.on('2026-03-03'));

describe('the addresses around a site', () => {
  it('are those within a given distance of its point, with a list for letters to neighbours', async () => {
    const one = await cases.received({}, (form) => {
      Object.assign(form.data.property.address, { latitude: 52.2, longitude: 0.12 });
    });
    const { status, body } = await nearby(one.path, '?metres=45');
    expect([status, body.detail]).toEqual([200, undefined]);
    expect(body).toMatchObject({
      metres: 45,
      addresses: [
        { uprn: '100', address: ['1', 'MILL ROAD', 'CAMBRIDGE', 'CB1 2AB'] },
        { uprn: '101', address: ['2', 'MILL ROAD', 'CAMBRIDGE', 'CB1 2AB'] },
      ],
    });
    expect(asked.map(({ searchParams }) => [searchParams.get('point'), searchParams.get('radius')])).toEqual([
      ['52.2,0.12', '45'],
    ]);
    await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    const written = await office
      .as('dylan.price')
      .post(`${one.path}/letters/neighbours`, { entryId: 'around', csv: body.csv }, at('2026-03-03'));
    expect([written.status, written.body.detail]).toEqual([200, undefined]);
    const { letters } = (await office.as('dylan.price').get(`${one.path}/letters`, cases.on('2026-03-03')))
      .body;
    expect(letters.map(({ to, channel }: Record<string, string>) => [to, channel])).toEqual([
      ['neighbour', 'post'],
      ['neighbour', 'post'],
    ]);
  });

  it.each([
    [401, 'addresses-refused', 'tell the people who run Casebook'],
    [429, 'addresses-busy', 'try again in a few minutes'],
    [500, 'addresses-unreachable', 'try again later'],
  ])(
    'are not available when the service answers %i, and the message does not contain the key',
    async (status, code, words) => {
      answers = status;
      const one = await cases.received();
      const { status: answered, body } = await nearby(one.path);
      expect([answered, body.code]).toEqual([503, code]);
      expect(body.detail).toContain(words);
      expect(body.detail).toContain('Bring a list of addresses (CSV) instead.');
      expect(JSON.stringify(body)).not.toContain('a-key');
    },
  );

  it('are visible only to staff of the case’s council', async () => {
    const one = await cases.received({ council: 'SCA' });
    const { status } = await office
      .as('ruth.kelly')
      .get(`${one.path}/addresses-nearby`, cases.on('2026-03-03'));
    expect([status, asked]).toEqual([403, []]);
  });
});
