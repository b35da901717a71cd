import { publicStreams } from '#broadcasting';
import { behind, type EventStore } from '#event-store';
import { Checkpoints, type Database } from '#projections';
import type { Broadcaster } from './broadcaster.js';

/** The sources of health and metrics. */
export interface Watched {
  readonly pool: Database;
  readonly store: EventStore;
  readonly broadcaster: Broadcaster;
}

export interface Lag {
  readonly position: bigint | null;
  /** Public facts not published yet. */
  readonly events: number;
  /** The age of the oldest of them. */
  readonly seconds: number;
}

/** Reads both stores, so that a standby reports the same as the active broadcaster. */
export async function lagOf({ pool, store, broadcaster }: Watched, now = Date.now()): Promise<Lag> {
  const place = (await new Checkpoints(pool).places()).get(broadcaster.name) ?? null;
  const { events, since = now } = await behind(store, place, publicStreams);
  return { position: place?.position ?? null, events, seconds: Math.max(0, (now - since) / 1_000) };
}
