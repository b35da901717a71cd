import { setImmediate as turn } from 'node:timers/promises';

/** Whether a promise is still pending. */
export async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const settled = promise.then(
    () => false,
    () => false,
  );
  return await Promise.race([settled, turn(true)]);
}

/** The reason for which a promise was rejected. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`It should have failed, and gave ${String(value)}`);
    },
    (error: unknown) => error,
  );
