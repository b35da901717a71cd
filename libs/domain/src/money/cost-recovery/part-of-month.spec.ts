import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, laterOf } from '#legislation';
import { pence } from '../../values.js';
import { firstOfMonth, partOfMonth } from './part-of-month.js';

const part = (amount: number, month: string, from: string, to: string) =>
  partOfMonth(pence(amount), calendarDate(month), calendarDate(from), calendarDate(to));

describe('a fraction of a month', () => {
  it.each([
    ['2026-04-01', '2026-04-10', 100_000, 10, 30],
    ['2026-02-01', '2026-02-14', 150_000, 14, 28],
    ['2028-02-01', '2028-02-29', 300_000, 29, 29],
    ['2026-12-31', '2026-12-31', 9677, 1, 31],
  ])('from %s to %s of £3,000.00 is %d pence', (from, to, partPence, days, daysInMonth) => {
    expect(part(300_000, from, from, to)).toEqual({ partPence, days, daysInMonth });
  });

  it('leaves out the days of other months', () => {
    expect(part(300_000, '2026-04-15', '2026-03-01', '2027-01-01')).toMatchObject({
      partPence: 300_000,
      days: 30,
    });
    expect(part(300_000, '2026-04-15', '2026-05-01', '2026-05-31')).toMatchObject({ partPence: 0, days: 0 });
    expect(part(300_000, '2026-04-15', '2026-04-20', '2026-04-19')).toMatchObject({ partPence: 0, days: 0 });
  });

  it('adds up to the whole, wherever the month is divided', () => {
    const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map(pence);
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(calendarDate('2024-01-01'), days));
    fc.assert(
      fc.property(amount, day, fc.nat(30), (monthly, changeover, earlier) => {
        const first = firstOfMonth(changeover);
        const middle = laterOf(first, addDays(changeover, -earlier));
        const after = addDays(first, 40);
        const parts = [
          partOfMonth(monthly, changeover, first, addDays(middle, -1)),
          partOfMonth(monthly, changeover, middle, addDays(changeover, -1)),
          partOfMonth(monthly, changeover, changeover, after),
        ];
        expect(parts.reduce((sum, it) => sum + it.partPence, 0)).toBe(monthly);
        expect(parts.reduce((sum, it) => sum + it.days, 0)).toBe(parts[0]!.daysInMonth);
      }),
    );
  });
});
