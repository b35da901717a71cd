import { dataOf, placeIn, typeOf } from '../protocol/recorded-event.js';
import type { Storage } from '../storage/storage.js';
import { SystemType } from './events.js';
import { firstVisibleRevision, hasNothingToShow, isTombstoned } from './stream-head.js';

/** An event, or a link with its target if that still exists. */
export type Resolved = { event: Buffer } | { link: Buffer; event: Buffer | null };

export function resolveLink(storage: Storage, record: Buffer): Resolved {
  if (typeOf(record) !== SystemType.link) return { event: record };
  return { link: record, event: target(storage, dataOf(record).toString('utf8')) };
}

/** A link's data is `revision@stream`; a stream's name may contain an @. */
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
