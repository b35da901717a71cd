/** A row of a CSV with the line it begins on, from 1: a cell in quotes may run over several. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote was opened and never closed: the row swallowed all that came after. */
  readonly isUnclosed: boolean;
}

/**
 * RFC 4180: quotes around what has commas, quotes (doubled) or line ends in it. A quote opens a cell only where the
 * cell begins, so that 6" is six inches. Rows with nothing in them are none.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < source.length) {
    const row = rowAt(source, at);
    if (row.cells.some((cell) => cell !== ''))
      rows.push({ line, cells: row.cells, isUnclosed: row.isUnclosed });
    line += row.lines;
    at = row.end;
  }
  return rows;
}

function rowAt(source: string, start: number) {
  const cells: string[] = [];
  let [at, lines, isUnclosed] = [start, 1, false];
  for (;;) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at);
    cells.push(cell.text.trim());
    lines += cell.text.split('\n').length - 1;
    isUnclosed ||= cell.isUnclosed;
    at = cell.end + 1;
    if (source[cell.end] !== ',') return { cells, lines, isUnclosed, end: at };
  }
}

function plainCell(source: string, start: number) {
  const end = firstOf(source, start);
  return { text: source.slice(start, end), end, isUnclosed: false };
}

function quotedCell(source: string, start: number) {
  let close = source.indexOf('"', start + 1);
  while (close !== -1 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
  const until = close === -1 ? source.length : close;
  const text = source.slice(start + 1, until).replaceAll('""', '"');
  return { text, end: firstOf(source, until), isUnclosed: close === -1 };
}

/** Where the cell ends: at a comma, a line end, or the end of it all. */
function firstOf(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== ',' && source[at] !== '\n') at += 1;
  return at;
}
