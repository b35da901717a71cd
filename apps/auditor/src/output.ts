type Cell = string | number | bigint | boolean | null | undefined;

/** Prints results: for people or, with `--json`, for programs. */
export interface Output {
  readonly say: (line: string) => void;
  /** A refusal as JSON, not part of the result. */
  readonly refuse: (line: string) => void;
  /** Progress messages, not part of the result. */
  readonly progress: (line: string) => void;
}

export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? each.toString() : each), 2);

export function asTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [columns, ...rows.map((row) => row.map((cell) => String(cell ?? '')))];
  const widths = columns.map((_, index) => Math.max(...texts.map((row) => row[index]!.length)));
  return texts
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A document as indented lines, without empty values. */
export function asOutline(document: object, indent = ''): string[] {
  return Object.entries(document).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (typeof value !== 'object') return [`${indent}${name}: ${value}`];
    const entries = Array.isArray(value) ? value : [value];
    return entries.flatMap((entry) => [
      `${indent}${name}${typeof entry === 'object' ? ':' : `: ${entry}`}`,
      ...(typeof entry === 'object' && entry !== null ? asOutline(entry, `${indent}  `) : []),
    ]);
  });
}
