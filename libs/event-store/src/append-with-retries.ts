import { setTimeout as pause } from 'node:timers/promises';
import type { StreamName } from '#domain';
import { type AppendResult, type EventStore, EventStoreUnavailable } from './event-store.js';

/** Before each time that an unanswered append is asked for again. */
const pausesMs = [50, 1_000];

/** Appends, and where the answer is lost asks again with the same ids: the store takes them once. */
export async function appendWithRetries(
  store: EventStore,
  stream: StreamName,
  revision: bigint,
  encoded: Parameters<EventStore['append']>[2],
): Promise<AppendResult> {
  const expected = revision < 0n ? null : revision;
  const append = () => askedAgainWhenSlow(() => store.append(stream, expected, encoded));
  for (const pauseMs of pausesMs) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable)) throw error;
      await pause(pauseMs);
    }
  }
  // A conflict here may be our own earlier try: the caller reads the stream and finds the command in it.
  return await append();
}

/** Longer than an append takes; shorter than a server is silent about one that it dropped (two seconds). */
const slowMs = 400;

/**
 * A server drops an append whose equal, from another process, is still being written, and says so only after two
 * seconds. Asked once more meanwhile it knows what became of that one: the first answer is as good as any.
 */
function askedAgainWhenSlow(append: () => Promise<AppendResult>): Promise<AppendResult> {
  return new Promise((resolve, reject) => {
    let again: Promise<AppendResult> | undefined;
    // A plain timer: an aborted wait would build an error with its stack for every command.
    const timer = setTimeout(() => {
      again = append();
      again.then(resolve, () => undefined);
    }, slowMs);
    append()
      .finally(() => clearTimeout(timer))
      .then(resolve, (error) => {
        if (again) again.then(resolve, () => reject(error));
        else reject(error);
      });
  });
}
