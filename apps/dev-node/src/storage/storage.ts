import type { StreamHead } from '../log/stream-head.js';

export interface StoredEvent {
  position: bigint;
  record: Buffer;
}

/** Some of the events asked for, and where the rest begin; `next` is null when these were the last. */
export interface Page {
  events: StoredEvent[];
  next: bigint | null;
}

export interface NewEvent extends StoredEvent {
  streamNumber: bigint;
  revision: bigint;
}

/** What is written together or not at all. */
export interface Commit {
  events: NewEvent[];
  heads: ReadonlyMap<string, StreamHead>;
}

/** Where events are kept: on disk, or in memory for tests. Reads see what was committed and nothing else. */
export interface Storage {
  /** The position the next event takes. */
  end: () => bigint;
  head: (stream: string) => StreamHead | undefined;
  /** Resolves when the commit would survive the process being killed. */
  write: (commit: Commit) => Promise<void>;
  allForward: (from: bigint, limit: number) => Page;
  allBackward: (from: bigint, limit: number) => Page;
  streamForward: (streamNumber: bigint, from: bigint, limit: number) => Page;
  streamBackward: (streamNumber: bigint, from: bigint, limit: number) => Page;
  /** Before here records were taken out, so that any place is as good as the next record after it. */
  scavengedBefore: () => bigint;
  close: () => Promise<void>;
}

/** The disk is full. Nothing was written, and writing may be tried again. */
export class NoRoom extends Error {}

/** Never 0, which many a client takes to mean that it has seen nothing yet. */
export const FIRST_POSITION = 64n;

/** A position is an offset into a notional log, so that nobody comes to rely on positions being consecutive. */
export const positionAfter = ({ position, record }: StoredEvent): bigint => position + BigInt(record.length);

/** A page also ends here, so that a page of large events does not fill the memory. */
export const PAGE_BYTES = 512 * 1024;
