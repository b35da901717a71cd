import { parseOfficerId, type Site } from '#domain';
import { type CalendarDate, kindOfCode, parseCalendarDate, type Scale, scaleOf } from '#legislation';
import { type CsvRow, csvRows } from './csv.js';
import type { ImportedCase, ImportedRow, ImportFault, ImportReading } from './imported-case.js';
import { noAddress, noDescription, type Party } from './submission-read.js';

/** The columns of an import, in any order. See docs/importing.md. */
const importColumns = [
  'reference',
  'applicationType',
  'scale',
  'description',
  'address',
  'postcode',
  'uprn',
  'ward',
  'longitude',
  'latitude',
  'applicant',
  'agent',
  'receivedOn',
  'feePaidPounds',
  'feeRefundedPounds',
  'invalidFrom',
  'invalidBecause',
  'validFrom',
  'decideBy',
  'eia',
  'extensions',
  'siteNoticeOn',
  'commentsUntil',
  'officer',
] as const;
type Column = (typeof importColumns)[number];

const needed: readonly Column[] = ['reference', 'applicationType', 'receivedOn'];

/** Reads a CSV of open cases. A bad row is named by its line and its fields and holds no other up. */
export function readImportedCsv(text: string): ImportReading {
  const [header, ...rows] = csvRows(text);
  const names = header?.cells ?? [];
  const strange = names.find((name) => !(importColumns as readonly string[]).includes(name));
  const missing = needed.find((name) => !names.includes(name));
  if (strange !== undefined)
    return unreadable(strange, `no column is called so: ${importColumns.join(', ')}`);
  if (missing) return unreadable(missing, 'the first line must name this column');
  if (new Set(names).size !== names.length) return unreadable('', 'a column is named twice');
  return { rows: rows.map((row) => readRow(row, names as readonly Column[])) };
}

const unreadable = (field: string, because: string): ImportReading => ({ unreadable: { field, because } });

function readRow({ line, cells, isUnclosed }: CsvRow, names: readonly Column[]): ImportedRow {
  const values = new Map(names.map((name, at) => [name, cells[at] ?? '']));
  const row = new RowReader(values);
  if (isUnclosed) row.fault('', 'a quote is opened and never closed');
  if (cells.length > names.length)
    row.fault('', `it has ${cells.length} cells and the first line names ${names.length}`);
  const read = readCase(row);
  const asItCame = JSON.stringify(Object.fromEntries([...values].filter(([, value]) => value !== '')));
  const formerReference = row.text('reference');
  if (row.faults.length > 0 || !read) return { line, formerReference, asItCame, faults: row.faults };
  return { line, formerReference, asItCame, read };
}

function readCase(row: RowReader): ImportedCase | undefined {
  const formerReference = row.required('reference');
  const applicationType = row.required('applicationType');
  const receivedOn = row.day('receivedOn');
  if (receivedOn === null && row.text('receivedOn') === null) row.fault('receivedOn', 'it is needed');
  const standing = applicationType && kindOfCode(applicationType);
  if (standing === 'group') row.fault('applicationType', 'it is a group of types: say which of them');
  const [invalid, valid, siteNotice] = [readInvalid(row), readValid(row), readSiteNotice(row)];
  const rest = { site: readSite(row), applicant: row.party('applicant'), agent: row.party('agent') };
  const [scale, feePaidPence, officer] = [row.scale(), row.pounds('feePaidPounds'), readOfficer(row)];
  const feeRefundedPence = row.pounds('feeRefundedPounds');
  if (!formerReference || !applicationType || !receivedOn) return undefined;
  return {
    ...{ formerReference, applicationType, receivedOn, feePaidPence, invalid, valid, siteNotice, officer },
    ...rest,
    feeRefundedPence,
    typeIsKnown: standing === 'submittable',
    scale: scale ?? scaleOf({ type: applicationType, madeOn: receivedOn })?.value ?? 'other',
    description: row.text('description') ?? noDescription,
  };
}

function readInvalid(row: RowReader): ImportedCase['invalid'] {
  const from = row.day('invalidFrom');
  if (!from) return null;
  return { from, reasons: [row.text('invalidBecause') ?? 'Not said by the system that it came from.'] };
}

function readValid(row: RowReader): ImportedCase['valid'] {
  const validFrom = row.day('validFrom');
  const extensions = row.extensions();
  const decideBy = row.day('decideBy');
  const eia = row.yesOrNo('eia');
  if (validFrom) return { validFrom, decideBy, eia, extensions };
  for (const [field, given] of [
    ['decideBy', decideBy !== null],
    ['extensions', extensions.length > 0],
  ] as const)
    if (given) row.fault(field, 'only a valid application has one: say validFrom');
  return null;
}

