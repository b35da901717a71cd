import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATA_FILE, prepareFolder, wayBack } from './data-folder.js';

interface Check {
  readonly stop: () => void;
}

/**
 * Has another process read the folder first, which damage may end instead of this one. Resolves once the
 * events can be opened; `onDamage` is called for damage found later.
 */
export async function checkFirst(data: string, onDamage: (because: string) => void): Promise<Check> {
  const folder = resolve(data);
  prepareFolder(folder);
  if (!existsSync(join(folder, DATA_FILE))) return { stop: () => undefined };
  const program = fileURLToPath(new URL(`./check${import.meta.url.slice(-3)}`, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isStopped = false;
  const ended = endOf(child, join(folder, DATA_FILE), folder);
  const opened = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  const because = await Promise.race([opened, ended]);
  if (typeof because === 'string') throw new Error(because);
  void ended.then((found) => {
    if (found !== undefined && !isStopped) onDamage(found);
  });
  return {
    stop: () => {
      isStopped = true;
      child.kill('SIGKILL');
    },
  };
}

/** Why the process failed; undefined if it did not. */
function endOf(child: ChildProcess, file: string, folder: string): Promise<string | undefined> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(undefined);
      const because = said.trim().split('\n').at(-1) || `reading it ended with ${signal ?? `code ${code}`}`;
      resolve(`${file} is damaged: ${because}. ${wayBack(folder)}`.replace('..', '.'));
    });
  });
}
