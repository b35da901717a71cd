import { type Platform, platformOf } from './platform.js';

interface LockedPackage extends Partial<Platform> {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

interface Missing {
  name: string;
  version: string;
  /** The key in the lock file of the package that needs it. */
  askedBy: string;
  optional: boolean;
}

/** Packages that others in the lock file need and that it lacks. */
export function missingFrom({ packages }: LockFile): Missing[] {
  return Object.entries(packages).flatMap(([askedBy, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name]) => !isFound(packages, askedBy, name))
      .map(([name, version]) => ({ name, version, askedBy, optional: name in optionalDependencies })),
  );
}

/** Node's look-up of a package: beside the one that needs it, then in each parent folder. */
function isFound(packages: LockFile['packages'], from: string, name: string): boolean {
  const beside = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (beside in packages) return true;
  return (
    from !== '' && isFound(packages, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name)
  );
}

/**
 * Adds packages for other platforms that a partial registry mirror left out, without which `npm ci` refuses
 * the lock file. Their names tell the platform, and they have the version of the package that needs them;
 * their checksums are unknown and left out.
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
