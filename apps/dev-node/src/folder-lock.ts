import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Releases the folder. */
export type Unlock = () => Promise<void>;

const mark = /^in-use-[0-9a-f-]{36}\.sock$/;

/**
 * Holds a folder for this process. Whoever wants it first leaves a mark in it, a socket that it answers at, and then
 * calls at the marks of others. Of two who do so at once at least one finds the other, so never do both go on. A mark
 * that nobody answers at is that of the dead, whatever they died of; having a name of its own it is cleared away with
 * no risk to the living. Being in the folder it is seen from other containers, where process ids and local addresses
 * mean nothing.
 */
export async function lockFolder(folder: string): Promise<Unlock> {
  const real = realpathSync(folder);
  const own = `in-use-${randomUUID()}.sock`;
  const answering = await leaveMark(real, own);
  const release = (): Promise<void> => new Promise((resolve) => answering.close(() => resolve()));
  for (const other of readdirSync(real)) {
    if (other === own || !mark.test(other)) continue;
    const holder = await answerAt(real, other);
    if (holder !== null) {
      await release();
      throw new Error(`The data folder ${folder} is in use by another dev node (process ${holder}).`);
    }
    rmSync(join(real, other), { force: true });
  }
  return release;
}

function leaveMark(folder: string, name: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((asker) => asker.on('error', () => asker.destroy()).end(String(process.pid)));
    const refuse = (error: Error): void =>
      reject(
        new Error(
          `The data folder ${folder} cannot be locked (${error.message}): it must be on a local disk that supports sockets.`,
        ),
      );
    server.once('error', refuse);
    atShortPath(folder, name, (path, close) => {
      server.once('close', close);
      server.once('error', close);
      server.listen(path, () => {
        server.off('error', refuse).unref();
        resolve(server);
      });
    });
  });
}

/** Whoever holds the folder says its process id; null when nobody answers. */
function answerAt(folder: string, name: string): Promise<string | null> {
  return new Promise((resolve) => {
    atShortPath(folder, name, (path, close) => {
      let answer = '';
      connect(path)
        .on('data', (chunk) => {
          answer += chunk.toString();
        })
        .on('error', () => resolve(null))
        .on('end', () => resolve(answer))
        .on('close', close);
    });
  });
}

/** The path of a socket may have about a hundred characters and that of a folder any number: Linux has a way round. */
function atShortPath(folder: string, name: string, use: (path: string, close: () => void) => void): void {
  if (process.platform !== 'linux') {
    use(join(folder, name), () => undefined);
    return;
  }
  const opened = openSync(folder, 'r');
  let isOpen = true;
  use(`/proc/self/fd/${opened}/${name}`, () => {
    if (isOpen) closeSync(opened);
    isOpen = false;
  });
}
