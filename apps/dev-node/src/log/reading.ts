import { placeIn, recordedAtMs } from '../protocol/recorded-event.js';
import type { Page, Storage, StoredEvent } from '../storage/storage.js';
import { checkBackwardFrom, checkForwardFrom, isAfter, type Place, placeOf } from './place.js';
import {
  firstVisibleRevision,
  hasNothingToShow,
  headIn,
  isTombstoned,
  oldestVisibleMs,
} from './stream-head.js';

export const PAGE_EVENTS = 256;

type StreamReading =
  | { kind: 'pages'; pages: Iterable<StoredEvent[]> }
  | { kind: 'not-found' }
  | { kind: 'deleted' };

export type Direction = 'forwards' | 'backwards';

/** The events of a stream that its metadata leaves visible, in pages. */
export function readStream(
  storage: Storage,
  stream: string,
  direction: Direction,
  from: bigint,
  nowMs: number,
): StreamReading {
  const head = headIn(storage.head, stream);
  if (!head || (hasNothingToShow(head) && !isTombstoned(head))) return { kind: 'not-found' };
  if (isTombstoned(head)) return { kind: 'deleted' };
  const number = head.number as bigint;
  const first = firstVisibleRevision(head);
  const oldestMs = oldestVisibleMs(head, nowMs);
  const pages =
    direction === 'forwards'
      ? follow(from > first ? from : first, (at) => storage.streamForward(number, at, PAGE_EVENTS))
      : follow(from, (at) => downTo(first, storage.streamBackward(number, at, PAGE_EVENTS)));
  return { kind: 'pages', pages: oldestMs === 0 ? pages : youngerThan(oldestMs, pages) };
}

/** Reads `$all`: forwards including the event at the position, backwards from the one before it. */
export function readAll(
  storage: Storage,
  direction: Direction,
  from: Place | 'start' | 'end',
): Iterable<StoredEvent[]> {
  if (direction === 'forwards') {
    if (from === 'end') return [];
    if (from === 'start') return follow(0n, (at) => storage.allForward(at, PAGE_EVENTS));
    checkForwardFrom(storage, from);
    const first = isAfter(from, placeOf(from.commit)) ? from.commit + 1n : from.commit;
    return follow(first, (at) => storage.allForward(at, PAGE_EVENTS));
  }
  if (from === 'start') return [];
  const end = from === 'end' ? storage.end() : from.commit;
  if (from !== 'end') checkBackwardFrom(storage, from);
  return end <= 0n ? [] : follow(end - 1n, (at) => storage.allBackward(at, PAGE_EVENTS));
}

function* follow(from: bigint, read: (at: bigint) => Page): Iterable<StoredEvent[]> {
  for (let at: bigint | null = from; at !== null; ) {
    const page = read(at);
    yield page.events;
    at = page.next;
  }
}

/** Limits a page to visible events. */
function downTo(first: bigint, page: Page): Page {
  if (page.next !== null && page.next >= first) return page;
  return { events: page.events.filter(({ record }) => placeIn(record).revision >= first), next: null };
}

function* youngerThan(oldestMs: number, pages: Iterable<StoredEvent[]>): Iterable<StoredEvent[]> {
  for (const events of pages) yield events.filter(({ record }) => recordedAtMs(record) >= oldestMs);
}
