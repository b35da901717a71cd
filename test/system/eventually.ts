import { setTimeout as pause } from 'node:timers/promises';

/** Repeats until there is an answer. After the time limit it fails and names what it waited for. */
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
