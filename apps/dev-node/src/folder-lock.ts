import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Releases the folder. */
export type Unlock = () => Promise<void>;

const mark = /^in-use-[0-9a-f-]{36}\.sock$/;

/**
 * Locks a folder for this process. A process that wants it first creates a socket in it, which it answers,
 * and then connects to the sockets of others. Of two that do so at once, at least one finds the other, so
 * never do both continue. A socket that nobody answers belongs to a dead process and can be removed safely,
 * because every socket has a unique name. Sockets in the folder work across containers, where process ids and
 * local addresses do not.
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

/** The process id of the folder's holder; null if nobody answers. */
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

/**
 * A socket's path is limited to about a hundred characters, a folder's is not: on Linux a shorter path leads
 * to it.
 */
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
