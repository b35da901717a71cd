/** Walks the fields of a protobuf message in the order they were written. Unknown ones are passed over. */
export class WireReader {
  /** The number of the field last read. */
  field = 0;
  #at: number;
  #start = 0;
  #end = 0;

  constructor(
    private readonly buffer: Buffer,
    from = 0,
    private readonly limit = buffer.length,
  ) {
    this.#at = from;
  }

  /** Moves to the next field; false when there is none. */
  next(): boolean {
    if (this.#at >= this.limit) return false;
    const tag = this.#varint();
    this.field = tag >>> 3;
    const length = this.#lengthOf(tag & 7);
    this.#start = this.#at;
    this.#end = this.#at += length;
    if (this.#end > this.limit) throw new Error('A message of the event store ends in the middle of a field');
    return true;
  }

  /** In the buffer that came, not a copy. */
  bytes(): Buffer {
    return this.buffer.subarray(this.#start, this.#end);
  }

  text(): string {
    return this.buffer.toString('utf8', this.#start, this.#end);
  }

  message(): WireReader {
    return new WireReader(this.buffer, this.#start, this.#end);
  }

  /** A whole number of up to 64 bits. */
  number(): bigint {
    // Seven bytes of seven bits are exact as a number, which is several times faster.
    if (this.#end - this.#start <= 7) return BigInt(this.#read(this.#start));
    let value = 0n;
    for (let at = this.#end - 1; at >= this.#start; at -= 1)
      value = (value << 7n) | BigInt(this.buffer[at]! & 0x7f);
    return value;
  }

  #lengthOf(wireType: number): number {
    switch (wireType) {
      case 0: {
        let length = 1;
        while (this.buffer[this.#at + length - 1]! >= 0x80) length += 1;
        return length;
      }
      case 1:
        return 8;
      case 2:
        return this.#varint();
      case 5:
        return 4;
      default:
        throw new Error(`A message of the event store has a field of unknown wire type ${wireType}`);
    }
  }

  #varint(): number {
    const value = this.#read(this.#at);
    while (this.buffer[this.#at]! >= 0x80) this.#at += 1;
    this.#at += 1;
    return value;
  }

  #read(from: number): number {
    let value = 0;
    for (let at = from, scale = 1; ; at += 1, scale *= 0x80) {
      const byte = this.buffer[at];
      if (byte === undefined) throw new Error('A message of the event store ends in the middle of a number');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
}
