import type { EventStore } from '#event-store';
import { malformed } from './problem.js';

/**
 * Refuses a position beyond the end of the record: it is of another record, of what was lost since this one was
 * restored from a backup, or made up, and to wait for it or to keep it helps nobody.
 */
export async function refuseBeyondRecord(
  store: Pick<EventStore, 'end'>,
  { field, position }: { readonly field: string; readonly position: bigint },
): Promise<void> {
  const end = (await store.end())?.position ?? 0n;
  if (position <= end) return;
  const because = `is beyond the end of the record, which is ${end}: it is not a position of this record, or the record was restored from a backup since`;
  throw malformed([{ field, because }]);
}
