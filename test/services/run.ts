import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startOfProcess } from '../../apps/local/src/processes.js';

/**
 * Real services for specs, started by the first spec that needs one and ended with the run. A run has a
 * folder. A service has a subfolder with its name: creating it claims the right to start the service, and a
 * file in it tells the other workers how to reach it.
 */
interface StartedService<Reach> {
  reach: Reach;
  /** Its process id, if it is a process. */
  pid?: number;
  /** The signal that ends it fastest, because its data is not kept. */
  endWith?: 'SIGQUIT' | 'SIGKILL';
}

const prefix = 'casebook-test-run-';
const startWithinMs = 240_000;

export async function beginRun(): Promise<void> {
  await sweep();
  const folder = join(tmpdir(), `${prefix}${process.pid}-${await startOfProcess(process.pid)}`);
  await mkdir(folder, { recursive: true });
  // As root, PostgreSQL runs under another account, which needs access here.
  await chmod(folder, 0o711);
  process.env.CASEBOOK_TEST_RUN = folder;
}

export async function endRun(): Promise<void> {
  const folder = runFolder();
  const notice = await readFile(join(folder, 'notice'), 'utf8').catch(() => '');
  if (notice) process.stderr.write(`\n${notice}\n`);
  await clear(folder);
}

/** Adds a line to be shown once at the end of the run. */
export function notice(line: string): void {
  const file = join(runFolder(), 'notice');
  if (!existsSync(file)) writeFileSync(file, line);
}

/** A value that the first worker determines, shared with the others. */
export function rememberedInRun(name: string, findOut: () => string): string {
  const file = join(runFolder(), name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const found = findOut();
  writeFileSync(`${file}.${process.pid}`, found);
  renameSync(`${file}.${process.pid}`, file);
  return found;
}

/** How to reach a service of this run, which is started if necessary. */
export async function serviceOfRun<Reach>(
  name: string,
  start: (folder: string) => Promise<StartedService<Reach>>,
): Promise<Reach> {
  const folder = join(runFolder(), name);
  const claimed = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (claimed) await tell(folder, await start(folder).catch((error) => ({ failed: String(error) })));
  return hear(folder);
}

/** A folder that the first worker fills, once in a run. */
export const madeInRun = (name: string, fill: (folder: string) => Promise<void>): Promise<string> =>
  serviceOfRun(name, async (folder) => {
    await fill(folder);
    return { reach: folder };
  });

async function tell(folder: string, told: object): Promise<void> {
  const started = 'pid' in told ? await startOfProcess(Number(told.pid)) : undefined;
  await writeFile(`${folder}.partial`, JSON.stringify({ ...told, started }));
  await rename(`${folder}.partial`, `${folder}.json`);
}

async function hear<Reach>(folder: string): Promise<Reach> {
  const giveUpAt = Date.now() + startWithinMs;
  for (;;) {
    const told = await readFile(`${folder}.json`, 'utf8').catch(() => undefined);
    const { reach, failed } = told ? JSON.parse(told) : {};
    if (failed) throw new Error(failed);
    if (told) return reach;
    if (Date.now() > giveUpAt) throw new Error(`${folder} was claimed by another worker, which never told.`);
    await delay(50);
  }
}

/** Removes what earlier killed runs left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [pid, started] = name.startsWith(prefix) ? name.slice(prefix.length).split('-') : [];
    if (started && (await startOfProcess(Number(pid))) !== started) await clear(join(tmpdir(), name));
  }
}

async function clear(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const { pid, started, endWith } = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (pid && started) await end(pid, started, endWith);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function end(pid: number, started: string, signal: NodeJS.Signals): Promise<void> {
  if ((await startOfProcess(pid)) !== started) return;
  process.kill(pid, signal);
  while ((await startOfProcess(pid)) === started) await delay(20);
}

function runFolder(): string {
  const folder = process.env.CASEBOOK_TEST_RUN;
  if (!folder) throw new Error('Services for specs are there in a run of `npm test` only.');
  return folder;
}
