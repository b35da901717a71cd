import type { Pool } from 'pg';
import { type Behind, behind, type EventStore, type Place } from '#event-store';
import { listBuilds } from './builds.js';
import { Checkpoints } from './checkpoints.js';
import { type Projection, prefixesOf } from './projection.js';

/** How far a live read model is behind the record. */
export interface Lag {
  readonly name: string;
  readonly table: string;
  readonly position: bigint | null;
  /** Where the record ends. */
  readonly head: bigint | null;
  /** Facts that are not shown yet. */
  readonly events: number;
  /** There are too many to count each time: this is an estimate from those that were counted. */
  readonly isEstimate: boolean;
  /** Since the oldest of them was recorded. */
  readonly seconds: number;
}

/** Asks both stores, so that the answer is correct even if the worker reports something else or does not run. */
export async function lagOf(
  pool: Pool,
  store: EventStore,
  projections: readonly Projection[],
  now = Date.now(),
): Promise<readonly Lag[]> {
  const places = await new Checkpoints(pool).places();
  const { rows } = await pool.query<{ name: string; live: string }>(
    'select name, live from read_model order by name',
  );
  const live = rows.filter(({ name }) => projections.some((each) => each.name === name));
  const streamPrefixes = prefixesOf(projections);
  const unread = new Map<bigint | undefined, Promise<Behind>>();
  const unreadAfter = (place: Place | null): Promise<Behind> => {
    const found = unread.get(place?.position) ?? behind(store, place, streamPrefixes);
    unread.set(place?.position, found);
    return found;
  };
  return Promise.all(
    live.map(async ({ name, live: table }) => {
      const place = places.get(table) ?? null;
      const { events, isEstimate, since, end } = await unreadAfter(place);
      const seconds = since === undefined ? 0 : Math.max(0, (now - since) / 1_000);
      const head = end?.position ?? null;
      return { name, table, position: place?.position ?? null, head, events, isEstimate, seconds };
    }),
  );
}

/** A read model that is being rebuilt beside the live one. */
interface RebuildProgress {
  readonly name: string;
  readonly table: string;
  readonly version: number;
  /** Ready: it has caught up, and may go live. */
  readonly state: 'building' | 'ready';
  /** The part of the record that it has read, by position: 0 to 100. */
  readonly percent: number;
}

/** The progress of the builds that are not live yet. */
export async function rebuildsOf(pool: Pool, store: EventStore): Promise<readonly RebuildProgress[]> {
  const builds = await listBuilds(pool);
  if (builds.every(({ live, state }) => live || state === 'set aside')) return [];
  const [places, end] = await Promise.all([new Checkpoints(pool).places(), store.end()]);
  return builds.flatMap(({ name, table, version, state, live }) => {
    if (live || state === 'set aside') return [];
    const read = places.get(table)?.position ?? 0n;
    const percent = end && end.position > 0n ? Number((read * 100n) / end.position) : 100;
    return [{ name, table, version, state, percent: Math.min(100, percent) }];
  });
}
