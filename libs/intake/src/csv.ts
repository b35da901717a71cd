import { CsvError, parse } from 'csv-parse/sync';

/** A row of a CSV with the line it begins on, from 1: a cell in quotes may run over several. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote is not closed, or is followed by other text: the cells are unreliable. */
  readonly isUnclosed: boolean;
}

const delimiters = [',', ';', '\t', '|'] as const;

interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** A file with more broken rows than this is not CSV. */
const mostBroken = 1_000;

/**
 * RFC 4180, with commas, semicolons, tabs or bars, whichever is most frequent in the first line. A quote
 * opens a cell only at the beginning of the cell, so that 6" is six inches. A row with a stray quote is
 * faulty alone: reading continues with the next line. Empty rows are ignored.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(source);
  const rows: CsvRow[] = [];
  let [rest, line] = [source, 1];
  for (let broken = 0; rest !== '' && broken <= mostBroken; broken += 1) {
    const { records, isWhole } = recordsOf(rest, delimiter);
    for (const { record, raw } of records) {
      if (record.some((cell) => cell !== '')) rows.push({ line, cells: record, isUnclosed: false });
      line += linesIn(raw);
      rest = rest.slice(raw.length);
    }
    if (isWhole) return rows;
    const end = rest.indexOf('\n');
    const first = end === -1 ? rest : rest.slice(0, end);
    const cells = first.split(delimiter).map((cell) => cell.replaceAll('"', '').trim());
    rows.push({ line, cells, isUnclosed: true });
    rest = end === -1 ? '' : rest.slice(end + 1);
    line += 1;
  }
  return rows;
}

/** The records up to the first that is broken. */
function recordsOf(text: string, delimiter: string) {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      ...{ delimiter, record_delimiter: '\n', raw: true, info: true, trim: true },
      ...{ relax_quotes: true, relax_column_count: true },
      // Errors here are kept, because the parser only throws.
      on_record: (each: unknown) => {
        records.push(each as CsvRecord);
        return null;
      },
    });
    return { records, isWhole: true };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, isWhole: false };
  }
}

function delimiterOf(source: string): string {
  const header = source.slice(0, source.indexOf('\n') === -1 ? undefined : source.indexOf('\n'));
  const unquoted = header.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((each) => unquoted.split(each).length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}

const linesIn = (raw: string): number => raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0);
