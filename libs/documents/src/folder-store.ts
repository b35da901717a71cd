import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedKey, checkedSubject, type FileStore, FileStoreUnavailable } from './file-store.js';

/** Files in a folder, for a laptop or a service of one host. Any number of processes may share it. */
export function folderStore(folder: string): FileStore {
  const place = (key: string) => join(folder, checkedKey(key));
  return {
    put: (key, bytes) => reaching(() => written(place(key), bytes)),
    read: (key, from, to) => reaching(() => readPart(place(key), from, to)),
    removeAll: (subject) =>
      reaching(() => rm(join(folder, checkedSubject(subject)), { recursive: true, force: true })),
    close: () => undefined,
  };
}

/** Written to a temporary name first, so that nobody reads half a file. */
async function written(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function readPart(path: string, from: number, to: number): Promise<Uint8Array | undefined> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.max(Math.min(to, size) - from, 0));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function reaching<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    throw new FileStoreUnavailable('The folder of documents cannot be read or written.', { cause });
  }
}
