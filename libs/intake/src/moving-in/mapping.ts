import type { ImportFault } from '../imported-case.js';
import { type Column, columnsOf, neededColumns, type TableName, tableNames } from './columns.js';
import type { DayOrder } from './values.js';
import { wordKey } from './words.js';

/** How to read a council's export of cases, or of one list. */
export interface TableMapping {
  /** Their column names for each of ours; several are joined. */
  readonly columns: Readonly<Partial<Record<Column, readonly string[]>>>;
  /** The meaning of their codes for each of our columns; null for none. */
  readonly codes: Readonly<Partial<Record<Column, ReadonlyMap<string, string | null>>>>;
  /** The value of an empty cell for each of our columns. */
  readonly defaults: Readonly<Partial<Record<Column, string>>>;
  /** Words in their columns for which a row is left out on purpose. */
  readonly leave: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Mapping {
  readonly source: string | null;
  readonly days: DayOrder;
  readonly cases: TableMapping;
  readonly tables: Readonly<Record<TableName, TableMapping>>;
}

const nothingMapped: TableMapping = { columns: {}, codes: {}, defaults: {}, leave: new Map() };

/** Without a mapping, the file has our own columns and words. */
export const noMapping: Mapping = {
  ...{ source: null, days: 'day first', cases: nothingMapped },
  tables: Object.fromEntries(tableNames.map((name) => [name, nothingMapped])) as Mapping['tables'],
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a mapping file, and reports all its errors at once with their places. */
export function readMapping(
  written: unknown,
): { readonly mapping: Mapping } | { readonly faults: readonly ImportFault[] } {
  const reading = new MappingReader();
  const top = reading.fields(written, '', [
    'source',
    'days',
    'columns',
    'codes',
    'defaults',
    'leave',
    'tables',
  ]);
  const { columns, codes, defaults, leave } = top;
  const lists = reading.fields(top.tables, 'tables', tableNames);
  const mapping: Mapping = {
    source: reading.text(top.source, 'source'),
    days: reading.days(top.days),
    cases: reading.table({ columns, codes, defaults, leave }, '', 'cases'),
    tables: Object.fromEntries(
      tableNames.map((name) => [name, reading.table(lists[name], `tables.${name}`, name)]),
    ) as Mapping['tables'],
  };
  return reading.faults.length > 0 ? { faults: reading.faults } : { mapping };
}

class MappingReader {
  readonly faults: ImportFault[] = [];

  #fault(field: string, because: string): void {
    this.faults.push({ field: field === '' ? 'mapping' : `mapping.${field}`, because });
  }

  fields(written: unknown, place: string, namesAllowed: readonly string[] | null): Fields {
    if (written === undefined || written === null) return {};
    if (!isFields(written)) {
      this.#fault(place, 'it must hold names with their values');
      return {};
    }
    for (const name of Object.keys(written))
      if (namesAllowed && !namesAllowed.includes(name))
        this.#fault(place === '' ? name : `${place}.${name}`, `it must be named ${namesAllowed.join(', ')}`);
    return written;
  }

  text(written: unknown, place: string): string | null {
    if (written === undefined || written === null) return null;
    if (typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean')
      return String(written).trim();
    this.#fault(place, 'it must be a text');
    return null;
  }

  days(written: unknown): DayOrder {
    if (written === undefined || written === 'day first' || written === 'month first')
      return written ?? 'day first';
    this.#fault('days', 'days must be day first or month first');
    return 'day first';
  }

  table(written: unknown, place: string, table: TableName | 'cases'): TableMapping {
    const at = (name: string) => (place === '' ? name : `${place}.${name}`);
    const allowed = columnsOf(table);
    const parts = this.fields(written, place, ['columns', 'codes', 'defaults', 'leave']);
    const entries = (part: string, of: readonly string[] | null) =>
      Object.entries(this.fields(parts[part], at(part), of)).filter(([name]) => !of || of.includes(name));
    return {
      columns: Object.fromEntries(
        entries('columns', allowed).map(([ours, theirs]) => [
          ours,
          this.#list(theirs, at(`columns.${ours}`)),
        ]),
      ),
      codes: Object.fromEntries(
        entries('codes', allowed).map(([ours, codes]) => [ours, this.#codes(codes, at(`codes.${ours}`))]),
      ),
      defaults: Object.fromEntries(
        entries('defaults', allowed).map(([ours, value]) => [
          ours,
          this.text(value, at(`defaults.${ours}`)) ?? '',
        ]),
      ),
      leave: new Map(
        entries('leave', null).map(([theirs, words]) => [
          theirs,
          new Set(this.#list(words, at(`leave.${theirs}`)).map(wordKey)),
        ]),
      ),
    };
  }

  #list(written: unknown, place: string): readonly string[] {
    const all = Array.isArray(written) ? written : [written];
    const texts = all.flatMap((each, index) => this.text(each, `${place}.${index}`) ?? []);
    if (texts.length === 0) this.#fault(place, 'it names nothing');
    return texts;
  }

  #codes(written: unknown, place: string): ReadonlyMap<string, string | null> {
    const codes = Object.entries(this.fields(written, place, null));
    return new Map(codes.map(([theirs, ours]) => [wordKey(theirs), this.text(ours, `${place}.${theirs}`)]));
  }
}

/** The file's column for each of ours, and the unused columns. */
export interface Columns {
  readonly of: Readonly<Partial<Record<Column, readonly string[]>>>;
  readonly left: readonly string[];
}

/** Finds the columns of a file in any capitals. Missing ones are reported, not thrown. */
export function columnsIn(
  names: readonly string[],
  { columns, defaults }: TableMapping,
  table: TableName | 'cases',
): { readonly columns: Columns } | { readonly unreadable: ImportFault } {
  const place = (field: string) => (table === 'cases' ? field : `${table}.${field}`);
  const unreadable = (field: string, because: string) => ({ unreadable: { field: place(field), because } });
  const byKey = new Map(names.map((name) => [columnKey(name), name]));
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) return unreadable(twice, 'a column is named twice');
  const of: Partial<Record<Column, readonly string[]>> = {};
  for (const ours of columnsOf(table)) {
    const wanted = columns[ours];
    const found = (wanted ?? [ours]).map((name) => byKey.get(columnKey(name)));
    const missing = found.indexOf(undefined);
    if (missing === -1) of[ours] = found as string[];
    else if (wanted)
      return unreadable(
        wanted[missing]!,
        `the mapping names this column for ${ours}, but the file does not have it: ${listed(names)}`,
      );
  }
  const needed = neededColumns[table].find((ours) => !of[ours] && defaults[ours] === undefined);
  if (needed)
    return unreadable(
      needed,
      `the line of column names, one of the first, must name this column, or the mapping must: ${listed(names)}`,
    );
  const used = new Set(Object.values(of).flat());
  return { columns: { of, left: names.filter((name) => name !== '' && !used.has(name)) } };
}

/** A heading may run over two lines of its cell. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

const listed = (names: readonly string[]): string =>
  `it has ${names.slice(0, 60).join(', ') || 'no columns'}`;
