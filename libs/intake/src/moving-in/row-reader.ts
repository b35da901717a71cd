import type { CalendarDate } from '#legislation';
import type { ImportFault } from '../imported-case.js';
import type { Party } from '../submission-read.js';
import type { Column, TableName } from './columns.js';
import type { Columns, TableMapping } from './mapping.js';
import { type DayOrder, dayOf, isNone, isSpreadsheetsNumber, penceOf, yesOrNoOf } from './values.js';
import { type Words, wordKey } from './words.js';

export type Cells = Readonly<Record<string, string>>;

export interface ReadBy {
  readonly mapping: TableMapping;
  readonly columns: Columns;
  readonly days: DayOrder;
}

/** The cells of a row by our columns, and their errors. */
export class RowReader {
  constructor(
    private readonly cells: Cells,
    private readonly by: ReadBy,
    readonly faults: ImportFault[] = [],
    /** The list and line that this row is. */
    private readonly within?: { readonly table: TableName; readonly line: number },
  ) {}

  fault(column: Column | '', because: string): void {
    const { within, by } = this;
    const theirs = column === '' ? undefined : by.columns.of[column]?.join(', ');
    const named = theirs && theirs !== column ? ` (column ${theirs})` : '';
    const field = within ? `${within.table}.${within.line}${column && `.${column}`}` : column;
    this.faults.push({ field, because: `${because}${named}` });
  }

  has(column: Column): boolean {
    return this.text(column) !== null;
  }

  text(column: Column, longest = 20_000): string | null {
    const text = this.#mapped(column);
    if (/^\s*sealed\.v/i.test(text) || text.length > longest || /[^\P{Cc}\n\t\r]|\p{Cs}/u.test(text)) {
      const because =
        text.length > longest
          ? `it has more than ${longest} characters`
          : 'it holds characters that are not allowed';
      if (!this.faults.some(({ field }) => field === column)) this.fault(column, because);
      return null;
    }
    return text === '' ? null : text;
  }

  /** The cell as written. */
  written(column: Column): string {
    return (this.by.columns.of[column] ?? [])
      .map((name) => (this.cells[name] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(', ');
  }

  #mapped(column: Column): string {
    const { codes, defaults } = this.by.mapping;
    const written = this.written(column);
    const meant = codes[column]?.get(wordKey(written));
    const text = meant === null ? '' : (meant ?? written);
    return text === '' && meant !== null ? (defaults[column] ?? '') : text;
  }

  required(column: Column): string | null {
    const text = this.text(column);
    if (text === null && !this.faults.some(({ field }) => field === column))
      this.fault(column, 'it is needed');
    else if (text && text.length > 200) this.fault(column, 'it has at most 200 characters');
    return text;
  }

  matching(column: Column, pattern: RegExp, because: string): string | null {
    const text = this.text(column);
    if (text === null || pattern.test(text)) return text;
    this.fault(column, because);
    return null;
  }

  /** What a cell of days or sums holds; null if it says that there is none. */
  #measured(column: Column): string | null {
    const text = this.text(column);
    return text === null || isNone(text) ? null : text;
  }

  day(column: Column): CalendarDate | null {
    const text = this.#measured(column);
    const day = text === null ? null : dayOf(text, this.by.days);
    if (day === undefined) {
      const counted = isSpreadsheetsNumber(text!)
        ? ', but a spreadsheet’s count of days: show the column as dates, then export it again'
        : '';
      this.fault(column, `"${text}" is not a day${counted}: write 2026-10-25, 25/10/2026 or 25-Oct-26`);
    }
    return day ?? null;
  }

  neededDay(column: Column): CalendarDate | null {
    if (this.#measured(column) === null) this.fault(column, 'it is needed');
    return this.day(column);
  }

  yesOrNo(column: Column): boolean {
    const text = this.text(column) ?? '';
    const said = yesOrNoOf(text);
    if (said === undefined) this.fault(column, 'it must be yes or no');
    return said ?? false;
  }

  pounds(column: Column): number | null {
    const text = this.#measured(column);
    const pence = text === null ? null : penceOf(text);
    if (pence === undefined) this.fault(column, `"${text}" is not a sum: write 548.00 or £1,220.00`);
    return pence ?? null;
  }

  neededPounds(column: Column): number | null {
    if (this.#measured(column) === null) this.fault(column, 'it is needed');
    return this.pounds(column);
  }

  /** One of our words, a known synonym, or a word in the mapping. */
  word<Meaning extends string>(column: Column, words: Words<Meaning>): Meaning | null {
    const text = this.text(column);
    if (text === null) return null;
    const means = Object.hasOwn(words, wordKey(text)) ? words[wordKey(text)] : undefined;
    if (means !== undefined) return means;
    const allowed = [...new Set(Object.values(words))].join(', ');
    this.fault(
      column,
      `the meaning of "${text}" is not known: give it in codes.${column} of the mapping, as one of ${allowed}`,
    );
    return null;
  }

  degrees(column: Column, most: number): number | null {
    const text = this.matching(column, /^-?\d{1,3}(\.\d{1,15})?$/, 'it must be degrees, such as 52.2053');
    if (text === null || Math.abs(Number(text)) <= most) return text === null ? null : Number(text);
    this.fault(column, `it must be between -${most} and ${most}`);
    return null;
  }

  party(column: Column): Party | null {
    const name = this.text(column);
    const nothing = { type: null, company: null, email: null, phone: null, address: null };
    return name === null ? null : { ...nothing, name, addressIsSite: false };
  }
}
