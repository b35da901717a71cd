import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Releases the folder. */
export type Unlock = () => Promise<void>;

/**
 * Holds a folder for this process by listening at a local address made from its path. The kernel gives the address up
 * when the process dies, however it dies, so nothing stale is left to be told from a lock that is held; a file with a
 * process id in it would have to be guessed about after kill -9.
 */
export async function lockFolder(folder: string): Promise<Unlock> {
  const address = addressOf(realpathSync(folder));
  const server = await listen(address).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    const holder = await askHolder(address);
    if (holder !== null)
      throw new Error(`The data folder ${folder} is in use by another dev node (process ${holder}).`);
    rmSync(address, { force: true });
    return listen(address);
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function addressOf(folder: string): string {
  const name = `casebook-dev-node-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  switch (process.platform) {
    case 'linux':
      return `\0${name}`; // In the abstract namespace, where there are no files.
    case 'win32':
      return `\\\\.\\pipe\\${name}`;
    default:
      return join(tmpdir(), `${name}.sock`); // A file that outlives its process, but that nobody answers at then.
  }
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((asker) => asker.on('error', () => asker.destroy()).end(String(process.pid)));
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** The process that holds the address; null when none answers there. */
function askHolder(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    connect(address)
      .on('data', (chunk) => {
        answer += chunk.toString();
      })
      .on('error', () => resolve(null))
      .on('end', () => resolve(answer));
  });
}
