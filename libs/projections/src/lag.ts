import type { Pool } from 'pg';
import type { EventStore } from '#event-store';
import { Checkpoints } from './checkpoints.js';
import { positionOf } from './gathering.js';
import { type Projection, prefixesOf } from './projection.js';

/** How far a live read model is behind the record. */
export interface Lag {
  readonly name: string;
  readonly table: string;
  readonly position: bigint | null;
  /** Where the record ends, as far as it was looked at. */
  readonly head: bigint | null;
  /** Facts that cannot be seen yet: at least so many, where there are more than were counted. */
  readonly events: number;
  readonly isMore: boolean;
  /** Since the oldest of them was recorded. */
  readonly seconds: number;
}

const countedAtMost = 1_000;

/** Asks both stores, so that it is true whatever the worker thinks of itself, or if there is none. */
export async function lagOf(
  pool: Pool,
  store: EventStore,
  projections: readonly Projection[],
  now = Date.now(),
): Promise<readonly Lag[]> {
  const positions = await new Checkpoints(pool).positions();
  const { rows } = await pool.query<{ name: string; live: string }>(
    'select name, live from read_model order by name',
  );
  const live = rows.filter(({ name }) => projections.some((each) => each.name === name));
  const streamPrefixes = prefixesOf(projections);
  const unread = new Map<bigint | null, Promise<Unread>>();
  return Promise.all(
    live.map(async ({ name, live: table }) => {
      const position = positions.get(table) ?? null;
      if (!unread.has(position)) unread.set(position, unreadAfter(store, position, streamPrefixes));
      const { head, events, oldest } = await unread.get(position)!;
      const seconds = oldest === undefined ? 0 : Math.max(0, (now - oldest) / 1_000);
      return { name, table, position, head, events, isMore: events === countedAtMost, seconds };
    }),
  );
}

interface Unread {
  readonly head: bigint | null;
  readonly events: number;
  readonly oldest: number | undefined;
}

async function unreadAfter(
  store: EventStore,
  position: bigint | null,
  streamPrefixes: readonly string[],
): Promise<Unread> {
  const { events, through } = await store.readAfter(position, { limit: countedAtMost, streamPrefixes });
  const readable = events.find((each) => 'recorded' in each);
  const oldest =
    readable && 'recorded' in readable ? Date.parse(readable.recorded.metadata.recordedAt) : undefined;
  const last = events.at(-1);
  return {
    head: last && positionOf(last) > through ? positionOf(last) : through,
    events: events.length,
    oldest,
  };
}
