export interface ProposedEvent {
  id: string;
  type: string;
  json: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** Where and when an event was recorded. */
export interface Recording {
  stream: string;
  revision: bigint;
  position: bigint;
  recordedAtMs: number;
}

export type ExpectedRevision = bigint | 'any' | 'no-stream' | 'stream-exists';

/** The revision of a stream that has no events yet. */
export const NO_REVISION = -1n;

/** The revision a tombstone takes, and the truncation point of a soft-deleted stream: nothing comes after it. */
export const LAST_REVISION = 2n ** 63n - 1n;

export const SystemType = {
  link: '$>',
  metadata: '$metadata',
  streamDeleted: '$streamDeleted',
} as const;

const METASTREAM = '$$';

export const metastreamOf = (stream: string): string => METASTREAM + stream;
export const isMetastream = (stream: string): boolean => stream.startsWith(METASTREAM);
export const originalOf = (metastream: string): string => metastream.slice(METASTREAM.length);
