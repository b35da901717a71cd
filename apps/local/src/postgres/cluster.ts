import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, runAs } from './account.js';
import type { Binaries } from './binaries.js';

export const superuser = 'casebook';

/** A data folder of PostgreSQL (it calls it a "cluster"), and what is needed to run a server on it. */
export interface Cluster {
  home: string;
  data: string;
  binaries: Binaries;
  account: Account | undefined;
  password: string;
  settings: Readonly<Record<string, string | number>>;
}

export async function passwordOf(home: string, account: Account | undefined): Promise<string> {
  const file = join(home, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  // `initdb` reads the file itself.
  if (account) await chown(file, account.uid, account.gid);
  return readFile(file, 'utf8');
}

/** Creates an empty cluster, under a temporary name until it is complete. */
export async function makeCluster({ home, data, binaries, account }: Cluster): Promise<void> {
  const partial = join(home, 'data-partial');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  if (account) await chown(partial, account.uid, account.gid);
  await runAs(account, join(binaries.folder, 'initdb'), [
    `--pgdata=${partial}`,
    `--username=${superuser}`,
    `--pwfile=${join(home, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // After a power cut now, the broken folder would be set aside and replaced.
    '--no-sync',
    '--no-instructions',
  ]);
  await rename(partial, data);
}

/** Why these binaries cannot open the cluster; undefined if no reason is visible. */
export async function unusable({ data, binaries }: Cluster): Promise<string | undefined> {
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made === undefined) return 'it has no PG_VERSION';
  if (Number(made) === binaries.major) return undefined;
  return `it was made by PostgreSQL ${made.trim()} and this one is ${binaries.major}`;
}

/** Renames the cluster, so that somebody can examine it, and returns the new path. */
export async function setAside({ home, data }: Cluster): Promise<string> {
  const moment = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(home, `set-aside-${moment}`);
  await rename(data, aside);
  return aside;
}
