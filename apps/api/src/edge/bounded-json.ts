/** The limits of a body before it is parsed. */
export interface JsonBounds {
  /** How deep lists and objects may nest. */
  readonly depth: number;
  /** How many values it may hold, including those in lists and objects. */
  readonly values: number;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Why a body must not be parsed, found in one pass over its bytes that stores nothing: a parser would first
 * build everything. The parser itself checks whether it is JSON.
 */
export function beyondBounds(body: Uint8Array, { depth, values }: JsonBounds): string | undefined {
  let open = 0;
  let counted = 1;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]!;
    if (byte === quote) at = endOfText(body, at);
    else if (opening.has(byte)) {
      open += 1;
      counted += 1;
    } else if (closing.has(byte)) open -= 1;
    else if (byte === comma) counted += 1;
    if (open > depth) return `must not nest deeper than ${depth}`;
    if (counted > values) return `must not hold more than ${values} values`;
  }
  return undefined;
}

/**
 * The end of a text that begins at `from`: in UTF-8, bytes of longer characters are never a quote or a
 * backslash.
 */
function endOfText(body: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < body.length && body[at] !== quote) at += body[at] === backslash ? 2 : 1;
  return at;
}
