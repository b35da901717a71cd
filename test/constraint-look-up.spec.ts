import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from './system/running-api.js';

const submission = new URL('../libs/intake/fixtures/householder.json', import.meta.url);
const entities = [
  { entity: 31, dataset: 'listed-building', name: 'The Mill', 'listed-building-grade': 'II' },
];

let map: Server;
let api: RunningApi;
let off: RunningApi;

beforeAll(async () => {
  map = createServer((_, response) => response.end(JSON.stringify({ entities })));
  await new Promise<void>((ready) => map.listen(0, '127.0.0.1', ready));
  const { port } = map.address() as AddressInfo;
  [api, off] = [await startApi({ CASEBOOK_CONSTRAINTS_URL: `http://127.0.0.1:${port}/` }), await startApi()];
});
afterAll(async () => {
  await api.stop();
  await off.stop();
  map.close();
});

async function caseOn(running: RunningApi): Promise<string> {
  const casebook = running.as('Rosa Linden');
  const council = { council: 'CAM', name: 'A council', referenceFormat: '{yy}/{number}/{suffix}' };
  const officer = { officer: 'nadia.rahman', name: 'Nadia Rahman', jobTitle: 'Validation', employer: 'CAM' };
  await casebook.post('/councils', council);
  await casebook.post('/officers', officer);
  await casebook.post('/councils/CAM/officers/nadia.rahman/authorisation', { from: '2020-01-01' });
  const sent = JSON.parse(await readFile(submission, 'utf8'));
  const { body } = await running.as('Submission portal').post('/submissions?council=CAM', sent);
  return `/councils/CAM/planning-applications/${body.caseId}`;
}

describe('the constraint look-up', () => {
  it('proposes what the map shows, and an officer confirms it', async () => {
    const path = await caseOn(api);
    const nadia = api.as('nadia.rahman');
    expect((await nadia.post(`${path}/constraints/look-up`, {})).status).toBe(200);
    const confirmed = await nadia.post(`${path}/proposed-details/entity-31/confirmation`, {});
    expect([confirmed.status, confirmed.body.code]).toEqual([200, undefined]);
    const again = await nadia.post(`${path}/proposed-details/entity-31/rejection`, { reason: 'Not so' });
    expect([again.status, again.body.code]).toEqual([409, 'already-settled']);
  });

  it('is refused with an explanation if no map is set', async () => {
    const refused = await off.as('nadia.rahman').post(`${await caseOn(off)}/constraints/look-up`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'look-up-off']);
  });
});