function readSiteNotice(row: RowReader): ImportedCase['siteNotice'] {
  const displayedOn = row.day('siteNoticeOn');
  const commentsUntil = row.day('commentsUntil');
  if (displayedOn && commentsUntil) {
    if (commentsUntil >= displayedOn) return { displayedOn, commentsUntil };
    row.fault('commentsUntil', 'it is before the notice was displayed');
  } else if (displayedOn) row.fault('commentsUntil', 'a site notice says until when to comment');
  else if (commentsUntil) row.fault('siteNoticeOn', 'say when the notice was displayed');
  return null;
}

function readOfficer(row: RowReader): ImportedCase['officer'] {
  const text = row.text('officer');
  const officer = parseOfficerId(text);
  if (text !== null && !officer) row.fault('officer', 'it is no id of an officer, such as amina.hassan');
  return officer ?? null;
}

const readSite = (row: RowReader): Site => ({
  address: row.text('address') ?? noAddress,
  postcode: row.text('postcode')?.toUpperCase() ?? null,
  uprn: row.matching('uprn', /^\d{1,12}$/, 'it has up to twelve digits'),
  ward: row.text('ward'),
  longitude: row.degrees('longitude', 180),
  latitude: row.degrees('latitude', 90),
});

/** The cells of a row by the names of their columns, and what is wrong with them. */
class RowReader {
  readonly faults: ImportFault[] = [];

  constructor(private readonly values: ReadonlyMap<Column, string>) {}

  fault(field: Column | '', because: string): void {
    this.faults.push({ field, because });
  }

  text(column: Column): string | null {
    const text = this.values.get(column) ?? '';
    if (/^\s*sealed\.v/i.test(text) || text.length > 20_000 || /[^\P{Cc}\n\t\r]/u.test(text)) {
      if (!this.faults.some(({ field }) => field === column)) this.fault(column, 'it holds what no text may');
      return null;
    }
    return text === '' ? null : text;
  }

  required(column: Column): string | null {
    const text = this.text(column);
    if (text === null) this.fault(column, 'it is needed');
    else if (text.length > 200) this.fault(column, 'it has at most 200 characters');
    return text;
  }

  matching(column: Column, pattern: RegExp, because: string): string | null {
    const text = this.text(column);
    if (text === null || pattern.test(text)) return text;
    this.fault(column, because);
    return null;
  }

  day(column: Column): CalendarDate | null {
    const text = this.text(column);
    const day = parseCalendarDate(text);
    if (text !== null && !day) this.fault(column, `${text} is no day, YYYY-MM-DD`);
    return day ?? null;
  }

  yesOrNo(column: Column): boolean {
    return this.matching(column, /^(yes|no)$/, 'it is yes or no') === 'yes';
  }

  scale(): Scale | null {
    return this.matching('scale', /^(major|minor|other)$/, 'it is major, minor or other') as Scale | null;
  }

  pounds(column: Column): number | null {
    const text = this.matching(column, /^\d{1,9}(\.\d\d)?$/, 'it is pounds, or pounds and pence: 548.00');
    return text === null ? null : Number(text.replace('.', '')) * (text.includes('.') ? 1 : 100);
  }

  degrees(column: Column, most: number): number | null {
    const text = this.matching(column, /^-?\d{1,3}(\.\d{1,10})?$/, 'it is degrees, such as 52.2053');
    if (text === null || Math.abs(Number(text)) <= most) return text === null ? null : Number(text);
    this.fault(column, `it is between -${most} and ${most}`);
    return null;
  }

  party(column: Column): Party | null {
    const name = this.text(column);
    const nothing = { type: null, company: null, email: null, phone: null, address: null };
    return name === null ? null : { ...nothing, name, addressIsSite: false };
  }

  /** `2026-05-01>2026-07-01; 2026-06-20>2026-08-01`: agreed on the first day, to the second. */
  extensions(): { agreedOn: CalendarDate; decideBy: CalendarDate }[] {
    const parts = (this.text('extensions') ?? '').split(';').map((part) => part.trim());
    return parts
      .filter((part) => part !== '')
      .flatMap((part) => {
        const [agreedOn, decideBy, ...more] = part.split('>').map((day) => parseCalendarDate(day.trim()));
        if (agreedOn && decideBy && more.length === 0) return [{ agreedOn, decideBy }];
        this.fault('extensions', `${part} is no extension: the day it was agreed, >, the new day`);
        return [];
      });
  }
}
