import { describe, expect, it } from '@jest/globals';
import { mondayOf, weekAfter } from './weeks.js';

describe('a week', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2026-03-29', '2026-03-23'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on %s, a Monday', (day, monday) => expect(mondayOf(day)).toBe(monday));

  it('is followed by the next, even when the clocks change', () => {
    expect(weekAfter('2026-03-23', 1)).toBe('2026-03-30');
    expect(weekAfter('2026-10-19', 1, -1)).toBe('2026-10-25');
    expect(weekAfter('2026-01-05', -1)).toBe('2025-12-29');
  });
});
