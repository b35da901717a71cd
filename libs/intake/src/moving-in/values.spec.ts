import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOf } from './text-of.js';
import { dayOf, penceOf, yesOrNoOf } from './values.js';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

describe('a day in an import file', () => {
  it('is read in any supported format, always as the same day', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1948-07-01'), max: new Date('2047-12-31'), noInvalidDate: true }),
        fc.constantFrom('', ' 00:00', ' 00:00:00', 'T00:00:00', ' 0:00:00'),
        (date, time) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-') as [string, string, string];
          const [m, d] = [Number(month), Number(day)];
          const name = months[m - 1]!;
          for (const written of [
            ...[
              iso,
              `${year}/${month}/${day}`,
              `${day}/${month}/${year}`,
              `${d}/${m}/${year}`,
              `${d}.${m}.${year}`,
            ],
            ...[`${day}-${month}-${year.slice(2)}`, `${d}/${m}/${year.slice(2)}`, `${d} ${name} ${year}`],
            ...[
              `${day}-${name.slice(0, 3)}-${year.slice(2)}`,
              `${day}-${name.slice(0, 3).toUpperCase()}-${year}`,
            ],
          ])
            expect([written, dayOf(`${written}${time}`)]).toEqual([written, iso]);
          expect(dayOf(`${m}/${d}/${year}`, 'month first')).toBe(iso);
        },
      ),
    ));

  it.each([
    '31/02/2026',
    '2026-13-01',
    '13/13/2026',
    '0/1/2026',
    '46000',
    'soon',
    '25/10',
    '1-Foo-26',
    '',
    '25/10/202',
  ])('is not "%s"', (written) => expect(dayOf(written)).toBeUndefined());
});

describe('a sum in an import file', () => {
  it.each([
    ['548', 54_800],
    ['548.00', 54_800],
    ['548.5', 54_850],
    ['£1,220.00', 122_000],
    ['£ 206', 20_600],
    ['GBP 1,234,567.89', 123_456_789],
    ['0', 0],
  ])('is read from %s', (written, pence) => expect(penceOf(written)).toBe(pence));
  it.each(['12,20', '1,2200', '-5', '5.555', 'five', '£', '', '1e3', '1.220,00'])('is not "%s"', (written) =>
    expect(penceOf(written)).toBeUndefined(),
  );
});

describe('a yes or no in an import file', () => {
  it.each([
    ['Y', true],
    ['true', true],
    ['-1', true],
    ['No', false],
    ['', false],
    ['maybe', undefined],
  ])('is read from "%s" as %s', (written, said) => expect(yesOrNoOf(written)).toBe(said));
});

describe('the bytes of an export', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  it('are UTF-8, and single lines that are not UTF-8 are Windows-1252', () => {
    const mixed = Buffer.concat([
      Buffer.from('Café £5\n'),
      bytes('Caf\xe9 \xa35 \x96 new\n'),
      Buffer.from('plain'),
    ]);
    expect(textOf(mixed)).toEqual({ text: 'Café £5\nCafé £5 – new\nplain', inWindows1252: [2] });
  });
  it('may be UTF-16 with its mark, as a spreadsheet saves it', () =>
    expect(textOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('£5', 'utf16le')])).text).toBe('£5'));
  it('are read for any input', () =>
    fc.assert(fc.property(fc.uint8Array(), (any) => typeof textOf(any).text === 'string')));
});
