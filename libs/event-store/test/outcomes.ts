import { setImmediate as turn } from 'node:timers/promises';
import { EventStoreUnavailable } from '../src/event-store.js';

/** Whether a promise is still pending. */
export async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const settled = promise.then(
    () => false,
    () => false,
  );
  return await Promise.race([settled, turn(true)]);
}

/**
 * Repeats a call with a short time limit until the server answers within it: on a busy machine the first answer
 * may come too late.
 */
export async function untilAnswered<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable) || tries === 50) throw error;
    }
  }
}

/** The reason for which a promise was rejected. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`It should have failed, and gave ${String(value)}`);
    },
    (error: unknown) => error,
  );
