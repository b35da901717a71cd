import { createServer } from 'node:net';

/**
 * Below the range for outgoing connections. Within it, a client that keeps connecting to a stopped server can
 * be given that very port, connect to itself, and block the server.
 */
const lowest = 20_000;
const highest = 29_999;

/**
 * Each process goes through the range from a place of its own, which moves on with its age. So no two processes
 * begun together are given the same port before either listens on it.
 */
let next = (process.pid * 101 + Math.floor(process.uptime() * 10)) % (highest - lowest);

const promised = new Set<number>();

/** Keeps a port for a part of this process's system that does not listen yet: `freePort` does not return it. */
export const keepPort = (port: number): void => {
  promised.add(port);
};

/** A free TCP port of this machine. */
export async function freePort(attempts = 50): Promise<number> {
  const port = lowest + next;
  next = (next + 1) % (highest - lowest);
  if (!promised.has(port) && (await isFree(port))) return port;
  if (attempts === 1) throw new Error(`No free TCP port was found between ${lowest} and ${highest}.`);
  return freePort(attempts - 1);
}

/** Whether a port of this machine is free. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => answer(true)));
  });
}
