const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Writes protobuf fields by hand, because an event is encoded once, when it is stored, and sent many times.
 */
export class WireWriter {
  private readonly buffer: Buffer;
  private at = 0;

  constructor(capacity: number) {
    this.buffer = Buffer.allocUnsafe(capacity);
  }

  /** The bytes written so far, sharing the writer's memory. */
  finish(): Buffer {
    return this.buffer.subarray(0, this.at);
  }

  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.buffer[this.at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.buffer[this.at++] = rest;
  }

  bigVarint(value: bigint): void {
    let rest = value;
    while (rest > MAX_SAFE) {
      this.buffer[this.at++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.varint(Number(rest));
  }

  /** The tag byte: every field number of this protocol is below 16. */
  tag(tag: number): void {
    this.buffer[this.at++] = tag;
  }

  integer(tag: number, value: bigint): void {
    this.tag(tag);
    this.bigVarint(value);
  }

  bytes(tag: number, value: Uint8Array): void {
    this.tag(tag);
    this.varint(value.length);
    this.buffer.set(value, this.at);
    this.at += value.length;
  }

  /** Adds encoded fields. */
  raw(fields: Uint8Array): void {
    this.buffer.set(fields, this.at);
    this.at += fields.length;
  }

  text(tag: number, value: string): void {
    this.tag(tag);
    this.varint(Buffer.byteLength(value));
    this.at += this.buffer.write(value, this.at);
  }
}

function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) length++;
  return length;
}

export function fieldLength(payload: number): number {
  return 1 + varintLength(payload) + payload;
}
