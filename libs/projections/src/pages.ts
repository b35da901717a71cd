import type { Batch, EventStore } from '#event-store';

interface Reading {
  readonly after: bigint | null;
  readonly streamPrefixes: readonly string[];
  readonly signal: AbortSignal;
}

/** The record from a position to where it ends now; the next page is on its way while one is used. */
export async function* pages(
  store: EventStore,
  { after, streamPrefixes, signal }: Reading,
  limit = 2_000,
): AsyncGenerator<Batch> {
  const read = (from: bigint | null): Promise<Batch> => {
    const page = store.readAfter(from, { limit, streamPrefixes });
    // Whoever awaits it hears of a failure; until then it must not count as one that nobody looked at.
    page.catch(() => undefined);
    return page;
  };
  let next = read(after);
  while (!signal.aborted) {
    const page = await next;
    const isLast = page.events.length < limit;
    if (!isLast) next = read(page.through);
    yield page;
    if (isLast) return;
  }
}
