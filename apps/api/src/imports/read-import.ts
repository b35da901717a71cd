import {
  type ColumnsOfFiles,
  type ImportedRow,
  type ListLine,
  type Mapping,
  noMapping,
  readersOf,
  readImportedCsv,
  readImportedOdp,
  readMapping,
  readSourceRows,
  type SourceRow,
  type TableName,
  tableNames,
} from '#intake';
import { malformed } from '../http/problem.js';
import { type ImportBody, mostRows } from './imports.body.js';

/** The rows of a request, and the columns that are not used. */
interface ImportRead {
  readonly rows: readonly ImportedRow[];
  readonly columnsLeft: readonly string[];
  readonly linesLeft: readonly { readonly field: string; readonly because: string }[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wrong = (field: string, because: string) => malformed([{ field, because }]);

export function readImport(body: ImportBody): ImportRead {
  const forms = (['csv', 'odp', 'rows'] as const).filter((form) => body[form] !== undefined);
  if (forms.length !== 1) throw wrong('csv', 'send one of csv, rows and odp');
  const read = readAs(body);
  if (read.rows.length > 0 && read.rows.length <= mostRows) return read;
  throw wrong(forms[0]!, `holds 1 to ${mostRows} cases`);
}

function readAs(body: ImportBody): ImportRead {
  const { csv, odp, rows } = body;
  if (odp) return { rows: readImportedOdp(odp), columnsLeft: [], linesLeft: [] };
  const mapping = mappingOf(body);
  const lists = listsOf(body);
  if (rows) return readRows(rows, columnsOf(body), mapping);
  const reading = readImportedCsv(csv!, mapping, lists);
  if (!('unreadable' in reading)) {
    const linesLeft = [
      ...reading.above.flatMap(({ table, lines }) => lines.map((line) => leftAbove(table, line))),
      ...reading.orphans.map(({ field, because }) => ({ field, because })),
    ];
    return { rows: reading.rows, columnsLeft: reading.left, linesLeft };
  }
  const { field, because } = reading.unreadable;
  throw wrong(field ? `csv.1.${field}` : 'csv.1', because);
}

const leftAbove = (table: TableName | 'cases', line: number) => ({
  field: `${table === 'cases' ? 'csv' : table}.${line}`,
  because: 'it is above the line of column names, and was skipped',
});

function mappingOf({ mapping }: ImportBody): Mapping {
  const reading = mapping === undefined ? { mapping: noMapping } : readMapping(mapping);
  if ('faults' in reading) throw malformed(reading.faults.map((fault) => ({ ...fault })));
  return reading.mapping;
}

function listsOf({ lists = {}, csv }: ImportBody): Readonly<Partial<Record<TableName, string>>> {
  for (const [name, text] of Object.entries(lists)) {
    if (!(tableNames as readonly string[]).includes(name))
      throw wrong(`lists.${name}`, `it must be one of ${tableNames.join(', ')}`);
    if (typeof text !== 'string' || csv === undefined) throw wrong(`lists.${name}`, 'it is a CSV beside csv');
  }
  return lists as Readonly<Partial<Record<TableName, string>>>;
}

function columnsOf({ columns = {} }: ImportBody): ColumnsOfFiles {
  for (const [name, names] of Object.entries(columns)) {
    if (name !== 'cases' && !(tableNames as readonly string[]).includes(name))
      throw wrong(`columns.${name}`, `it must be one of cases, ${tableNames.join(', ')}`);
    if (!Array.isArray(names) || names.some((each) => typeof each !== 'string'))
      throw wrong(`columns.${name}`, 'it must be a list of names');
  }
  if (!('cases' in columns)) throw wrong('columns.cases', 'rows need the names of their columns');
  return columns as ColumnsOfFiles;
}

function readRows(written: readonly object[], columns: ColumnsOfFiles, mapping: Mapping): ImportRead {
  const found = readersOf(columns, mapping);
  if ('unreadable' in found) {
    const { field, because } = found.unreadable;
    throw wrong(field ? `columns.${field}` : 'columns', because);
  }
  const rows = written.map((row, index) => sourceRow(row as Fields, `rows.${index}`));
  return { rows: readSourceRows(rows, found.by), columnsLeft: found.left, linesLeft: [] };
}

function sourceRow({ lists = {}, ...row }: Fields, place: string): SourceRow {
  if (!isFields(lists)) throw wrong(`${place}.lists`, 'it must hold lists by their names');
  const entries = Object.entries(lists).map(([name, lines]) => {
    if (!(tableNames as readonly string[]).includes(name) || !Array.isArray(lines))
      throw wrong(`${place}.lists.${name}`, `lists are ${tableNames.join(', ')}`);
    return [name, lines.map((each, index) => listLine(each, `${place}.lists.${name}.${index}`))] as const;
  });
  return { ...listLine(row, place), lists: Object.fromEntries(entries) };
}

function listLine(written: unknown, place: string): ListLine {
  const { line, cells, broken = null } = isFields(written) ? written : {};
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (!Number.isSafeInteger(line) || (line as number) < 1)
    throw wrong(`${place}.line`, 'it must be the number of a line');
  if (!isFields(cells) || !Object.values(cells).every(isText))
    throw wrong(`${place}.cells`, 'it must hold texts by column name');
  if (broken !== null && !isText(broken)) throw wrong(`${place}.broken`, 'it must be a text or null');
  return { line: line as number, cells: cells as Readonly<Record<string, string>>, broken };
}
