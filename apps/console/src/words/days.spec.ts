import { describe, expect, it } from '@jest/globals';
import {
  dayInTable,
  dayInWords,
  daysInWords,
  daysOfMonth,
  dayWithWeekday,
  londonDay,
  timeInWords,
} from './days.js';

describe('a day in words', () => {
  it('is written in full if there is room', () => {
    expect(dayInWords('2026-12-18')).toBe('18 December 2026');
    expect(dayWithWeekday('2026-12-18')).toBe('Friday 18 December 2026');
  });

  it.each([
    ['2026-11-30', 'Mon 30 Nov'],
    ['2026-12-13', 'Sun 13 Dec'],
    ['2026-12-14', '14 Dec'],
    ['2026-11-16', '16 Nov'],
    ['2025-11-30', '30 Nov 2025'],
    ['2027-01-08', '8 Jan 2027'],
  ])('is short in a table: %s is %s on 29 November', (day, words) =>
    expect(dayInTable(day, '2026-11-29')).toBe(words),
  );

  it('needs no year within the next month, also over New Year', () =>
    expect(dayInTable('2027-01-28', '2026-12-31')).toBe('28 Jan'));

  it('is the day in London', () => {
    expect(londonDay('2026-07-31T23:30:00Z')).toBe('2026-08-01');
    expect(londonDay('2026-11-30T23:30:00Z')).toBe('2026-11-30');
    expect(timeInWords('2026-07-31T12:42:00Z')).toBe('1:42pm');
    expect(timeInWords('2026-11-29T00:05:00Z')).toBe('12:05am');
  });

  it('marks the beginning and the end of a month', () => {
    expect(daysOfMonth('2026-02')).toEqual({ first: '2026-02-01', last: '2026-02-28' });
    expect(daysOfMonth('2028-02')?.last).toBe('2028-02-29');
    expect([undefined, '', '2026-13', '2026-2', '2026-02-01'].map(daysOfMonth)).toEqual(Array(5).fill(null));
  });

  it('is written in words within a sentence, but not within an id', () => {
    expect(daysInWords('8 weeks end on 2026-12-18; the period began on 2026-10-24.')).toBe(
      '8 weeks end on 18 December 2026; the period began on 24 October 2026.',
    );
    expect(daysInWords('planning-2026-12-04-a')).toBe('planning-2026-12-04-a');
  });
});
