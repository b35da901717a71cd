/** Reads a protobuf message field by field, in the written order, without creating an object for each. */
export class ProtobufReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  /** The tag of the next field, which says its number and encoding; 0 at the end. */
  tag(): number {
    return this.at < this.bytes.length ? this.number() : 0;
  }

  /** A whole number of up to 64 bits. */
  integer(): bigint {
    const begin = this.at;
    const value = this.number();
    if (value <= Number.MAX_SAFE_INTEGER) return BigInt(value);
    let exact = 0n;
    for (let at = this.at - 1; at >= begin; at -= 1) exact = (exact << 7n) | BigInt(this.bytes[at]! & 0x7f);
    return exact;
  }

  /** A text, bytes or a message, inside the received buffer: not a copy. */
  part(): Buffer {
    const length = this.number();
    const begin = this.at;
    this.forward(length);
    return this.bytes.subarray(begin, this.at);
  }

  /** Skips an unknown field. */
  passOver(tag: number): void {
    const wireType = tag & 7;
    if (wireType === 0) this.number();
    else if (wireType === 1) this.forward(8);
    else if (wireType === 2) this.part();
    else if (wireType === 5) this.forward(4);
    else throw new Error(`A message of the event store has a field of unknown wire type ${wireType}`);
  }

  private forward(length: number): void {
    this.at += length;
    if (this.at > this.bytes.length)
      throw new Error('A message of the event store ends in the middle of a field');
  }

  /** Exact up to 2^53, which is enough for tags and lengths. */
  private number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new Error('A message of the event store ends in the middle of a number');
      this.at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
}

export const nothing: Buffer = Buffer.alloc(0);

/** The first field of that tag, or nothing. */
export const partOf = (message: Buffer, tag: number): Buffer => firstOf(message, tag)?.part() ?? nothing;

export const textOf = (message: Buffer, tag: number): string => partOf(message, tag).toString('utf8');

/** The first number with that tag; a missing one is 0, because 0 is not sent. */
export const numberOf = (message: Buffer, tag: number): bigint => firstOf(message, tag)?.integer() ?? 0n;

function firstOf(message: Buffer, wanted: number): ProtobufReader | undefined {
  const wire = new ProtobufReader(message);
  for (let tag = wire.tag(); tag !== 0; tag = wire.tag()) {
    if (tag === wanted) return wire;
    wire.passOver(tag);
  }
  return undefined;
}
