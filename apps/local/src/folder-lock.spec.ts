import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderInUse, lockFolder } from './folder-lock.js';
import { startOfProcess } from './processes.js';

describe('a folder in use', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is refused to a second process, which is told the name of the first', async () => {
    await writeFile(join(folder, `in-use-by-${process.ppid}-${await startOfProcess(process.ppid)}`), '');
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.ppid}`);
  });

  it('stays with its holder after the refusal', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await lock.release();
    await expect(lockFolder(folder)).resolves.toBeDefined();
  });

  it('is free again when its holder was killed', async () => {
    await writeFile(join(folder, 'in-use-by-4194999-123'), '');
    await lockFolder(folder);
    expect(await readdir(folder)).toEqual([`in-use-by-${process.pid}-${await startOfProcess(process.pid)}`]);
  });

  it('is free when another process has the id of its killed holder', async () => {
    await writeFile(join(folder, `in-use-by-${process.ppid}-123`), '');
    await expect(lockFolder(folder)).resolves.toBeDefined();
  });
});
