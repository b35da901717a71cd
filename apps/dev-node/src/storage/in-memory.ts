import { rebuilt } from '../log/copying.js';
import type { StreamHead } from '../log/stream-head.js';
import {
  type Commit,
  FIRST_POSITION,
  type NewEvent,
  PAGE_BYTES,
  type Page,
  positionAfter,
  type Storage,
} from './storage.js';

/** A storage in memory, from which events can be removed, as happens to real ones. */
export interface InMemoryStorage extends Storage {
  /** Removes matching events; their streams keep their heads. */
  scavenge: (isGone: (event: NewEvent) => boolean) => void;
  /** Removes everything from a position on. */
  truncate: (from: bigint) => void;
}

/** For tests: the same node without files. */
export function inMemoryStorage(): InMemoryStorage {
  let log: NewEvent[] = [];
  const streams = new Map<bigint, NewEvent[]>();
  const heads = new Map<string, StreamHead>();
  let scavengedBefore = 0n;
  let end = FIRST_POSITION;

  function keep(kept: NewEvent[]): void {
    log = kept;
    streams.clear();
    for (const event of kept) addToStream(event);
  }

  function addToStream(event: NewEvent): void {
    const stream = streams.get(event.streamNumber);
    if (stream) stream.push(event);
    else streams.set(event.streamNumber, [event]);
  }

  async function write(commit: Commit): Promise<void> {
    for (const event of commit.events) {
      log.push(event);
      addToStream(event);
      end = positionAfter(event);
    }
    for (const [name, head] of commit.heads) heads.set(name, head);
  }

  const inStream = (number: bigint): NewEvent[] => streams.get(number) ?? [];
  return {
    end: () => end,
    head: (stream) => heads.get(stream),
    write,
    allForward: (from, limit) => forward(log, byPosition, from, limit),
    allBackward: (from, limit) => backward(log, byPosition, from, limit),
    streamForward: (number, from, limit) => forward(inStream(number), byRevision, from, limit),
    streamBackward: (number, from, limit) => backward(inStream(number), byRevision, from, limit),
    scavenge: (isGone) => {
      scavengedBefore = end;
      keep(log.filter((event) => !isGone(event)));
    },
    truncate: (from) => {
      const { events, heads: before } = rebuilt(log.filter(({ position }) => position < from));
      heads.clear();
      for (const [name, head] of before) heads.set(name, head);
      end = from;
      keep(events);
    },
    scavengedBefore: () => scavengedBefore,
    close: async () => {},
  };
}

type Order = (event: NewEvent) => bigint;
const byPosition: Order = ({ position }) => position;
const byRevision: Order = ({ revision }) => revision;

function forward(events: NewEvent[], order: Order, from: bigint, limit: number): Page {
  const start = countBelow(events, order, from);
  return page(events, order, limit, (read) => start + read);
}

function backward(events: NewEvent[], order: Order, from: bigint, limit: number): Page {
  const start = countBelow(events, order, from + 1n) - 1;
  return page(events, order, limit, (read) => start - read);
}

function page(events: NewEvent[], order: Order, limit: number, index: (read: number) => number): Page {
  const found: NewEvent[] = [];
  let bytes = 0;
  for (;;) {
    const event = events[index(found.length)];
    if (!event) return { events: found, next: null };
    if (found.length >= limit || bytes >= PAGE_BYTES) return { events: found, next: order(event) };
    found.push(event);
    bytes += event.record.length;
  }
}

function countBelow(events: NewEvent[], order: Order, wanted: bigint): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(events[middle] as NewEvent) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
