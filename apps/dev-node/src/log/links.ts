import { dataOf, placeIn, typeOf } from '../protocol/recorded-event.js';
import type { Storage } from '../storage/storage.js';
import { SystemType } from './events.js';
import { firstVisibleRevision, hasNothingToShow, isTombstoned } from './stream-head.js';

/** An event as it was asked for, or a link with the event it points to, when that is still there. */
export type Resolved = { event: Buffer } | { link: Buffer; event: Buffer | null };

export function resolveLink(storage: Storage, record: Buffer): Resolved {
  if (typeOf(record) !== SystemType.link) return { event: record };
  return { link: record, event: target(storage, dataOf(record).toString('utf8')) };
}

/** A link's data reads `revision@stream`; a stream's name may itself contain an @. */
function target(storage: Storage, text: string): Buffer | null {
  const [, revisionText, stream] = /^(\d{1,19})@(.+)$/s.exec(text) ?? [];
  if (revisionText === undefined || stream === undefined) return null;
  const revision = BigInt(revisionText);
  const head = storage.head(stream);
  if (!head || hasNothingToShow(head) || isTombstoned(head)) return null;
  if (revision < firstVisibleRevision(head) || revision > head.lastRevision) return null;
  const [event] = storage.streamForward(head.number as bigint, revision, 1).events;
  return event && placeIn(event.record).revision === revision ? event.record : null;
}
