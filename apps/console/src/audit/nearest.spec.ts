import { describe, expect, it } from '@jest/globals';
import { nearestOf } from './nearest.js';

const on = (day: string) => ({ recordedAt: `${day}T12:00:00Z` });
const days = { recordedFrom: '2026-10-20', recordedTo: '2026-10-25' };

describe('the fact that is nearest to days without one', () => {
  it('is the one after them or the one before them, whichever is fewer days away', () => {
    expect(nearestOf(days, on('2026-10-10'), on('2026-10-27'))).toEqual({
      ...{ day: '2026-10-27', words: '2 days later' },
    });
    expect(nearestOf(days, on('2026-10-19'), on('2026-10-27'))).toEqual({
      ...{ day: '2026-10-19', words: '1 day earlier' },
    });
  });

  it('is the only one there is, or none', () => {
    expect(nearestOf(days, undefined, on('2027-10-25'))).toMatchObject({ words: '365 days later' });
    expect(nearestOf(days, on('2026-10-01'), undefined)).toMatchObject({ words: '19 days earlier' });
    expect(nearestOf(days, undefined, undefined)).toBeNull();
  });

  it('is looked for only beside a day that was asked for', () =>
    expect(nearestOf({ recordedTo: '2026-10-25' }, on('2026-10-24'), undefined)).toBeNull());

  it('is counted in days of London', () =>
    expect(nearestOf(days, undefined, { recordedAt: '2026-10-26T23:30:00Z' })).toMatchObject({
      day: '2026-10-26',
    }));
});
