import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOfProcess } from '../../apps/local/src/processes.js';

const prefix = 'casebook-kafka-';

/** A temporary folder for a broker that ends with this process; also removes those of killed processes. */
export async function temporaryFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const [pid, started] = name.startsWith(prefix) ? name.slice(prefix.length).split('-') : [];
    if (started && (await startOfProcess(Number(pid))) !== started) await clear(join(tmpdir(), name));
  }
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-${await startOfProcess(process.pid)}-`));
}

/** Records the broker's process id for a later clean-up. */
export async function recordBroker(folder: string, pid: number): Promise<void> {
  await writeFile(join(folder, 'broker.pid'), `${pid} ${await startOfProcess(pid)}`);
}

async function clear(folder: string): Promise<void> {
  const [pid, started] = (await readFile(join(folder, 'broker.pid'), 'utf8').catch(() => '')).split(' ');
  if (started && (await startOfProcess(Number(pid))) === started) process.kill(Number(pid), 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
