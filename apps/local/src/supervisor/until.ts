import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.js';

/** Asks until the answer is yes, or says what did not come about in time and where to look. */
export async function until(
  what: string,
  ask: () => Promise<boolean>,
  { withinMs, lookIn, signal }: { withinMs: number; lookIn: string; signal?: AbortSignal },
): Promise<void> {
  const last = Date.now() + withinMs;
  while (!(await ask().catch(() => false))) {
    if (Date.now() > last)
      throw new CannotStart(`${what} did not come up in ${withinMs / 1000} s. See ${lookIn}.`);
    await pause(50, undefined, signal && { signal });
  }
}

/** Whether a GET is answered with success. */
export const answers = (url: string) => async (): Promise<boolean> =>
  (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
