import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDate, instant, londonDate } from '#legislation';
import { momentOf, onItsDay } from './moments.js';

describe('a day as a moment', () => {
  it('is that day in UTC and in London, in winter and in summer', () => {
    for (let day = calendarDate('2026-01-01'); day < '2028-01-01'; day = addDays(day, 1)) {
      const moment = momentOf(day);
      expect([day, moment.slice(0, 10), londonDate(moment)]).toEqual([day, day, day]);
    }
  });
});

describe('a moment', () => {
  it.each([
    ['2026-06-30T22:59:59.000Z', '2026-06-30T22:59:59.000Z'],
    ['2026-06-30T23:30:00.000Z', '2026-07-01T00:00:00.000Z'],
    ['2026-07-01T00:30:00.000Z', '2026-07-01T00:30:00.000Z'],
    ['2026-01-31T23:30:00.000Z', '2026-01-31T23:30:00.000Z'],
  ])('%s reads as its day in London: %s', (moment, shown) => {
    expect(onItsDay(instant(moment))).toBe(shown);
    expect(shown.slice(0, 10)).toBe(londonDate(instant(moment)));
  });
});
