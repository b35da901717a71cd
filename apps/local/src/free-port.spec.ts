import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { freePort, isFree } from './free-port.js';

it('gives each caller of a process another port', async () => {
  const ports = await Promise.all(Array.from({ length: 40 }, () => freePort()));
  expect(new Set(ports).size).toBe(40);
});

it('passes over a port on which somebody listens', async () => {
  const port = (await freePort()) + 1;
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((listens) => server.once('listening', listens));
  expect(await isFree(port)).toBe(false);
  expect(await freePort()).not.toBe(port);
  server.close();
});
