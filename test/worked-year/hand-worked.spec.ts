import { describe, expect, it } from '@jest/globals';
import { columns, handWorkedLines, handWorkedStatements } from './hand-worked.js';
import { comesTo, offBy } from './sum.js';

const total = (amounts: readonly { readonly pence: number }[]): number =>
  amounts.reduce((sum, { pence }) => sum + pence, 0);

/** The spreadsheet is checked by itself before anything is checked by it. */
describe('the year calculated by hand', () => {
  it('has no wrong sum: each share is exact to the penny, and every other sum is exact', () => {
    expect(handWorkedLines.length).toBe(128);
    for (const { column, what, sum, pence } of handWorkedLines) {
      const isShare = column === 'pools' || /pool|true-up/.test(what);
      const isNetOfTax = what.includes('without its tax');
      const most = isShare ? 999_999 : isNetOfTax ? 500_000 : 0;
      const off = offBy(pence, comesTo(sum));
      expect([sum, off <= most && off >= -most]).toEqual([sum, true]);
    }
  });

  it('divides each pool to the penny', () => {
    const byPool = new Map<string, number>();
    for (const { month, column, what, pence } of handWorkedLines)
      if (column === 'pools') {
        const pool = `${month} ${what.split(' ')[0]}`;
        byPool.set(pool, (byPool.get(pool) ?? 0) + pence);
      }
    expect(byPool.size).toBe(24);
    for (const [pool, amount] of byPool)
      expect([pool, amount]).toEqual([pool, pool.endsWith('policy') ? 900_000 : 100_000]);
  });

  it('divides corrections without making or losing a penny', () => {
    const again = handWorkedLines.filter(
      ({ column, what }) => column === 'adjustments' && /pool|true-up/.test(what),
    );
    expect(again.length).toBe(12);
    for (const about of new Set(again.map(({ what }) => what)))
      expect(total(again.filter(({ what }) => what === about))).toBe(0);
  });

  it('has lines that add up to its statements, each opening with the closing balance of the last', () => {
    let before: { council: string; closing: number } = { council: '', closing: 0 };
    for (const statement of handWorkedStatements) {
      const { council, month, opening, closing } = statement;
      expect(opening).toBe(before.council === council ? before.closing : 0);
      for (const column of columns)
        expect([council, month, column, statement[column]]).toEqual([
          council,
          month,
          column,
          total(
            handWorkedLines.filter(
              (line) => line.council === council && line.month === month && line.column === column,
            ),
          ),
        ]);
      expect(closing).toBe(columns.reduce((sum, column) => sum + statement[column], opening));
      before = { council, closing };
    }
    expect(handWorkedStatements.length).toBe(36);
  });
});
