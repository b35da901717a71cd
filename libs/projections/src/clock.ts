import type { EventStore } from '#event-store';
import type { Instant } from '#legislation';
import type { Queryable } from './database.js';

/** The largest difference between the clocks of one service that needs no action. */
const clockBoundMs = 5 * 60_000;

interface ClockWitnesses {
  readonly database: Queryable;
  /** Null if callers choose the time of facts: then the last fact proves nothing. */
  readonly store: Pick<EventStore, 'lastRecordedAt'> | null;
}

/**
 * Why a clock must not be trusted, or undefined. Facts written with a wrong clock stay in the record for
 * good, so it is compared with two independent clocks: the database's, and the moment of the last recorded
 * fact.
 */
export async function clockFault(
  now: Instant,
  { database, store }: ClockWitnesses,
): Promise<string | undefined> {
  const [{ rows }, last] = await Promise.all([
    database.query<{ now: Instant }>('select clock_timestamp() as now'),
    store?.lastRecordedAt(),
  ]);
  const apartMs = Date.parse(now) - Date.parse(rows[0]!.now);
  if (Math.abs(apartMs) > clockBoundMs)
    return `its clock says ${now}, but the database's says ${rows[0]!.now}: set the wrong one`;
  if (last && Date.parse(last) - Date.parse(now) > clockBoundMs)
    return `its clock says ${now}, but the last fact was recorded at ${last}: one of the clocks is or was wrong`;
  return undefined;
}
