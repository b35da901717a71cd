import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../../scripts/repository.js';

const run = promisify(execFile);

/** A copy of the repository's rules with sources of a spec's choosing, to see whether the rules notice. */
export interface PlantedRepository {
  /** Runs a program of `node_modules` there; what it printed, whether it was content or not. */
  run: (program: string, args: string[]) => Promise<string>;
  remove: () => Promise<void>;
}

const rules = ['package.json', 'tsconfig.json', 'biome.json', '.gitignore', 'libs/domain/tsconfig.json'];

export async function plant(sources: Readonly<Record<string, string>>): Promise<PlantedRepository> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'casebook-planted-'));
  for (const rule of rules) await cp(join(repository, rule), join(folder, rule));
  await symlink(await realpath(join(repository, 'node_modules')), join(folder, 'node_modules'));
  for (const [path, source] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), source);
  }
  return {
    run: (program, args) => outputOf(join(repository, 'node_modules', program), args, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function outputOf(program: string, args: string[], cwd: string): Promise<string> {
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
  try {
    return (await run(process.execPath, [program, ...args], options)).stdout;
  } catch (error) {
    // Fault found, exit code not zero: what it found is on standard output all the same.
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (stdout) return stdout;
    throw new Error(stderr || String(error));
  }
}
