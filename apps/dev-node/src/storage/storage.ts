import type { StreamHead } from '../log/stream-head.js';

export interface StoredEvent {
  position: bigint;
  record: Buffer;
}

/** A part of the requested events, and where the rest begin; `next` is null if there are no more. */
export interface Page {
  events: StoredEvent[];
  next: bigint | null;
}

export interface NewEvent extends StoredEvent {
  streamNumber: bigint;
  revision: bigint;
}

/** Written together or not at all. */
export interface Commit {
  events: NewEvent[];
  heads: ReadonlyMap<string, StreamHead>;
}

/** The storage of events: on disk, or in memory for tests. Reads see only what was committed. */
export interface Storage {
  /** The position of the next event. */
  end: () => bigint;
  head: (stream: string) => StreamHead | undefined;
  /** Resolves when the commit would survive a kill of the process. */
  write: (commit: Commit) => Promise<void>;
  allForward: (from: bigint, limit: number) => Page;
  allBackward: (from: bigint, limit: number) => Page;
  streamForward: (streamNumber: bigint, from: bigint, limit: number) => Page;
  streamBackward: (streamNumber: bigint, from: bigint, limit: number) => Page;
  /** Before this position records were removed, so any position there means the next existing record. */
  scavengedBefore: () => bigint;
  close: () => Promise<void>;
}

/** The disk is full. Nothing was written, and writing may be tried again. */
export class NoRoom extends Error {}

/** Never 0, which many clients read as "nothing seen yet". */
export const FIRST_POSITION = 64n;

/** A position is an offset into a notional log, so that nobody relies on consecutive positions. */
export const positionAfter = ({ position, record }: StoredEvent): bigint => position + BigInt(record.length);

/** The maximum size of a page, so that large events do not fill the memory. */
export const PAGE_BYTES = 512 * 1024;
