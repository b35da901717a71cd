import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../../scripts/repository.js';

const run = promisify(execFile);

/** A copy of the repository's rules with test sources, to see whether the rules report them. */
export interface PlantedRepository {
  /** Runs a program of `node_modules` there. Returns its output, whatever its exit code. */
  run: (program: string, args: string[]) => Promise<string>;
  remove: () => Promise<void>;
}

const rules = ['package.json', 'tsconfig.json', 'biome.json', '.gitignore'];

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
    // With a fault found, the exit code is not zero, and the fault is on standard output.
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (stdout) return stdout;
    throw new Error(stderr || String(error));
  }
}
