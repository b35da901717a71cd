import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { csvRows } from './csv.js';
import type { ImportedRow } from './imported-case.js';
import { earlierLines, readImportedCsv } from './imported-csv.js';
import { readImportedOdp } from './imported-odp.js';
import { noMapping } from './moving-in/mapping.js';

const example = (name: string): string =>
  readFileSync(new URL(`../../../docs/examples/${name}`, import.meta.url), 'utf8');

function rowsOf(csv: string): readonly ImportedRow[] {
  const reading = readImportedCsv(csv);
  if ('unreadable' in reading) throw new Error(reading.unreadable.because);
  return reading.rows;
}
const faultsOf = (row: ImportedRow | undefined) =>
  row && 'faults' in row ? row.faults.map(({ field }) => field) : 'no faults';
const one = (columns: string, cells: string) =>
  rowsOf(`reference,applicationType,receivedOn,${columns}\nA/1,pp.full,2026-03-02,${cells}`)[0];

describe('a CSV file', () => {
  it('has commas, quotes and line ends in its quoted cells, and rows numbered by their first line', () =>
    expect(csvRows('\uFEFFa,b\r\n"one, two","three\n""four"""\r\n\r\n,5\n')).toEqual([
      { line: 1, cells: ['a', 'b'], isUnclosed: false },
      { line: 2, cells: ['one, two', 'three\n"four"'], isUnclosed: false },
      { line: 5, cells: ['', '5'], isUnclosed: false },
    ]));

  it('treats a quote within a cell as inches, and reports one that is never closed', () =>
    expect(csvRows('a 6" pipe,b\n"c,d\ne')).toEqual([
      { line: 1, cells: ['a 6" pipe', 'b'], isUnclosed: false },
      { line: 2, cells: ['c', 'd'], isUnclosed: true },
      { line: 3, cells: ['e'], isUnclosed: false },
    ]));

  it.each([',', ';', '\t', '|'])('may separate its cells by "%s"', (by) =>
    expect(
      csvRows(`a${by}b,c\n1${by}"2${by}3"\n`.replace(',', by === ',' ? ',' : ' ')).at(-1)?.cells,
    ).toEqual(['1', `2${by}3`]),
  );

  it('loses one row to a stray quote, and no other', () => {
    const lines = ['a,b', '1,"x', '2,y', '3,"z" z', '4,"w"', ''].join('\n');
    expect(csvRows(lines).map(({ line, isUnclosed }) => [line, isUnclosed])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
      [5, false],
    ]);
  });
});

