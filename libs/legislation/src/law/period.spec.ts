import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { lastDayOf, type Period } from './period.js';

const last = (day: string, length: number, unit: Period['unit'], begins: Period['begins']) =>
  lastDayOf({ length, unit, begins }, calendarDate(day));

describe('the last day of a period', () => {
  it('is a day later when the period begins the day after', () => {
    expect(last('2026-03-02', 26, 'weeks', 'with the day')).toBe('2026-08-30');
    expect(last('2026-03-02', 26, 'weeks', 'the day after')).toBe('2026-08-31');
    expect(last('2026-03-25', 21, 'days', 'with the day')).toBe('2026-04-14');
  });

  it('is the corresponding day of a later month', () => {
    expect(last('2026-03-02', 6, 'months', 'the day after')).toBe('2026-09-02');
    expect(last('2026-03-02', 3, 'years', 'the day after')).toBe('2029-03-02');
  });

  it('is the month’s last day if there is no corresponding one', () => {
    expect(last('2025-08-31', 6, 'months', 'the day after')).toBe('2026-02-28');
    expect(last('2027-08-31', 6, 'months', 'the day after')).toBe('2028-02-29');
    expect(last('2024-02-29', 3, 'years', 'the day after')).toBe('2027-02-28');
  });

  it('is the day before the anniversary when the period begins with the day', () => {
    expect(last('2026-03-02', 3, 'years', 'with the day')).toBe('2029-03-01');
    expect(last('2025-03-01', 3, 'years', 'with the day')).toBe('2028-02-29');
    expect(last('2028-02-29', 3, 'years', 'with the day')).toBe('2031-02-28');
    expect(last('2024-02-29', 4, 'years', 'with the day')).toBe('2028-02-28');
  });
});
