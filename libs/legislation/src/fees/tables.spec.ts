import { describe, expect, it } from '@jest/globals';
import { feeRoutes } from '../data/fees/routes.js';
import { feeScales } from '../data/fees/scales.js';
import { compiledFees, type FeeCode, feeTables } from '../data/fees/tables.js';
import { applicationType, kindOfCode, submittableCodes } from '../types/application-type.js';
import { englandFees, feeCodes } from './fee-book.js';

const compiled = Object.keys(compiledFees) as (keyof typeof compiledFees)[];
const amountOf = (code: FeeCode, table: number) => englandFees[table]!.amounts[code].amountPence / 100;

describe('the fee tables', () => {
  it('hold 69 lines, each with an amount and its source for every start day, oldest first', () => {
    expect(compiled).toHaveLength(69);
    const days = feeTables.map((table) => table.startsOn);
    expect(days).toEqual([...new Set(days)].toSorted());
    for (const table of englandFees) {
      for (const code of feeCodes) {
        expect(table.amounts[code].amountPence).toBeGreaterThan(0);
        expect(table.amounts[code].source).not.toBe('');
      }
    }
  });

  it('have no unused line', () => {
    const used = JSON.stringify(feeScales);
    const flat = [
      's73.householder',
      's73.major',
      's73.other',
      'rm.paid',
      'nma.householder',
      'nma.other',
      'pa.standard',
      'pa.cou.works',
      'pa.telecoms',
      'ad.premises',
      'ad.other',
      'ldc.condition',
      'sports.flat',
      'hazardous.toTwice',
      'hazardous.overTwice',
      'hazardous.existing',
    ];
    expect(feeCodes.filter((code) => !used.includes(`"${code}"`) && !flat.includes(code))).toEqual([]);
  });

  it('say for every application type how it is charged', () => {
    expect(submittableCodes.filter((code) => !feeRoutes[code])).toEqual([]);
    expect(Object.keys(feeRoutes).filter((code) => kindOfCode(code) !== 'submittable')).toEqual([]);
  });

  it('charge exactly those types that have a fee in the list of types', () => {
    const differing = submittableCodes.filter((code) => {
      const route = feeRoutes[code]?.fee;
      return route !== 'local' && applicationType(code)?.feeDue !== (route !== 'none');
    });
    expect(differing).toEqual([]);
  });
});

describe('the yearly increase, as a check on the tables', () => {
  const halfUp = (pounds: number, times: bigint, over: bigint) =>
    Number((BigInt(pounds) * times * 2n + over) / (over * 2n));
  const differing = (from: number, times: bigint, over: bigint) =>
    compiled.filter((code) => amountOf(code, from + 1) !== halfUp(amountOf(code, from), times, over));

  it('of 1.7% gives the amounts of 2025, except those that SI 2025/342 set for the first time', () => {
    expect(differing(0, 1017n, 1000n)).toEqual([
      'hh.single',
      'hh.multiple',
      'bldg.gt3750.base',
      'agri.1000to4215.base',
      's73.householder',
      's73.major',
      's73.other',
      'cond.householder',
      'cond.other',
      'pa.standard',
      'pa.cou.works',
      'pa.classMA',
    ]);
    expect(halfUp(202_500, 1017n, 1000n)).toBe(205_943);
  });

  it('of 3.8% gives all amounts of 2026', () => {
    expect(differing(1, 1038n, 1000n)).toEqual([]);
  });

  it('by the raw index changes two amounts of 2026 by a pound: homes with buildings, and waste', () => {
    expect(differing(1, 1393n, 1342n)).toEqual(['homes.cap', 'bldg.cap', 'waste.cap']);
  });
});
