import type { StatementLine } from './events.js';

export interface Limits {
  readonly characters: number;
  /** The most sources of one line. */
  readonly sources: number;
}

/**
 * Even if every character takes three bytes, a fact of this size stays below the limit of one append (1 MiB).
 */
const ofOneFact: Limits = { characters: 300_000, sources: 5_000 };

/**
 * The lines of a statement in parts that each fit one fact. A line with too many sources continues in the
 * next part under the same key.
 */
export function partsOf(
  lines: readonly StatementLine[],
  { characters, sources }: Limits = ofOneFact,
): readonly (readonly StatementLine[])[] {
  const parts: StatementLine[][] = [[]];
  let filled = 0;
  for (const piece of lines.flatMap((line) => piecesOf(line, sources))) {
    const size = JSON.stringify(piece).length;
    if (filled > 0 && filled + size > characters) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)!.push(piece);
    filled += size;
  }
  return parts;
}

function piecesOf(line: StatementLine, atOnce: number): readonly StatementLine[] {
  if (line.sources.length <= atOnce) return [line];
  const pieces: StatementLine[] = [];
  for (let from = 0; from < line.sources.length; from += atOnce)
    pieces.push({ ...line, sources: line.sources.slice(from, from + atOnce) });
  return pieces;
}

/** The original lines, put together from their parts. */
export function wholeLines(parts: readonly (readonly StatementLine[])[]): readonly StatementLine[] {
  const whole = new Map<string, StatementLine & { sources: string[] }>();
  for (const line of parts.flat()) {
    const begun = whole.get(line.key);
    if (begun) begun.sources.push(...line.sources);
    else whole.set(line.key, { ...line, sources: [...line.sources] });
  }
  return [...whole.values()];
}
