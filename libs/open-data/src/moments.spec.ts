import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDate, londonDate } from '#legislation';
import { momentOf } from './moments.js';

describe('a day as a moment', () => {
  it('is that day for whoever reads it in UTC or in London, in winter and in summer', () => {
    for (let day = calendarDate('2026-01-01'); day < '2028-01-01'; day = addDays(day, 1)) {
      const moment = momentOf(day);
      expect([day, moment.slice(0, 10), londonDate(moment)]).toEqual([day, day, day]);
    }
  });
});
