import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll } from '@jest/globals';

const running = new Set<ChildProcess>();

/**
 * Ends a process with the spec file that started it, also after a failure. Otherwise the process would keep
 * the run from ending.
 */
export function endsWithSpecs<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

afterAll(() => Promise.all([...running].map(kill9)));

export async function kill9(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
