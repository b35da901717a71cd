import { spellingKey } from '#domain';
import type { ImportedRow, ImportFault } from './imported-case.js';
import type { TableName } from './moving-in/columns.js';
import { hasLists, joined, type Orphan } from './moving-in/joined.js';
import { type Mapping, noMapping } from './moving-in/mapping.js';
import { readCase } from './moving-in/read-case.js';
import { type Cells, type ReadBy, RowReader } from './moving-in/row-reader.js';
import {
  type ReadersBy,
  readersOf,
  type SourceRow,
  type SourceTable,
  sourceTable,
} from './moving-in/source.js';
import { wordKey } from './moving-in/words.js';

/** An export: each row, and the columns that were not used. */
interface ExportRead {
  readonly rows: readonly ImportedRow[];
  /** Unused columns. */
  readonly left: readonly string[];
  /** Lines of lists whose case is not in the file. */
  readonly orphans: readonly Orphan[];
  /** Lines above the column names, by file. */
  readonly above: readonly LinesAbove[];
}

/** Lines of a file above its column names, which are skipped. */
export interface LinesAbove {
  readonly table: TableName | 'cases';
  readonly lines: readonly number[];
}

type ExportReading = ExportRead | { readonly unreadable: ImportFault };

/** Reads a CSV of cases, with the lists beside it. */
export function readImportedCsv(
  text: string,
  mapping: Mapping = noMapping,
  lists: Readonly<Partial<Record<TableName, string>>> = {},
): ExportReading {
  const cases = sourceTable(text, mapping, 'cases');
  const tables = Object.entries(lists).map(
    ([name, csv]) => [name, sourceTable(csv, mapping, name as TableName)] as const,
  );
  return readExport(cases, Object.fromEntries(tables), mapping);
}

function readExport(
  cases: SourceTable,
  tables: Readonly<Partial<Record<TableName, SourceTable>>>,
  mapping: Mapping,
): ExportReading {
  const columns = Object.entries(tables).map(([name, table]) => [name, table.columns] as const);
  const found = readersOf({ cases: cases.columns, ...Object.fromEntries(columns) }, mapping);
  if ('unreadable' in found) return found;
  const { rows, orphans } = joined(cases, tables, found.by);
  return {
    ...{ rows: readSourceRows(rows, found.by), left: found.left, orphans },
    above: linesAbove({ cases, ...tables }),
  };
}

export const linesAbove = (
  tables: Readonly<Partial<Record<TableName | 'cases', SourceTable>>>,
): readonly LinesAbove[] =>
  Object.entries(tables).flatMap(([table, { above: lines }]) =>
    lines.length > 0 ? [{ table: table as TableName | 'cases', lines }] : [],
  );

/**
 * The cases of the rows, each read separately: a bad row is reported with its line and fields, and does not affect
 * others.
 */
export const readSourceRows = (rows: readonly SourceRow[], by: ReadersBy): readonly ImportedRow[] =>
  rows.map((row) => readRow(row, by));

/**
 * The earlier line of the same reference; undefined if there is none. The same reference twice in one file is a
 * mistake, also if the first line has other faults: nobody here can say which one is meant.
 */
export function earlierLines(rows: readonly ImportedRow[]): (row: ImportedRow) => number | undefined {
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = row.formerReference === null || 'left' in row ? null : spellingKey(row.formerReference);
    if (key !== null && !first.has(key)) first.set(key, row.line);
  }
  return ({ formerReference, line }) => {
    const before = formerReference === null ? undefined : first.get(spellingKey(formerReference));
    return before === line ? undefined : before;
  };
}

function readRow({ line, cells, broken, lists }: SourceRow, by: ReadersBy): ImportedRow {
  const asItCame = JSON.stringify(hasLists(lists) ? { ...cells, lists } : cells);
  const row = new RowReader(cells, by.cases!);
  const formerReference = new RowReader(cells, by.cases!).text('reference', 200);
  const left = leftBy(cells, by.cases!);
  if (left !== null) return { line, formerReference, asItCame, left };
  if (broken !== null) row.fault('', broken);
  const read = readCase(row, lists, by);
  return row.faults.length > 0 || !read
    ? { line, formerReference, asItCame, faults: row.faults }
    : { line, formerReference, asItCame, read };
}

function leftBy(cells: Cells, { mapping }: ReadBy): string | null {
  for (const [column, words] of mapping.leave) {
    const cell = cells[column] ?? '';
    if (words.has(wordKey(cell))) return `the mapping leaves out ${column} "${cell}"`;
  }
  return null;
}
