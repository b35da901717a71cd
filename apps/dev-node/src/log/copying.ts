import { dataOf, placeIn } from '../protocol/recorded-event.js';
import type { Commit, NewEvent, Storage, StoredEvent } from '../storage/storage.js';
import { isMetastream, originalOf } from './events.js';
import { newHead, type StreamHead } from './stream-head.js';
import { parseRetention } from './stream-metadata.js';

/** The whole content of a log, as one commit. */
export function copyOf(storage: Storage): Commit {
  return rebuilt(storage.allForward(0n, Number.POSITIVE_INFINITY).events, storage.head);
}

/** Events with the streams that they define: the other tables can be rebuilt from them. */
export function rebuilt(
  stored: readonly StoredEvent[],
  known: (stream: string) => StreamHead | undefined = () => undefined,
): Commit {
  const heads = new Map<string, StreamHead>();
  const headOf = (stream: string): StreamHead => heads.get(stream) ?? newHead(stream);
  const events = stored.map(({ position, record }): NewEvent => {
    const { stream, revision } = placeIn(record);
    const head = headOf(stream);
    const streamNumber = head.number ?? known(stream)?.number ?? position;
    heads.set(stream, { ...head, number: streamNumber, lastRevision: revision });
    if (isMetastream(stream) && !isMetastream(originalOf(stream))) {
      const original = originalOf(stream);
      heads.set(original, { ...headOf(original), retention: parseRetention(dataOf(record)) });
    }
    return { position, record, streamNumber, revision };
  });
  return { events, heads };
}
