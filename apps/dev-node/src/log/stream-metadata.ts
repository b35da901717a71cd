import { LAST_REVISION } from './events.js';
import type { Retention } from './stream-head.js';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Invalid metadata, or metadata without retention keys, keeps everything. */
export function parseRetention(data: Uint8Array): Retention {
  const metadata = parseObject(data);
  return {
    maxCount: wholeNumber(metadata.$maxCount),
    maxAgeSeconds: wholeNumber(metadata.$maxAge),
    truncateBefore: wholeNumber(metadata.$tb) ?? 0n,
  };
}

/** Written as text, because 2^63 - 1 is not exact as a JavaScript number. */
export const softDeletion: Uint8Array = encoder.encode(`{"$tb":${LAST_REVISION}}`);

/**
 * The metadata of a soft-deleted stream that is written to again: unchanged, but earlier events stay hidden.
 */
export function recreatedFrom(data: Uint8Array, revision: bigint): Uint8Array {
  return encoder.encode(JSON.stringify({ ...parseObject(data), $tb: Number(revision) }));
}

function parseObject(data: Uint8Array): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(decoder.decode(data));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function wholeNumber(value: unknown): bigint | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return null;
  return value >= Number(LAST_REVISION) ? LAST_REVISION : BigInt(value);
}
