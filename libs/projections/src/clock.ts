import type { EventStore } from '#event-store';
import type { Instant } from '#legislation';
import type { Queryable } from './database.js';

/** Clocks of one service may differ so much before anybody has to see to them. */
const clockBoundMs = 5 * 60_000;

export interface ClockWitnesses {
  readonly database: Queryable;
  /** Null where facts are recorded at moments that callers choose: the last of them says nothing of today. */
  readonly store: Pick<EventStore, 'lastRecordedAt'> | null;
}

/**
 * Why a clock is not to be gone by, or nothing. What is written by a wrong one is in the record for good, so it is held
 * against two that do not depend on it: the database's, and the moment at which the last fact was recorded.
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
    return `its clock says ${now}, and the database's says ${rows[0]!.now}: set the one that is wrong`;
  if (last && Date.parse(last) - Date.parse(now) > clockBoundMs)
    return `its clock says ${now}, but the last fact was recorded at ${last}: a clock is wrong, or was when that was recorded`;
  return undefined;
}
