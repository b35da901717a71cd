import { isMetastream, LAST_REVISION, NO_REVISION, originalOf } from './events.js';

/** What is needed to write to a stream or read it; everything else is in its events. */
export interface StreamHead {
  /** The position of the stream's first event, which identifies the stream; null before there is one. */
  number: bigint | null;
  lastRevision: bigint;
  retention: Retention;
}

export interface Retention {
  maxCount: bigint | null;
  maxAgeSeconds: bigint | null;
  truncateBefore: bigint;
}

const KEEP_ALL: Retention = { maxCount: null, maxAgeSeconds: null, truncateBefore: 0n };

/** Only the latest metadata of a stream is visible. */
const KEEP_LATEST: Retention = { ...KEEP_ALL, maxCount: 1n };

export const newHead = (stream: string): StreamHead => ({
  number: null,
  lastRevision: NO_REVISION,
  retention: isMetastream(stream) ? KEEP_LATEST : KEEP_ALL,
});

export const isTombstoned = (head: StreamHead): boolean => head.lastRevision === LAST_REVISION;

/** A tombstoned stream loses its metadata. */
export function headIn(
  heads: (stream: string) => StreamHead | undefined,
  stream: string,
): StreamHead | undefined {
  const head = heads(stream);
  if (!isMetastream(stream)) return head;
  const original = headIn(heads, originalOf(stream));
  return original && isTombstoned(original)
    ? { ...(head ?? newHead(stream)), lastRevision: LAST_REVISION }
    : head;
}

export const isSoftDeleted = (head: StreamHead): boolean => head.retention.truncateBefore === LAST_REVISION;

export const hasNothingToShow = (head: StreamHead): boolean => head.number === null || isSoftDeleted(head);

export function firstVisibleRevision({ lastRevision, retention }: StreamHead): bigint {
  const { maxCount, truncateBefore } = retention;
  const byCount = maxCount === null ? 0n : lastRevision - maxCount + 1n;
  return byCount > truncateBefore ? byCount : truncateBefore;
}

export function oldestVisibleMs({ retention }: StreamHead, nowMs: number): number {
  return retention.maxAgeSeconds === null ? 0 : nowMs - Number(retention.maxAgeSeconds) * 1000;
}
