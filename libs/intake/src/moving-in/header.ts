import { csvRows } from '../csv.js';
import { neededColumns, type TableName } from './columns.js';
import { columnKey, type TableMapping } from './mapping.js';

/** The last line in which the column names may begin, because titles are short. */
const mostLinesAbove = 20;

/** The column names take no more than this; a heading may run over several lines. */
const [longestHeader, mostHeaderLines] = [20_000, 8];

/**
 * The file from the line that names its columns. Exports often begin with a title and the day: the first of the
 * first lines that names every required column is taken. If none does, the file is read from its first line.
 */
export function headerFrom(
  text: string,
  mapping: TableMapping,
  table: TableName | 'cases',
): { readonly rest: string; readonly above: readonly number[] } {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const needed = neededNames(mapping, table);
  let at = 0;
  for (let line = 1; line <= mostLinesAbove + 1; line += 1) {
    const begins = source
      .slice(at, at + longestHeader)
      .split('\n', mostHeaderLines)
      .join('\n');
    if (namesAll(begins, needed))
      return { rest: source.slice(at), above: Array.from({ length: line - 1 }, (_, index) => index + 1) };
    const end = source.indexOf('\n', at);
    if (end === -1) break;
    at = end + 1;
  }
  return { rest: source, above: [] };
}

/** The council's names for the required columns. */
function neededNames({ columns, defaults }: TableMapping, table: TableName | 'cases'): readonly string[] {
  const needed = neededColumns[table].filter((ours) => columns[ours] || defaults[ours] === undefined);
  return needed.flatMap((ours) => columns[ours] ?? [ours]).map(columnKey);
}

function namesAll(text: string, needed: readonly string[]): boolean {
  const [first] = csvRows(text);
  if (first?.line !== 1) return false;
  const names = new Set(first.cells.map(columnKey));
  return needed.every((name) => names.has(name));
}
