import { describe, expect, it } from '@jest/globals';
import { Counter, Registry } from 'prom-client';
import { reached, readiness } from './health.js';
import { serveWorker } from './worker-server.js';

describe('the health check of a process', () => {
  it('is ready while a part only waits, and says what it waits for', async () => {
    const waiting = { state: 'waiting', because: 'no broker' } as const;
    expect(await readiness({ kafka: () => waiting })).toEqual({ ready: true, parts: { kafka: waiting } });
  });

  it('is not ready when a part cannot be reached', async () => {
    const parts = { database: reached(() => Promise.reject(new Error('refused'))) };
    expect(await readiness(parts)).toEqual({
      ready: false,
      parts: { database: { state: 'down', because: 'refused' } },
    });
  });

  it('does not wait for a part that never answers', async () => {
    const found = await readiness({ store: () => new Promise(() => {}) });
    expect(found.parts.store).toMatchObject({ state: 'down' });
  });

  it('shows all parts over HTTP', async () => {
    const metrics = new Registry();
    new Counter({ name: 'seen_total', help: 'seen', registers: [metrics] }).inc();
    const server = await serveWorker({ port: 0, parts: { down: () => ({ state: 'down' }) }, metrics });
    const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(503);
    expect(await (await get('/metrics')).text()).toContain('seen_total 1');
    expect((await get('/')).status).toBe(404);
    await server.close();
  });
});
