import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readImportedCsv } from '../imported-csv.js';
import { tableNames } from './columns.js';
import { type Mapping, noMapping, readMapping } from './mapping.js';

const mappingOf = (written: unknown): Mapping => {
  const reading = readMapping(written);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.mapping;
};
const columns = {
  reference: 'REF',
  applicationType: 'TYPE',
  receivedOn: 'RECD',
  decision: 'DEC',
  decidedOn: 'DDATE',
};
const header = 'REF;TYPE;RECD;DEC;DDATE;STATUS;OFF;WDN';
const mapping = mappingOf({
  columns: { ...columns, status: 'STATUS', officer: 'OFF', endedOn: 'WDN' },
  codes: { applicationType: { FUL: 'pp.full.minor', ALL: 'pp' }, officer: { JS: null, AH: 'amina.hassan' } },
  leave: { STATUS: ['Draft'] },
});
function one(cells: string, by: Mapping = mapping) {
  const reading = readImportedCsv(`${header}\n${cells}\n`, by);
  if ('unreadable' in reading) throw new Error(reading.unreadable.because);
  const row = reading.rows[0]!;
  return 'read' in row ? row.read : 'faults' in row ? row.faults.map(({ field }) => field) : row.left;
}

describe('a mapping', () => {
  it.each([
    [{ colums: {} }, ['mapping.colums']],
    [{ columns: { ref: 'A' } }, ['mapping.columns.ref']],
    [{ columns: { reference: [] }, days: 'american' }, ['mapping.days', 'mapping.columns.reference']],
    [{ codes: { decision: 'granted' } }, ['mapping.codes.decision']],
    [{ tables: { letters: {} } }, ['mapping.tables.letters']],
    [{ tables: { comments: { columns: { text: 'T' } } } }, ['mapping.tables.comments.columns.text']],
    ['reference', ['mapping']],
  ])('reports every fault: %j', (written, fields) => {
    const reading = readMapping(written);
    expect('faults' in reading && reading.faults.map(({ field }) => field)).toEqual(fields);
  });

  it('is read, or refused with an explanation, for any contents', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        const reading = readMapping(any);
        if ('faults' in reading) for (const { because } of reading.faults) expect(because).not.toBe('');
      }),
    ));

  it('reports a column that the file does not have', () =>
    expect(readImportedCsv('REF,TYPE\nA,b', mapping)).toMatchObject({ unreadable: { field: 'RECD' } }));

  it('matches column names in any case, and lists unused columns', () => {
    const reading = readImportedCsv('ref;type;recd;dec;ddate;status;off;wdn;SPARE\n', mapping);
    expect(reading).toMatchObject({ left: ['SPARE'], rows: [] });
  });
});

describe('the outcome of an imported case', () => {
  it.each([
    [
      'A;FUL;1/2/2020;Approve with conditions;1/4/2020',
      { ended: 'decided', decision: 'granted', endedOn: '2020-04-01' },
    ],
    ['A;FUL;1/2/2020;REFUSED;1/4/2020;Decided', { ended: 'decided', decision: 'refused' }],
    ['A;FUL;1/2/2020;WDN;1/4/2020;Decided', { ended: 'withdrawn', decision: null }],
    ['A;FUL;1/2/2020;;;Withdrawn;;3/4/2020', { ended: 'withdrawn', endedOn: '2020-04-03' }],
    ['A;FUL;1/2/2020;;;Finally disposed of', { ended: 'disposed', endedOn: null }],
    ['A;ALL;1/2/1974;Permission granted;1/4/1974', { ended: 'decided', decision: 'granted' }],
  ])('is read from %s', (cells, end) => expect(one(cells)).toMatchObject({ end }));

  it('is empty for an open case', () =>
    expect(one('A;FUL;1/2/2026;;;Pending consideration;AH')).toMatchObject({
      end: null,
      officer: 'amina.hassan',
    }));

  it.each([
    ['A;FUL;1/2/2020;Perhaps;1/4/2020', ['decision']],
    ['A;FUL;1/2/2020;Granted;', ['decidedOn']],
    ['A;FUL;1/2/2020;;1/4/2020', ['decision']],
    ['A;FUL;1/2/2020;;;Decided', ['decision', 'decidedOn']],
    ['A;FUL;1/2/2020;Granted;1/4/2020;Pending', ['status']],
    ['A;FUL;1/2/2020;;;Somewhere', ['status']],
    ['A;XYZ;1/2/2020;Granted;1/4/2020', ['applicationType']],
    ['A;ALL;1/2/2026;;;Open', ['applicationType']],
    ['A;;1/2/2020;Granted;1/4/2020', ['applicationType']],
    ['A;FUL;1/2/2026;;;Open;J Smith', ['officer']],
    [';FUL;31/2/2020;Granted;1/4/2020', ['reference', 'receivedOn']],
  ])('is refused, with the fields at fault, for %s', (cells, fields) => expect(one(cells)).toEqual(fields));

  it('is left out, and the row counted, if the mapping says so', () =>
    expect(one('A;FUL;;;;DRAFT')).toBe('the mapping leaves out STATUS "DRAFT"'));

  it('has a default for an empty cell', () => {
    const defaults = {
      ...mapping,
      cases: { ...mapping.cases, defaults: { applicationType: 'pp.full.minor' } },
    };
    expect(one('A;;1/2/2020;Granted;1/4/2020', defaults)).toMatchObject({ applicationType: 'pp.full.minor' });
  });
});

describe('a file with any content', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('"', ';', '\n', 'FUL', '1/2/2020', 'Granted', 'sealed.v1.', '\u0000'),
  );
  it('is read row by row, with an answer for each', () =>
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }), (rows) => {
        const csv = [header, ...rows.map((cells) => cells.join(';'))].join('\n');
        const lists = Object.fromEntries(tableNames.map((name) => [name, csv]));
        for (const by of [mapping, noMapping]) {
          const reading = readImportedCsv(csv, by, by === noMapping ? lists : {});
          if ('unreadable' in reading) continue;
          for (const row of reading.rows)
            expect('read' in row || 'left' in row || row.faults.length > 0).toBe(true);
        }
      }),
    ));
});
