import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is an answer. One that never comes fails with what it was for. */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  withinMs = 30_000,
): Promise<Answer> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    if (Date.now() > giveUpAt) throw new Error(`${what}: not within ${withinMs / 1000} s.`);
    await pause(20);
  }
}
