import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canEnter } from './account.js';

/** Survives a restart of the machine on most systems; otherwise everything in it can be rebuilt. */
const elsewhere = '/var/tmp';
const prefix = 'casebook-postgres-';

/**
 * The folder for the server's files: the data folder, unless we are root and the server's account has no
 * access to it. Then it is a folder in `/var/tmp`, because we should not open somebody's `/root`.
 */
export async function serverHome(
  dataFolder: string,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const folder = await realpath(dataFolder);
  if (!account) return folder;
  await chmod(folder, 0o711);
  if (await canEnter(account, folder)) return folder;
  return homeElsewhere(folder, log);
}

async function homeElsewhere(dataFolder: string, log: (line: string) => void): Promise<string> {
  await sweep();
  const home = join(elsewhere, prefix + createHash('sha256').update(dataFolder).digest('hex').slice(0, 16));
  const pointer = join(dataFolder, 'kept-in');
  // A new data folder must not find its old tables.
  if (!existsSync(pointer)) await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true, mode: 0o755 });
  const made = await lstat(home);
  if (!made.isDirectory() || made.uid !== 0)
    throw new Error(`${home} belongs to another account; remove it.`);
  await writeFile(join(home, 'belongs-to'), dataFolder);
  await writeFile(pointer, `${home}\n`, { mode: 0o600 });
  log(`PostgreSQL's files are in ${home}, because its account cannot reach ${dataFolder}.`);
  return home;
}

/** Removes files of data folders that no longer exist. */
async function sweep(): Promise<void> {
  for (const name of await readdir(elsewhere)) {
    if (!name.startsWith(prefix)) continue;
    const owner = await readFile(join(elsewhere, name, 'belongs-to'), 'utf8').catch(() => undefined);
    if (owner && !existsSync(owner)) await rm(join(elsewhere, name), { recursive: true, force: true });
  }
}
