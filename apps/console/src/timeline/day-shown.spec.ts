import { describe, expect, it } from '@jest/globals';
import { dayShown } from './reading-days.js';

describe('the day of a page', () => {
  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2 November 2026', '2026-11-02'],
  ])('is the day in the address: %s', (on, day) =>
    expect(dayShown(on, '2026-11-29')).toEqual({ day, isToday: false }),
  );

  it.each([undefined, '', '2026-02-31', 'rubbish'])('is today if the address has no real day: %s', (on) =>
    expect(dayShown(on, '2026-11-29')).toEqual({ day: '2026-11-29', isToday: true }),
  );
});
