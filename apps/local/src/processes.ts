import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * When a process was started, for comparison only; undefined if it has ended. A process id alone is not
 * enough, because it may be used again.
 */
export async function startOfProcess(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return startOnLinux(pid);
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]
      : ['ps', '-o', 'lstart=', '-p', String(pid)];
  const started = await outputOf(command!, args);
  return started?.replace(/[^0-9A-Za-z]+/g, '');
}

async function startOnLinux(pid: number): Promise<string | undefined> {
  const stat = await textOf(`/proc/${pid}/stat`);
  // The name, in brackets, may itself contain spaces and brackets.
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  if (state === undefined || state === 'Z' || state === 'X') return undefined;
  const ticksSinceBoot = fields[18];
  const boot = (await textOf('/proc/sys/kernel/random/boot_id'))?.slice(0, 8) ?? '';
  return `${ticksSinceBoot}${boot}`;
}

/** The command line of a living process, its arguments parted by spaces. */
export async function commandOfProcess(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return (await textOf(`/proc/${pid}/cmdline`))?.replaceAll('\0', ' ');
  return outputOf('ps', ['-o', 'command=', '-p', String(pid)]);
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function outputOf(command: string, args: string[]): Promise<string | undefined> {
  const { stdout } = await run(command, args).catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}
