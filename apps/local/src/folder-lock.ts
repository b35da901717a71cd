import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOfProcess } from './processes.js';

export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by another running Casebook (process ${pid}).`);
  }
}

interface FolderLock {
  release: () => Promise<void>;
}

const mark = /^in-use-by-(?<pid>\d+)-(?<started>\w+)$/;

/**
 * Locks a folder for this process until it is released or the process ends.
 *
 * A process that wants the folder first creates a mark and then looks for the marks of others. Of two that do
 * so at once, at least one sees the other, so never do both continue. Since every mark has a unique name,
 * removing a dead one cannot affect a live one.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  // PostgreSQL may run under another account, which needs access.
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const own = `in-use-by-${process.pid}-${await startOfProcess(process.pid)}`;
  const release = () => rm(join(folder, own), { force: true });
  await leaveMark(folder, own);
  for (const other of await readdir(folder)) {
    const { pid, started } = mark.exec(other)?.groups ?? {};
    if (other === own || pid === undefined) continue;
    if ((await startOfProcess(Number(pid))) === started) {
      await release();
      throw new FolderInUse(folder, Number(pid));
    }
    await rm(join(folder, other), { force: true });
  }
  return { release };
}

async function leaveMark(folder: string, name: string): Promise<void> {
  try {
    await writeFile(join(folder, name), '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FolderInUse(folder, process.pid);
    throw error;
  }
}
