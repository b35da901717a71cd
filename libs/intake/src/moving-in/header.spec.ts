import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readImportedCsv } from '../imported-csv.js';
import { noMapping } from './mapping.js';

const cases = 'reference;applicationType;receivedOn\nA/1;pp.full;2026-03-02\n';
const columns = { reference: ['Ref. No.'], applicationType: ['Type'], receivedOn: ['Date, received'] };
const theirs = { ...noMapping, cases: { ...noMapping.cases, columns } };

describe('the line of column names', () => {
  it.each([
    ['a title', 'Planning applications, all wards, exported on 31 May 2026\n'],
    ['a title, a blank line and a count', 'East Fen\n\n1 of 1 cases, page 1\n'],
    ['empty cells', ';;\n;East Fen;\n'],
    ['a title with a stray quote', 'The "Uniform export, 2026\n'],
  ])('is found below %s, and the lines above it are listed', (_, title) => {
    const lines = title.split('\n').length - 1;
    expect(readImportedCsv(title + cases)).toMatchObject({
      rows: [{ line: lines + 2, read: { formerReference: 'A/1' } }],
      above: [{ table: 'cases', lines: Array.from({ length: lines }, (__, at) => at + 1) }],
    });
  });

  it('may have the names of the mapping, and lists have their own', () => {
    const csv = `Export\n"Ref. No.",Type,"Date, received"\nA/1,pp.full,2026-03-02\n`;
    const comments = 'Comments of 2026\n\nreference,receivedOn,comment\nA/1,2026-03-09,Too tall.\n';
    expect(readImportedCsv(csv, theirs, { comments })).toMatchObject({
      rows: [{ read: { lists: { comments: [{ comment: 'Too tall.' }] } } }],
      above: [
        { table: 'cases', lines: [1] },
        { table: 'comments', lines: [1, 2] },
      ],
    });
  });

  it('is the first line of a file without a title', () =>
    expect(readImportedCsv(cases)).toMatchObject({ rows: [{ line: 2 }], above: [] }));

  it('is looked for in the first lines only', () => {
    expect(readImportedCsv('\n'.repeat(20) + cases)).toMatchObject({ rows: [{ line: 22 }] });
    expect(readImportedCsv('Title\n'.repeat(21) + cases)).toHaveProperty('unreadable');
  });

  it('is not a line that names only some of the required columns', () =>
    expect(readImportedCsv('reference;receivedOn\nA;B\n')).toHaveProperty(
      'unreadable.field',
      'applicationType',
    ));

  it('loses no row, with any lines above it', () => {
    const title = fc.array(fc.string({ maxLength: 60 }), { maxLength: 15 });
    fc.assert(
      fc.property(title, (lines) => {
        const above = lines.map((line) => `${line.replace(/[\r\n]/g, ' ')}\n`);
        const reading = readImportedCsv(above.join('') + cases);
        expect(reading).toMatchObject({
          rows: [{ line: above.length + 2, read: { formerReference: 'A/1' } }],
        });
      }),
    );
  });
});

describe('a reference with different capitals or spaces', () => {
  it('finds its lines in the lists', () => {
    const comments = 'reference,receivedOn,comment\n a / 1,2026-03-09,Too tall.\n';
    expect(readImportedCsv(cases, noMapping, { comments })).toMatchObject({
      rows: [{ read: { lists: { comments: [{ comment: 'Too tall.' }] } } }],
      orphans: [],
    });
  });
});

describe('officer ids and property numbers from another system', () => {
  it.each([
    ['officer', 'Amina.Hassan', { officer: 'amina.hassan' }],
    ['uprn', '10033560', { site: { uprn: '000010033560' } }],
    ['uprn', '000010033560', { site: { uprn: '000010033560' } }],
  ])('are read in another form: %s %s', (column, cell, read) => {
    const csv = `reference;applicationType;receivedOn;${column}\nA/1;pp.full;2026-03-02;${cell}\n`;
    expect(readImportedCsv(csv)).toMatchObject({ rows: [{ read }] });
  });
});
