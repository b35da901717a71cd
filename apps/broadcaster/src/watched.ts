import { publicStreams } from '#broadcasting';
import type { EventStore } from '#event-store';
import { Checkpoints, type Database } from '#projections';
import type { Broadcaster } from './broadcaster.js';

/** What health and metrics are told from. */
export interface Watched {
  readonly pool: Database;
  readonly store: EventStore;
  readonly broadcaster: Broadcaster;
}

export interface Lag {
  readonly position: bigint | null;
  /** Public facts not told yet; no more than so many are counted. */
  readonly events: number;
  /** Since the oldest of them was recorded. */
  readonly seconds: number;
}

export const countedAtMost = 1_000;

/** Asks both stores, so that a spare tells it as truly as the broadcaster at work. */
export async function lagOf({ pool, store, broadcaster }: Watched, now = Date.now()): Promise<Lag> {
  const position = (await new Checkpoints(pool).positions()).get(broadcaster.name) ?? null;
  const { events } = await store.readAfter(position, { limit: countedAtMost, streamPrefixes: publicStreams });
  const oldest = events.find((each) => 'recorded' in each);
  const since = oldest && 'recorded' in oldest ? Date.parse(oldest.recorded.metadata.recordedAt) : now;
  return { position, events: events.length, seconds: Math.max(0, (now - since) / 1_000) };
}
