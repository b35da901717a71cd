/**
 * Reads the fields of a protobuf message in order. The event store's client has its own reader
 * (libs/event-store/src/eventstoredb/protobuf-reader.ts), because the node is judged by that client and shares no code
 * with it. That one passes over fields that it does not know; this one refuses them.
 */
export class WireReader {
  /** The tag of the current field: its number and wire type. */
  tag = 0;
  private at: number;
  private start = 0;
  private end = 0;

  constructor(
    private readonly buffer: Buffer,
    from = 0,
    private readonly limit = buffer.length,
  ) {
    this.at = from;
  }

  /** Moves to the next field; false at the end. */
  next(): boolean {
    if (this.at >= this.limit) return false;
    this.tag = this.varint();
    switch (this.tag & 7) {
      case 0:
        this.start = this.at;
        this.varint();
        this.end = this.at;
        return true;
      case 2: {
        const length = this.varint();
        this.start = this.at;
        this.end = this.at += length;
        return true;
      }
      default:
        throw new Error(`A message has a field of an unknown wire type (tag ${this.tag}).`);
    }
  }

  bytes(): Buffer {
    return this.buffer.subarray(this.start, this.end);
  }

  text(): string {
    return this.buffer.toString('utf8', this.start, this.end);
  }

  /** A number below 2^53. */
  integer(): number {
    return new WireReader(this.buffer, this.start, this.end).varint();
  }

  /** A number of any size. */
  bigInteger(): bigint {
    let value = 0n;
    for (let at = this.end - 1; at >= this.start; at--)
      value = (value << 7n) | BigInt((this.buffer[at] as number) & 0x7f);
    return value;
  }

  message(): WireReader {
    return new WireReader(this.buffer, this.start, this.end);
  }

  private varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.buffer[this.at++];
      if (byte === undefined) throw new Error('A message ends in the middle of a number.');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }
}
