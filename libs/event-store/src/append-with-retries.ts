import { setTimeout as pause } from 'node:timers/promises';
import type { StreamName } from '#domain';
import { type AppendResult, type EventStore, EventStoreUnavailable } from './event-store.js';

/** Called before an unanswered append is sent again. */
const pausesMs = [50, 1_000];

/** Appends. If the answer is lost, it sends the same ids again: the store accepts them once. */
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
  // A conflict here may be our own earlier attempt: the caller reads the stream and finds the command in it.
  return await append();
}

/**
 * Longer than an append takes, but shorter than the two seconds after which a server reports that it dropped an append.
 */
const slowMs = 400;

/**
 * A server drops an append while an equal one from another process is being written, and reports this only
 * after two seconds. If it is asked again meanwhile, it answers with the result of the other append, which is equal.
 */
function askedAgainWhenSlow(append: () => Promise<AppendResult>): Promise<AppendResult> {
  return new Promise((resolve, reject) => {
    let again: Promise<AppendResult> | undefined;
    // A plain timer: an aborted wait would create an error with a stack for every command.
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
