import type { StreamHead } from '../log/stream-head.js';

/** Five signed 64-bit numbers; -1 means none. */
const LENGTH = 5 * 8;
const NONE = -1n;

export function encodeHead({ number, lastRevision, retention }: StreamHead): Buffer {
  const { maxCount, maxAgeSeconds, truncateBefore } = retention;
  const encoded = Buffer.allocUnsafe(LENGTH);
  const numbers = [number ?? NONE, lastRevision, maxCount ?? NONE, maxAgeSeconds ?? NONE, truncateBefore];
  for (const [index, value] of numbers.entries()) encoded.writeBigInt64BE(value, index * 8);
  return encoded;
}

export function decodeHead(encoded: Buffer): StreamHead {
  const at = (index: number): bigint => encoded.readBigInt64BE(index * 8);
  const orNull = (value: bigint): bigint | null => (value === NONE ? null : value);
  return {
    number: orNull(at(0)),
    lastRevision: at(1),
    retention: { maxCount: orNull(at(2)), maxAgeSeconds: orNull(at(3)), truncateBefore: at(4) },
  };
}
