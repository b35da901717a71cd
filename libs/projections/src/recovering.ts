import type { Pool } from 'pg';
import { type EventStore, NotOfThisLog, type Place } from '#event-store';
import { listBuilds, setAside } from './builds.js';
import { Checkpoints } from './checkpoints.js';

/** Whether the log has the event that a saved place names. */
export async function isOfLog(store: Pick<EventStore, 'prove'>, place: Place): Promise<boolean> {
  try {
    await store.prove(place);
    return true;
  } catch (error) {
    if (error instanceof NotOfThisLog) return false;
    throw error;
  }
}

/**
 * Puts aside every build that stands at a place of another log, so that the projector builds it again from this one:
 * its rows may be of facts that are lost. What was shown is shown until then.
 */
export async function rebuildFromThisLog(
  pool: Pool,
  store: Pick<EventStore, 'prove'>,
): Promise<readonly string[]> {
  const places = await new Checkpoints(pool).places();
  const lost: string[] = [];
  for (const { table, state } of await listBuilds(pool)) {
    const place = places.get(table);
    if (state === 'set aside' || !place || (await isOfLog(store, place))) continue;
    await setAside(pool, table);
    lost.push(table);
  }
  return lost;
}

/** Other readers of the record (the broadcaster) that stand at a place of another log. */
export async function othersNotOfThisLog(
  pool: Pool,
  store: Pick<EventStore, 'prove'>,
): Promise<readonly string[]> {
  const tables = new Set((await listBuilds(pool)).map(({ table }) => table));
  const lost: string[] = [];
  for (const [name, place] of await new Checkpoints(pool).places())
    if (!tables.has(name) && place && !(await isOfLog(store, place))) lost.push(name);
  return lost;
}
