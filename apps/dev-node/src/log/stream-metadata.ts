import { LAST_REVISION } from './events.js';
import type { Retention } from './stream-head.js';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Metadata that is not a JSON object keeps everything, as does one without the retention keys. */
export function parseRetention(data: Uint8Array): Retention {
  const metadata = parseObject(data);
  return {
    maxCount: wholeNumber(metadata.$maxCount),
    maxAgeSeconds: wholeNumber(metadata.$maxAge),
    truncateBefore: wholeNumber(metadata.$tb) ?? 0n,
  };
}

/** Spelt out as text, because 2^63 - 1 does not survive being a JavaScript number. */
export const softDeletion: Uint8Array = encoder.encode(`{"$tb":${LAST_REVISION}}`);

/** The metadata of a stream that is written to again after a soft delete: all as before, but its past stays hidden. */
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
