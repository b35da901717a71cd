import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate } from '../dates.js';
import {
  addWorkingDays,
  HolidaysNotKnown,
  isPublicHoliday,
  isWorkingDay,
  knownHolidayYears,
  nextWorkingDay,
  publicHolidayOn,
  workingDayOnOrAfter,
} from './working-days.js';

const day = calendarDate;

describe('public holidays in England', () => {
  it('are eight or nine a year, 2024 to 2027', () => {
    const count = (year: number) =>
      Array.from({ length: 366 }, (_, n) => addDays(day(`${year}-01-01`), n)).filter(
        (d) => d.startsWith(`${year}`) && isPublicHoliday(d),
      ).length;
    expect([2024, 2025, 2026, 2027].map(count)).toEqual([8, 8, 8, 9]);
  });

  it('have names', () => expect(publicHolidayOn(day('2027-12-28'))).toBe('Boxing Day (substitute day)'));

  it('can be added for a year by data', () => {
    const row = {
      key: 'england',
      from: day('2028-01-01'),
      until: day('2028-12-31'),
      source: 'gov.uk',
      confidence: 'V',
      counted: true,
      days: { '2028-01-03': 'New Year’s Day (substitute day)', '2028-12-25': 'Christmas Day' },
    } as const;
    const corrections = { 'public-holidays': [row as never] };
    expect(nextWorkingDay(day('2027-12-31'), corrections)).toBe('2028-01-04');
    expect(knownHolidayYears(corrections)).toContain('2028');
  });

  it('are not guessed beyond the years known', () => {
    expect(() => isWorkingDay(day('2028-01-04'))).toThrow(HolidaysNotKnown);
    expect(() => isWorkingDay(day('2020-12-31'))).toThrow('2020');
  });
});

describe('working days', () => {
  it('leave out weekends and public holidays', () => {
    expect(nextWorkingDay(day('2026-04-02'))).toBe('2026-04-07');
    expect(workingDayOnOrAfter(day('2026-05-25'))).toBe('2026-05-26');
    expect(addWorkingDays(day('2026-12-24'), 3)).toBe('2026-12-31');
  });

  it('add none for none', () => expect(addWorkingDays(day('2026-05-25'), 0)).toBe('2026-05-25'));

  it('cannot be counted in parts or backwards', () => {
    expect(() => addWorkingDays(day('2026-05-26'), 1.5)).toThrow('1.5');
    expect(() => addWorkingDays(day('2026-05-26'), -1)).toThrow('-1');
  });

  const days = fc.integer({ min: 0, max: 1380 }).map((n) => addDays(day('2024-01-01'), n));

  it('are added one by one as all at once', () =>
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 15 }),
        (start, one, other) =>
          expect(addWorkingDays(addWorkingDays(start, one), other)).toBe(addWorkingDays(start, one + other)),
      ),
    ));
});
