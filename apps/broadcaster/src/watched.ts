import { publicStreams } from '#broadcasting';
import { behind, type EventStore } from '#event-store';
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
  /** Public facts not told yet. */
  readonly events: number;
  /** Since the oldest of them was recorded. */
  readonly seconds: number;
}

/** Asks both stores, so that a spare tells it as truly as the broadcaster at work. */
export async function lagOf({ pool, store, broadcaster }: Watched, now = Date.now()): Promise<Lag> {
  const place = (await new Checkpoints(pool).places()).get(broadcaster.name) ?? null;
  const { events, since = now } = await behind(store, place, publicStreams);
  return { position: place?.position ?? null, events, seconds: Math.max(0, (now - since) / 1_000) };
}
