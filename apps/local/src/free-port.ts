import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range from which systems take ports for outgoing connections. Inside it, a client that keeps
 * calling a server which is away can be given the very port it calls, meet itself, and keep the server out.
 */
const lowest = 20_000;
const highest = 29_999;

/** A TCP port of this machine that nobody listens on just now. */
export async function freePort(attempts = 50): Promise<number> {
  const port = randomInt(lowest, highest);
  if (await isFree(port)) return port;
  if (attempts === 1) throw new Error(`No free TCP port was found between ${lowest} and ${highest}.`);
  return freePort(attempts - 1);
}

/** Whether nobody listens on a port of this machine just now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => answer(true)));
  });
}
