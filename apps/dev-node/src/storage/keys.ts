import { createHash } from 'node:crypto';

/** Big-endian, so that keys sort as the numbers do. */
export function numberKey(value: bigint): Buffer {
  const key = Buffer.allocUnsafe(8);
  key.writeBigUInt64BE(value);
  return key;
}

export function eventKey(streamNumber: bigint, revision: bigint): Buffer {
  const key = Buffer.allocUnsafe(16);
  key.writeBigUInt64BE(streamNumber);
  key.writeBigUInt64BE(revision, 8);
  return key;
}

/** lmdb limits the length of a key, and nothing limits the name of a stream. */
const LONGEST_NAME = 512;

export function streamKey(stream: string): Buffer {
  const name = Buffer.from(stream);
  return name.length <= LONGEST_NAME
    ? Buffer.concat([Buffer.of(0), name])
    : Buffer.concat([Buffer.of(1), createHash('sha512').update(name).digest()]);
}
