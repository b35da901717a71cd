import type { Pool } from 'pg';
import { type EventStore, NotOfThisLog, type Place } from '#event-store';
import { listBuilds, setAside } from './builds.js';
import { Checkpoints } from './checkpoints.js';

/** Whether the log has the event of a saved place. */
async function isOfLog(store: Pick<EventStore, 'prove'>, place: Place): Promise<boolean> {
  try {
    await store.prove(place);
    return true;
  } catch (error) {
    if (error instanceof NotOfThisLog) return false;
    throw error;
  }
}

/**
 * Sets aside every build whose position belongs to another log, so that the projector rebuilds it from this
 * one: its rows may come from lost facts. The old rows are shown until then.
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

/**
 * Other readers of the record (the broadcaster) whose position belongs to another log: each is moved to the
 * last common position, and must take back what it published beyond it.
 */
export async function resetOthers(
  pool: Pool,
  store: Pick<EventStore, 'prove'>,
  lastOfBoth: Place | null,
): Promise<readonly string[]> {
  const tables = new Set((await listBuilds(pool)).map(({ table }) => table));
  const reset: string[] = [];
  for (const [name, place] of await new Checkpoints(pool).places()) {
    if (tables.has(name) || !place || (await isOfLog(store, place))) continue;
    const [position, id] = [(lastOfBoth?.position ?? -1n).toString(), lastOfBoth?.id ?? null];
    await pool.query('update checkpoint set position = $2, event_id = $3, restored = true where name = $1', [
      name,
      position,
      id,
    ]);
    await pool.query('delete from parked where table_name = $1 and position > $2', [name, position]);
    reset.push(name);
  }
  return reset;
}

/** The last of these places that this log has: everything before it is common to both logs. */
export async function lastOfBoth(
  store: Pick<EventStore, 'prove'>,
  count: number,
  placeAt: (index: number) => Promise<Place>,
): Promise<Place | null> {
  let [found, from, to] = [null as Place | null, 0, count];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const place = await placeAt(middle);
    if (await isOfLog(store, place)) [found, from] = [place, middle + 1];
    else to = middle;
  }
  return found;
}
