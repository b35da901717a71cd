import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import {
  joined,
  type LinesAbove,
  linesAbove,
  type Mapping,
  noMapping,
  type Orphan,
  type ReadersBy,
  readersOf,
  readMapping,
  type SourceRow,
  type SourceTable,
  sourceTable,
  type TableName,
  textOf,
} from '#intake';

/** A file that cannot be sent, or was refused as a whole, with an explanation. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** A council's export: rows as in the file, each with its lines in the lists. */
export interface Export {
  readonly rows: readonly SourceRow[];
  /** Column names in the order of the file, for `cases` and each list. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly by: ReadersBy;
  readonly columnsLeft: readonly string[];
  readonly orphans: readonly Orphan[];
  readonly above: readonly LinesAbove[];
  /** Lines that were not UTF-8, by file. */
  readonly inWindows1252: readonly { readonly file: string; readonly lines: readonly number[] }[];
}

interface ExportFiles {
  readonly cases: string;
  readonly lists: Readonly<Partial<Record<TableName, string>>>;
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch((error: Error) => {
    throw new Unusable(`${file}: ${error.message}`);
  });
}

/** A mapping in YAML or JSON: as text and parsed. */
export async function mappingIn(
  file: string | undefined,
): Promise<{ readonly written: object | undefined; readonly mapping: Mapping }> {
  if (file === undefined) return { written: undefined, mapping: noMapping };
  const written = parsed(file, textOf(await bytesOf(file)).text);
  const reading = readMapping(written);
  if ('mapping' in reading) return { written: written as object, mapping: reading.mapping };
  const faults = reading.faults.map(({ field, because }) => `  ${field}: ${because}`);
  throw new Unusable([`${file} cannot be used:`, ...faults].join('\n'));
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Unusable(`${file} is no YAML and no JSON: ${(error as Error).message}`);
  }
}

export async function readExportFiles(files: ExportFiles, mapping: Mapping): Promise<Export> {
  const inWindows1252: Export['inWindows1252'][number][] = [];
  const tableIn = async (file: string, table: TableName | 'cases'): Promise<SourceTable> => {
    const read = textOf(await bytesOf(file));
    if (read.inWindows1252.length > 0) inWindows1252.push({ file, lines: read.inWindows1252 });
    return sourceTable(read.text, mapping, table);
  };
  const cases = await tableIn(files.cases, 'cases');
  const tables: Partial<Record<TableName, SourceTable>> = {};
  for (const [name, file] of Object.entries(files.lists))
    tables[name as TableName] = await tableIn(file, name as TableName);
  const columns = Object.fromEntries([
    ['cases', cases.columns],
    ...Object.entries(tables).map(([name, table]) => [name, table.columns] as const),
  ]);
  const found = readersOf(columns, mapping);
  if ('unreadable' in found)
    throw new Unusable(`${files.cases}: ${found.unreadable.field}: ${found.unreadable.because}`);
  const { rows, orphans } = joined(cases, tables, found.by);
  return {
    rows,
    columns,
    by: found.by,
    columnsLeft: found.left,
    orphans,
    above: linesAbove({ cases, ...tables }),
    inWindows1252,
  };
}
