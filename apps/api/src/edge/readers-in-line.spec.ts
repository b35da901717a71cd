import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { letReadersTakeTurns } from './readers-in-line.js';

let server: FastifyInstance | undefined;
afterEach(async () => {
  await server?.close();
});

/** A server whose readers wait until they are let go, and are counted. */
async function serving(limits: { atOnce: number; waiting: number }) {
  const inside: string[] = [];
  const letGo: (() => void)[] = [];
  const arrivals: (() => void)[] = [];
  server = fastify({ forceCloseConnections: true });
  letReadersTakeTurns(server, limits);
  server.get('/:name', { config: { open: true } }, async ({ params }) => {
    inside.push((params as { name: string }).name);
    for (const each of arrivals.splice(0)) each();
    await new Promise<void>((resolve) => letGo.push(resolve));
    return 'read';
  });
  server.get('/officer', async () => 'done');
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    inside,
    url,
    read: (name: string) => fetch(`${url}/${name}`).then(({ status }) => status),
    letOneGo: () => letGo.shift()!(),
    /** Resolves when this number of readers has arrived since the start. */
    came: async (count: number) => {
      while (inside.length < count) await new Promise<void>((resolve) => arrivals.push(resolve));
    },
  };
}

describe('readers without sign-in', () => {
  it('are served in the order of their arrival, up to a limit at the same time', async () => {
    const { inside, read, came, letOneGo } = await serving({ atOnce: 1, waiting: 5 });
    const first = read('first');
    await came(1);
    const second = read('second');
    expect(
      await (
        await fetch(`http://127.0.0.1:${(server!.server.address() as AddressInfo).port}/officer`)
      ).text(),
    ).toBe('done');
    expect(inside).toEqual(['first']);
    letOneGo();
    expect(await first).toBe(200);
    await came(2);
    letOneGo();
    expect(await second).toBe(200);
    expect(inside).toEqual(['first', 'second']);
  });

  it('are asked to try again later if too many wait', async () => {
    const { read, came, letOneGo } = await serving({ atOnce: 1, waiting: 0 });
    const first = read('first');
    await came(1);
    expect(await read('second')).toBe(503);
    letOneGo();
    expect(await first).toBe(200);
  });

  it('release their place when they close the connection', async () => {
    const { url, read, came, letOneGo } = await serving({ atOnce: 1, waiting: 5 });
    const leaving = request(`${url}/leaving`).on('error', () => undefined);
    leaving.end();
    await came(1);
    const next = read('next');
    leaving.destroy();
    await came(2);
    letOneGo();
    letOneGo();
    expect(await next).toBe(200);
  });
});
