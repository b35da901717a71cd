import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../apps/local/src/postgres/account.js';
import { repository } from '../repository.js';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Longer than any check takes on a slow machine: one that still runs then is ended, so that the others can
 * run.
 */
const usuallyEndsWithinMinutes = 40;

interface Running {
  environment?: Readonly<Record<string, string>>;
  account?: Account | undefined;
  /** For a check that takes longer. */
  endsWithinMinutes?: number;
}

/**
 * Runs a program with its output shown, and ends it with its children after the time limit. Returns whether
 * it succeeded.
 */
export async function runs(
  command: string,
  args: readonly string[],
  running: Running = {},
): Promise<boolean> {
  const child = spawn(command, args, {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    // A separate process group can be ended as one.
    detached: process.platform !== 'win32',
    // biome-ignore lint/style/noProcessEnv: handed on as it is, not read.
    env: { ...process.env, ...running.environment },
    ...running.account,
  });
  const endAll = () => end(child);
  const { endsWithinMinutes = usuallyEndsWithinMinutes } = running;
  const tooLong = setTimeout(() => {
    process.stderr.write(
      `${[command, ...args].join(' ')} did not end within ${endsWithinMinutes} minutes.\n`,
    );
    endAll();
  }, endsWithinMinutes * 60_000);
  process.once('exit', endAll);
  const [code] = await once(child, 'exit').catch((error) => [String(error)]);
  process.off('exit', endAll);
  clearTimeout(tooLong);
  endAll();
  return code === 0;
}

/** Ends the program and its children: the process group exists as long as one of them does. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

/** A script of package.json, counted as one check. */
export async function npmScript(name: string, ...args: string[]): Promise<Tally> {
  const content = await runs('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])]);
  return content ? { passed: 1, failed: 0, skipped: 0 } : oneFailure;
}

/** Specs, as `npm test` runs them, counted one by one. */
export async function specs(args: readonly string[] = [], running: Running = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-check-'));
  const file = join(folder, 'results.json');
  if (running.account) await chown(folder, running.account.uid, running.account.gid);
  try {
    const jest = ['--json', `--outputFile=${file}`, ...args];
    const content = await runs('npm', ['test', '--silent', '--', ...jest], running);
    const tally = tallyOf(JSON.parse(await readFile(file, 'utf8')));
    // Jest can fail without a failed spec, for example if a service does not end.
    return content || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch (error) {
    process.stderr.write(`The specs left no results: ${error}\n`);
    return oneFailure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

/** A file that could not be loaded counts as one failure. */
function tallyOf(results: JestResults): Tally {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

const oneFailure: Tally = { passed: 0, failed: 1, skipped: 0 };
