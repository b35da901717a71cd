import { readFile, stat } from 'node:fs/promises';
import type { Child } from './child.js';

const ticksASecond = 100;

/**
 * What programs that come up have done so far: lines in their logs, and whole seconds of the processor where the
 * system says how many (Linux). One that only looks now and then whether another is there takes no second in the minute
 * that it is given.
 */
export async function workDone(children: readonly Child[]): Promise<string> {
  const each = await Promise.all(
    children.map(async ({ pid, logFile }) => {
      const { size } = await stat(logFile).catch(() => ({ size: 0 }));
      return `${size}:${Math.floor(await processorSeconds(pid))}`;
    }),
  );
  return each.join(' ');
}

/** Seconds of the processor that a program has taken so far; zero where the system does not say. */
export async function processorSeconds(pid: number | undefined): Promise<number> {
  const text = pid === undefined ? '' : await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program, in brackets, may hold spaces: what follows is counted from there.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
  return (user + system) / ticksASecond;
}
