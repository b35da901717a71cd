import { type Platform, platformOf } from './platform.js';

export interface LockedPackage extends Partial<Platform> {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

export interface Missing {
  name: string;
  version: string;
  /** Key, in the lock file, of the package that asks for it. */
  askedBy: string;
  optional: boolean;
}

/** What packages of the lock file ask for and the lock file does not have. */
export function missingFrom({ packages }: LockFile): Missing[] {
  return Object.entries(packages).flatMap(([askedBy, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name]) => !isFound(packages, askedBy, name))
      .map(([name, version]) => ({ name, version, askedBy, optional: name in optionalDependencies })),
  );
}

/** As Node looks a package up: beside the one that asks, then further and further out. */
function isFound(packages: LockFile['packages'], from: string, name: string): boolean {
  const beside = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (beside in packages) return true;
  return (
    from !== '' && isFound(packages, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name)
  );
}

/**
 * Adds the packages for other platforms that a registry which mirrors only some of them left out, without
 * which `npm ci` refuses the lock file. Their names tell what they are for, and their version is that of the
 * package that asks; what cannot be known from here, their checksum, is left out.
 */
export function completed(lock: LockFile): LockFile {
  const added = missingFrom(lock).map(
    (missing) => [`node_modules/${missing.name}`, entryFor(lock, missing)] as const,
  );
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
  return { ...lock, packages: Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}

function entryFor({ packages }: LockFile, { name, version, askedBy, optional }: Missing): LockedPackage {
  const platform = platformOf(name);
  if (!optional || !platform || !/^\d/.test(version))
    throw new Error(
      `${name} ${version}, asked for by ${askedBy}, is in no lock file; npm install should add it.`,
    );
  const { os, cpu, libc } = platform;
  return {
    version,
    cpu,
    ...(packages[askedBy]?.dev ? { dev: true } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    os,
  };
}
