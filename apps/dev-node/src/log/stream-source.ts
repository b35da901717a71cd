import type { Likeness } from '../likeness.js';
import { recordedAtMs } from '../protocol/recorded-event.js';
import type { Page, StoredEvent } from '../storage/storage.js';
import type { EventLog } from './event-log.js';
import { NO_REVISION } from './events.js';
import { PAGE_EVENTS } from './reading.js';
import {
  firstVisibleRevision,
  headIn,
  isTombstoned,
  oldestVisibleMs,
  type StreamHead,
} from './stream-head.js';
import type { Source } from './subscription.js';

/** Thrown to a subscriber when its stream was tombstoned. */
export class StreamEnded extends Error {}

/** The events of a stream after a revision; `end` means new events only. */
export function streamSource(log: EventLog, stream: string, after: bigint | 'end', like: Likeness): Source {
  const { storage, commits } = log;
  const headNow = (): StreamHead | undefined => headIn(storage.head, stream);
  const first = headNow();
  const last = first?.lastRevision ?? NO_REVISION;
  let next = (after === 'end' ? last : after) + 1n;
  let ended = false;

  function read(live: boolean): ReturnType<Source['read']> {
    const head = headNow();
    // Only a live subscriber sees the tombstone itself.
    if (ended || (head && isTombstoned(head) && !live)) throw new StreamEnded();
    if (!head || head.number === null || next > head.lastRevision) return { notices: [], more: false };
    const { events, next: following } = visiblePage(head, head.number, live);
    next = following ?? head.lastRevision + 1n;
    ended = following === null && isTombstoned(head);
    return { notices: events.map((event) => ({ kind: 'event', event })), more: following !== null || ended };
  }

  /** A live subscriber receives every new event, whatever the stream's retention. */
  function visiblePage(head: StreamHead, number: bigint, live: boolean): Page {
    if (live) return storage.streamForward(number, next, PAGE_EVENTS);
    const first = firstVisibleRevision(head);
    const page = storage.streamForward(number, next > first ? next : first, PAGE_EVENTS);
    const oldestMs = oldestVisibleMs(head, Date.now());
    const young = ({ record }: StoredEvent): boolean => oldestMs === 0 || recordedAtMs(record) >= oldestMs;
    return { ...page, events: page.events.filter(young) };
  }

  return {
    beginsLive: next > last && !(first && isTombstoned(first)),
    catchesUp: () => like.catchesUpWithNothing || (headNow()?.number ?? null) !== null,
    read,
    here: () => [],
    wait: (signal) => commits.sleep(signal),
  };
}