describe('a CSV of open cases', () => {
  it('is read as in the example', () => {
    const rows = rowsOf(example('open-cases.csv'));
    expect(rows.map((row) => [row.line, faultsOf(row)])).toEqual([
      [2, 'no faults'],
      [3, 'no faults'],
      [4, 'no faults'],
      [6, 'no faults'],
      [7, 'no faults'],
    ]);
    expect(rows[1]).toMatchObject({
      formerReference: 'EF/2026/0087',
      read: {
        scale: 'minor',
        applicant: { name: 'Peregrine Lodge Homes Ltd' },
        feePaidPence: 122_000,
        valid: {
          validFrom: '2026-02-09',
          decideBy: null,
          extensions: [
            { agreedOn: '2026-03-30', decideBy: '2026-05-29' },
            { agreedOn: '2026-05-20', decideBy: '2026-07-10' },
          ],
        },
        siteNotice: { displayedOn: '2026-02-16', commentsUntil: '2026-03-09' },
      },
    });
    expect(rows[3]).toMatchObject({ read: { typeIsKnown: false, valid: { decideBy: '2026-06-26' } } });
  });

  it.each([
    ['validFrom', '31/02/2026', ['validFrom']],
    ['validFrom', '2026-02-30', ['validFrom']],
    ['extensions', '2026-05-01>2026-06-01', ['extensions']],
    ['decideBy', '2026-06-01', ['decideBy']],
    ['siteNoticeOn', '2026-03-16', ['commentsUntil']],
    ['longitude', '181', ['longitude']],
    ['scale', 'huge', ['scale']],
    ['officer', 'Amina Hassan', ['officer']],
    ['applicant', 'sealed.v1.text.a.b', ['applicant']],
    ['feePaidPounds', '5,48', ['']],
    ['feePaidPounds', '548.555', ['feePaidPounds']],
    ['eia', 'yes,more', ['']],
  ])('names the field at fault: %s "%s"', (column, cell, fields) =>
    expect(faultsOf(one(column, cell))).toEqual(fields),
  );

  it('reports every error of a row at once', () => {
    const rows = rowsOf('reference,applicationType,receivedOn\n,pp,today\nA/2,pp.full,2026-03-02');
    expect(rows.map(faultsOf)).toEqual([['reference', 'receivedOn', 'applicationType'], 'no faults']);
  });

  it.each(['N/A', 'n/a', '#N/A', '-', 'NULL', 'nil'])('treats %s as a missing day or sum', (none) => {
    expect(faultsOf(one('decidedOn,feePaidPounds', `${none},${none}`))).toBe('no faults');
    expect(rowsOf(`reference,applicationType,receivedOn\nA/1,pp.full,${none}`).map(faultsOf)).toEqual([
      ['receivedOn'],
    ]);
    const payments = `reference,amountPounds,paidOn\nA/1,${none},${none}`;
    const csv = 'reference,applicationType,receivedOn\nA/1,pp.full,2026-03-02';
    expect(readImportedCsv(csv, undefined, { payments })).toMatchObject({
      rows: [{ faults: [{ field: 'payments.2.amountPounds' }, { field: 'payments.2.paidOn' }] }],
    });
  });

  it("does not guess the day behind a spreadsheet's day number, and says what the value is", () => {
    const [row] = rowsOf('reference,applicationType,receivedOn\nA/1,pp.full,45323');
    expect(row).toMatchObject({
      faults: [{ because: expect.stringContaining('spreadsheet’s count of days') }],
    });
  });

  it('finds a column whose heading runs over two lines', () =>
    expect(
      readImportedCsv('reference,applicationType,"Date\nreceived"\nA/1,pp.full,2026-03-02', {
        ...noMapping,
        cases: { ...noMapping.cases, columns: { receivedOn: ['date received'] } },
      }),
    ).toMatchObject({ rows: [{ read: { receivedOn: '2026-03-02' } }] }));

  it('recognises a repeated reference in capitals or small letters, even if the first row has faults', () => {
    const rows = rowsOf(
      'reference,applicationType,receivedOn\nA/1,pp.full,soon\nB/1,pp.full,2026-03-02\na/1 ,pp.full,2026-03-02',
    );
    expect(rows.map(earlierLines(rows))).toEqual([undefined, undefined, 2]);
  });

  it('is not read if its first line does not name its columns', () => {
    expect(readImportedCsv('reference,reference\nA,red')).toMatchObject({
      unreadable: { field: 'reference' },
    });
    expect(readImportedCsv('reference,receivedOn\nA,2026-03-02')).toMatchObject({
      unreadable: { field: 'applicationType' },
    });
    expect(readImportedCsv('')).toHaveProperty('unreadable');
  });
});

describe("open cases in Open Digital Planning's published form", () => {
  const documents = JSON.parse(example('open-cases.odp.json')) as { data: { application: object } }[];
  const first = (documents_: readonly unknown[]) => {
    return readImportedOdp(documents_)[0];
  };

  it('are read as in the example', () =>
    expect(first(documents)).toMatchObject({
      line: 1,
      formerReference: 'EF/2026/0130',
      read: {
        receivedOn: '2026-05-19',
        valid: { validFrom: '2026-05-20', decideBy: '2026-07-15' },
        siteNotice: { displayedOn: '2026-05-22', commentsUntil: '2026-06-15' },
        site: { ward: 'Marsh' },
        applicant: { name: 'Isolde Marchbanks' },
      },
    }));

  it('become history if they are decided, with outcome and day', () => {
    const [document] = documents;
    const application = { ...document!.data.application, status: 'determined' };
    const assessment = { planningOfficerDecision: 'refused', planningOfficerDecisionDate: '2026-05-30' };
    const decided = { ...document, data: { ...document!.data, application, assessment } };
    expect(first([decided])).toMatchObject({
      read: { end: { ended: 'decided', decision: 'refused', endedOn: '2026-05-30' } },
    });
    const untold = { ...document, data: { ...document!.data, application } };
    expect(faultsOf(first([untold]))).toEqual([
      '/data/assessment/planningOfficerDecision',
      '/data/assessment/planningOfficerDecisionDate',
    ]);
  });

  it('contain their submission', () => expect(faultsOf(first([{}]))).toEqual(['/submission']));
});
