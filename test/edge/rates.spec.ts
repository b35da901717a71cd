import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from '../system/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi({ CASEBOOK_RATE_PER_CALLER: '5', CASEBOOK_RATE_PER_ADDRESS: '20' });
});
afterAll(() => api.stop());

describe('the rate limit for one caller', () => {
  it('says when to try again, and is counted separately for each person', async () => {
    const amina = api.as('Amina Hassan');
    for (let n = 0; n < 5; n += 1) expect((await amina.get('/changes')).status).not.toBe(429);
    const { status, headers, body } = await amina.get('/changes');
    expect({ status, body }).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.as('Nadia Rahman').get('/changes')).status).not.toBe(429);
  });

  it('is higher for a program, which asks for many people', async () => {
    const machine = api.as('Case importer');
    for (let n = 0; n < 20; n += 1) expect((await machine.get('/changes')).status).not.toBe(429);
  });

  it('is counted by address for anonymous callers, for all routes together', async () => {
    const known = api.as('Dylan Price');
    expect((await known.get('/changes')).status).not.toBe(429);
    const asked: number[] = [];
    for (let n = 0; n < 30; n += 1)
      asked.push((await fetch(`${api.url}${['/caseload', '/nowhere', '/dev/people'][n % 3]}`)).status);
    expect(asked.at(-1)).toBe(429);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    expect((await known.get('/changes')).status).not.toBe(429);
  });
});
