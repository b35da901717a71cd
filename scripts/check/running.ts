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

/** Longer than any check takes on a slow machine: what still runs by then never ends, and must not hold up the others. */
const usuallyEndsWithinMinutes = 40;

export interface Running {
  environment?: Readonly<Record<string, string>>;
  account?: Account | undefined;
  /** A check that is asked to take long. */
  endsWithinMinutes?: number;
}

/** Runs a program to its end, its output ours, or ends it with all it started. Says whether it was content. */
export async function runs(
  command: string,
  args: readonly string[],
  running: Running = {},
): Promise<boolean> {
  const child = spawn(command, args, {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    // A group of its own can be ended as one.
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

/** The program, and what it may have left running: its group lives on for as long as one of them does. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

/** One check, counted as one, done by a script of package.json. */
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
    // What a failed spec left open must not keep the run from ending.
    const jest = ['--forceExit', '--json', `--outputFile=${file}`, ...args];
    const content = await runs('npm', ['test', '--silent', '--', ...jest], running);
    const tally = tallyOf(JSON.parse(await readFile(file, 'utf8')));
    // Jest may be discontent with something that is no spec, such as a service that would not end.
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

/** A file that would not even load counts as one failure. */
function tallyOf(results: JestResults): Tally {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

const oneFailure: Tally = { passed: 0, failed: 1, skipped: 0 };
