import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  const body = { council: 'CAM', name: 'Cambridge City Council', referenceFormat: '{yy}/{number}/{suffix}' };
  expect((await api.as('Rosa Linden').post('/councils', body)).status).toBe(200);
});
afterAll(() => api.stop());

const ask = (query: string, headers: Record<string, string> = {}) =>
  api.as('Rosa Linden').get(`/changes${query}`, headers);

describe('the cursor of the change feed', () => {
  it('continues after the previous page, and is refused on another record', async () => {
    const first = (await ask('?limit=1')).body;
    expect(first.events.length).toBeGreaterThan(0);
    const rest = (await ask(`?after=${first.next}`)).body;
    expect(rest.events.map(({ id }: { id: string }) => id)).not.toContain(first.events[0].id);
    const [position, id] = first.next.split('-');
    const another = id.replace(/^./, (digit: string) => (digit === '0' ? '1' : '0'));
    for (const cursor of [
      '5',
      '1000',
      position,
      `${position}-${another}`,
      `${BigInt(position) + 1n}-${id}`,
    ]) {
      const refused = await ask(`?after=${cursor}`);
      expect([refused.status, refused.body.code]).toEqual([400, 'cursor-not-of-this-log']);
      expect(refused.body.detail).toContain('Start again without "after"');
      const stream = await ask('', { accept: 'text/event-stream', 'last-event-id': cursor });
      expect([stream.status, stream.body.code]).toEqual([400, 'cursor-not-of-this-log']);
    }
  });

  it('can be the end, for clients that want only new changes', async () => {
    const { events, next } = (await ask('?after=end')).body;
    expect(events).toEqual([]);
    const body = { council: 'SCA', name: 'South', referenceFormat: '{yy}/{number}/{suffix}' };
    expect((await api.as('Rosa Linden').post('/councils', body)).status).toBe(200);
    const came = (await ask(`?after=${next}`)).body.events;
    expect(came.map(({ type }: { type: string }) => type)).toContain('casebook.council.council-joined.v1');
  });
});
