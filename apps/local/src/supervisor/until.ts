import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.js';

export interface Waiting {
  /** Given up when nothing has moved for so long. */
  readonly patienceMs: number;
  /** And at the latest then: whatever starts for so long goes round in a circle. */
  readonly longestMs: number;
  /** Any measure of what is under way: it changes for as long as something moves. */
  readonly progress: () => Promise<number | string>;
  /** Told now and then how far it is. */
  readonly say: (line: string) => void;
  readonly sayEveryMs: number;
  readonly lookIn: string;
  /** Why waiting longer would not help, if that is known. */
  readonly hopeless?: () => string | undefined;
  readonly signal?: AbortSignal;
}

/** What the answer is: yes, or in a few words how far it is. */
export type Asked = true | string;

/**
 * Asks until the answer is yes. A busy machine takes as long as it takes: only one on which nothing moves any more, or
 * that goes on without end, is given up, with what was lacking and where to look.
 */
export async function until(
  what: string,
  ask: () => Promise<Asked>,
  { patienceMs, longestMs, progress, say, sayEveryMs, lookIn, hopeless, signal }: Waiting,
): Promise<void> {
  const began = Date.now();
  let moved = { at: began, measure: '' };
  let said = began;
  for (;;) {
    const found = await ask().catch(() => 'it does not answer yet');
    if (found === true) return;
    const hopelessBecause = hopeless?.();
    if (hopelessBecause !== undefined) throw new CannotStart(hopelessBecause);
    const now = Date.now();
    const measure = `${found}/${await progress()}`;
    if (measure !== moved.measure) moved = { at: now, measure };
    const seconds = Math.round((now - began) / 1_000);
    if (now - moved.at > patienceMs || now - began > longestMs)
      throw new CannotStart(`${what} did not come up in ${seconds} s (${found}). See ${lookIn}.`);
    if (now - said >= sayEveryMs) {
      say(`  ${what} is not up yet after ${seconds} s: ${found}. Still waiting, because it makes progress.`);
      said = now;
    }
    await pause(50, undefined, signal && { signal });
  }
}

/** Whether a GET is answered with success; where a health page says what is lacking, that. */
export const answers = (url: string) => async (): Promise<Asked> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  if (answer.ok) return true;
  const { parts = {} } = (await answer.json()) as { parts?: Record<string, { state: string }> };
  const lacking = Object.entries(parts).filter(([, { state }]) => state !== 'up');
  return `it waits for ${lacking.map(([name]) => name).join(', ') || 'what it needs'}`;
};
