/**
 * Protobuf fields as bytes, for the few messages that are sent. The clients' classes cannot be used: two
 * clients' classes cannot share a process (both are the global `proto`), and the end of one client would end
 * ours (docs/adr/0024).
 */

/** A whole number, or one of an enumeration, or a bool. */
export const number = (field: number, value: bigint | number): Buffer =>
  Buffer.from([field << 3, ...varint(BigInt(value))]);

/** A text, bytes, or a message made of fields; an empty one without fields. */
export function part(field: number, ...content: readonly (Uint8Array | string)[]): Buffer {
  const bytes = content.map((each) => (typeof each === 'string' ? Buffer.from(each) : each));
  const length = bytes.reduce((sum, each) => sum + each.length, 0);
  return Buffer.concat([Buffer.from([(field << 3) | 2, ...varint(BigInt(length))]), ...bytes]);
}

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return bytes;
}
