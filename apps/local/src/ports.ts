import { createServer } from 'node:net';
import { CannotStart } from './cannot-start.js';
import { freePort, keepPort } from './free-port.js';

/** Keeps a port. Throws if it is in use, and names the setting that changes it. */
export async function requireFree(host: string, port: number, setting: string): Promise<void> {
  keepPort(port);
  if (port === 0 || (await listens(host, port))) return;
  throw new CannotStart(
    `Port ${port} is taken by another program. Choose another one: ${setting}=${port + 1} npm start`,
  );
}

/** The default port if it is free, or else another: only people use these, and they are told. */
export async function usualOrFree(port: number): Promise<number> {
  return (await listens('127.0.0.1', port)) ? port : freePort();
}

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => answer(true)));
  });
}
