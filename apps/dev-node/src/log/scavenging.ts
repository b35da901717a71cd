import { placeIn } from '../protocol/recorded-event.js';
import type { Storage, StoredEvent } from '../storage/storage.js';
import { LAST_REVISION } from './events.js';
import { firstVisibleRevision, headIn, isSoftDeleted, isTombstoned } from './stream-head.js';

/** Whether scavenging removes an event: one that cannot be read in its stream and is not a tombstone. */
export function isGone(storage: Storage, { record }: StoredEvent): boolean {
  const { stream, revision } = placeIn(record);
  const head = headIn(storage.head, stream);
  if (!head || revision === LAST_REVISION) return false;
  return isTombstoned(head) || isSoftDeleted(head) || revision < firstVisibleRevision(head);
}
