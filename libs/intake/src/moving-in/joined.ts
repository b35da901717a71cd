import { spellingKey } from '#domain';
import type { ImportFault } from '../imported-case.js';
import type { TableName } from './columns.js';
import type { ListLine, Lists } from './read-lists.js';
import { type ReadBy, RowReader } from './row-reader.js';
import type { ReadersBy, SourceRow, SourceTable } from './source.js';

/** A line of a list whose case is not in the file: it is left out and reported. */
export interface Orphan extends ImportFault {
  readonly table: TableName;
  readonly line: number;
}

/** The rows of cases, each with its lines from the lists. */
export function joined(
  cases: SourceTable,
  tables: Readonly<Partial<Record<TableName, SourceTable>>>,
  by: ReadersBy,
): { readonly rows: readonly SourceRow[]; readonly orphans: readonly Orphan[] } {
  const lists = new Map<string, Partial<Record<TableName, ListLine[]>>>();
  const rows = cases.rows.map((row) => {
    const reference = referenceIn(row, by.cases);
    const key = reference === null ? null : spellingKey(reference);
    const found = key === null ? undefined : lists.get(key);
    if (key === null || found) return { ...row, lists: {} };
    const own: Partial<Record<TableName, ListLine[]>> = {};
    lists.set(key, own);
    return { ...row, lists: own };
  });
  const orphans = Object.entries(tables).flatMap(([name, { rows: lines }]) =>
    lines.flatMap((line): readonly Orphan[] => {
      const table = name as TableName;
      const reference = referenceIn(line, by[table]);
      const own = reference === null ? undefined : lists.get(spellingKey(reference));
      if (own) {
        const lines = own[table] ?? [];
        lines.push(line);
        own[table] = lines;
      }
      const because = reference === null ? 'it names no case' : `no case ${reference} is in the file`;
      return own ? [] : [{ table, line: line.line, field: `${table}.${line.line}.reference`, because }];
    }),
  );
  return { rows, orphans };
}

const referenceIn = ({ cells }: Pick<ListLine, 'cells'>, by: ReadBy | null): string | null =>
  by && new RowReader(cells, by).text('reference');

/** Whether a row has lines in lists. */
export const hasLists = (lists: Lists): boolean => Object.values(lists).some((lines) => lines.length > 0);
