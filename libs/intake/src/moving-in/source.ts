import { type CsvRow, csvRows } from '../csv.js';
import type { ImportFault } from '../imported-case.js';
import { type TableName, tableNames } from './columns.js';
import { headerFrom } from './header.js';
import { columnsIn, type Mapping } from './mapping.js';
import type { ListLine, Lists } from './read-lists.js';
import type { ReadBy } from './row-reader.js';

/** A row of an export as received, with its lines from the lists. */
export interface SourceRow extends ListLine {
  readonly lists: Lists;
}

/** A file of an export: its rows, by column names. */
export interface SourceTable {
  readonly columns: readonly string[];
  readonly rows: readonly ListLine[];
  /** The lines above the one with the column names, from 1: a title, or the day of the export. */
  readonly above: readonly number[];
}

export type ColumnsOfFiles = Readonly<Partial<Record<TableName | 'cases', readonly string[]>>>;

/** How each file is read; null for a missing one. */
export type ReadersBy = Readonly<Record<TableName | 'cases', ReadBy | null>>;

export function sourceTable(text: string, mapping: Mapping, table: TableName | 'cases'): SourceTable {
  const of = table === 'cases' ? mapping.cases : mapping.tables[table];
  const { rest, above } = headerFrom(text, of, table);
  const [header, ...rows] = csvRows(rest);
  const columns = header?.cells ?? [];
  const named = rows.map((row) => sourceRow({ ...row, line: row.line + above.length }, columns));
  return { columns, rows: named, above };
}

function sourceRow({ line, cells, isUnclosed }: CsvRow, columns: readonly string[]): ListLine {
  const named = columns.map((name, at) => [name, cells[at] ?? ''] as const);
  const more = cells.slice(columns.length).some((cell) => cell !== '');
  const broken = isUnclosed
    ? 'a quote is opened and never closed, or closed within a cell'
    : more
      ? `it has ${cells.length} cells, but the first line names ${columns.length}`
      : null;
  return { line, cells: Object.fromEntries(named.filter(([, value]) => value !== '')), broken };
}

/** How to read files with these columns, and which columns are unused; or why they cannot be read. */
export function readersOf(
  columns: ColumnsOfFiles,
  mapping: Mapping,
): { readonly by: ReadersBy; readonly left: readonly string[] } | { readonly unreadable: ImportFault } {
  const left: string[] = [];
  const by: Partial<Record<TableName | 'cases', ReadBy | null>> = {};
  for (const table of ['cases', ...tableNames] as const) {
    const names = columns[table];
    const of = table === 'cases' ? mapping.cases : mapping.tables[table];
    const found = names && columnsIn(names, of, table);
    if (found && 'unreadable' in found) return found;
    by[table] = found ? { mapping: of, columns: found.columns, days: mapping.days } : null;
    left.push(...(found?.columns.left ?? []).map((name) => (table === 'cases' ? name : `${table}.${name}`)));
  }
  return { by: by as ReadersBy, left };
}
