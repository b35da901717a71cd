import { describe, expect, it } from '@jest/globals';
import { feeRules } from '../data/fees/concessions.js';
import { feeRoutes } from '../data/fees/routes.js';
import { englandFees } from '../fees/fee-book.js';
import { lawTables } from './law-tables.js';
import { linkOf } from './links.js';

const gov = 'https://www.legislation.gov.uk';

describe('the link of a source', () => {
  it.each([
    ['SI 2012/2920 Sch. 1 Pt 2 cat. 1(2)', '/uksi/2012/2920/schedule/1'],
    ['Fees Regs 2012 reg. 9A, as SI 2023/1197 made it', '/uksi/2012/2920/regulation/9A'],
    ['DMPO 2015 art. 34(2), amended by SI 2017/1309', '/uksi/2015/595/article/34'],
    ['DMPO 2015 arts 12 and 34(3)', '/uksi/2015/595/article/12'],
    ['TCPA 1990 s. 91', '/ukpga/1990/8/section/91'],
    ['TCPA 1990 s. 70(2ZZC); SI 2017/1309', '/ukpga/1990/8/section/70'],
    ['LBCA Act 1990 ss 67, 73; LBCA Regs 1990 reg. 5', '/ukpga/1990/9/section/67'],
    ['GPDO 2015 Sch. 2 Pt 3 paras W, X', '/uksi/2015/596/schedule/2'],
    ['TCPA 1990 s. 100ZA; SI 2018/566', '/ukpga/1990/8/section/100ZA'],
  ])('is correct for %s', (source, path) => expect(linkOf(source)).toBe(gov + path));

  it('is empty if no instrument is named', () =>
    expect(linkOf('Practice; no order sets it')).toBeUndefined());
});

/** Sources that are not an instrument: a practice, a schema, a criterion, a draft. */
const setByNoInstrument = [
  'Designation criteria of earlier years, as they are commonly quoted',
  'Designation criteria, December 2024',
  'Draft Discharge of Local Planning Authority Functions (England) Regs 2026, laid 1 Jun 2026',
  'ODP schema 0.7.7; MHCLG types; PS2 return',
  'PS2 return; unboxed/bops db/seeds/reporting_types.yml',
  'Practice; no order sets it',
  'The draft regulations save nothing for cases in hand (law firms’ notes, June 2026)',
];

describe('the sources of the law', () => {
  it('are provisions with a link, or are listed here', () => {
    const rows = lawTables.flatMap(({ rows: all }) => all.map(({ source }) => source));
    expect([...new Set(rows.filter((source) => !linkOf(source)))].sort()).toEqual(
      [...setByNoInstrument].sort(),
    );
  });

  it('do not print which of them we have not seen: the confidence says so', () =>
    expect(
      lawTables
        .flatMap(({ rows: all }) => all.map(({ source }) => source))
        .filter((source) => /seen/.test(source)),
    ).toEqual([]));

  it("of fees are provisions, never a council's web page", () => {
    const amounts = englandFees.flatMap((table) => Object.values(table.amounts).map(({ source }) => source));
    const rules = Object.values(feeRules).map(({ source }) => source);
    const none = Object.values(feeRoutes).flatMap((route) => (route.fee === 'none' ? [route.source] : []));
    const sources = [...new Set([...amounts, ...rules, ...none])];
    expect(sources.filter((source) => !linkOf(source))).toEqual([]);
    expect(sources.filter((source) => /Oldham|Hull|Havant|Carlisle|Portal|\.co\.uk/.test(source))).toEqual(
      [],
    );
  });
});
