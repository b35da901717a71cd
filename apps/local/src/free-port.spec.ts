import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { freePort, isFree, keepPort } from './free-port.js';

it('each caller in a process gets a different free port', async () => {
  const ports = await Promise.all(Array.from({ length: 40 }, () => freePort()));
  expect(new Set(ports).size).toBe(40);
});

it('a port that is kept for another part is not given out', async () => {
  const next = (await freePort()) + 1;
  keepPort(next);
  expect(await freePort()).not.toBe(next);
});

it('a port on which a program listens is not given out as free', async () => {
  const port = (await freePort()) + 1;
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((listens) => server.once('listening', listens));
  expect(await isFree(port)).toBe(false);
  expect(await freePort()).not.toBe(port);
  server.close();
});
