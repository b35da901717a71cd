import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';

let office: RunningOffice;
let position: string;
const day = { 'casebook-now': '2026-05-01T12:00:00Z' };

beforeAll(async () => {
  office = await startOffice();
  const adoption = {
    ...{ from: '2026-06-01', source: 'Resolution of council', confidence: 'V', reason: 'More is told.' },
    rules: [
      {
        ...{ table: 'publicity-requirements', key: 'ordinary' },
        says: { rule: 'Letters too.', oneOfEach: [['site-notice'], ['neighbour-letter']] },
      },
    ],
  };
  const { body } = await office.as('amina.hassan').post('/councils/CAM/law/adoptions', adoption, day);
  position = body.position;
}, 60_000);
afterAll(() => office.stop());

/** No read model reads the adoption of a law, and nothing is recorded after it here. */
describe('a request that waits for a fact no read model shows', () => {
  it.each([
    ['amina.hassan', '/caseload'],
    ['amina.hassan', '/worklist?for=me'],
    ['amina.hassan', '/search?q=mill'],
    ['amina.hassan', '/councils/CAM/register'],
    ['helen.marsh', '/facts'],
    ['farid.aziz', '/councils/CAM/statements'],
  ])('is answered to %s: %s', async (who, path) => {
    const answer = await office.as(who).get(path, { ...day, 'casebook-wait-for': position });
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
  });

  it('is refused if the position is beyond the end of the record', async () => {
    const beyond = { ...day, 'casebook-wait-for': String(BigInt(position) + 1_000_000n) };
    expect((await office.as('amina.hassan').get('/caseload', beyond)).status).toBe(400);
  });
});
