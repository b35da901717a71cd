import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, type Instant, instant, londonDate } from '../dates.js';
import { isProvisional, isWorkingDay } from '../holidays/working-days.js';
import type { Corrections } from '../law/dated-table.js';
import { receivedDay } from './received-day.js';

const received = (moment: string, corrections?: Corrections) =>
  receivedDay(instant(moment), corrections).value;

describe('the day a submission counts as received', () => {
  it('is the same day within office hours', () =>
    expect(received('2026-03-02T11:00:00Z')).toBe('2026-03-02'));

  it('is the next working day for one sent on a Friday evening', () =>
    expect(received('2025-11-28T20:10:00Z')).toBe('2025-12-01'));

  it('is the next working day from the minute of closing', () => {
    expect(received('2026-03-02T16:59:59Z')).toBe('2026-03-02');
    expect(received('2026-03-02T17:00:00Z')).toBe('2026-03-03');
  });

  it('is the same working day for one sent before opening', () =>
    expect(received('2026-03-02T06:30:00Z')).toBe('2026-03-02'));

  it('is read in London, an hour ahead of UTC in summer', () => {
    expect(received('2026-07-01T15:59:00Z')).toBe('2026-07-01');
    expect(received('2026-07-01T16:00:00Z')).toBe('2026-07-02');
    expect(received('2026-07-01T23:30:00Z')).toBe('2026-07-02');
  });

  it('follows the clocks on the days they change', () => {
    expect(received('2026-03-27T16:30:00Z')).toBe('2026-03-27');
    expect(received('2026-03-30T16:30:00Z')).toBe('2026-03-31');
    expect(received('2026-10-23T16:30:00Z')).toBe('2026-10-26');
    expect(received('2026-10-26T16:30:00Z')).toBe('2026-10-26');
  });

  it('skips a weekend and the public holidays beside it', () => {
    expect(received('2026-04-02T17:30:00Z')).toBe('2026-04-07');
    expect(received('2026-12-24T18:00:00Z')).toBe('2026-12-29');
    expect(received('2027-12-24T18:00:00Z')).toBe('2027-12-29');
    expect(received('2026-05-04T10:00:00Z')).toBe('2026-05-05');
  });

  it('follows the council’s own hours', () => {
    const late = ['08:00', '18:00'] as const;
    const week = { monday: late, tuesday: late, wednesday: late, thursday: late, friday: late };
    const row = {
      key: 'office-hours',
      from: calendarDate('2025-01-01'),
      source: 'Council',
      confidence: 'V',
      ...week,
    };
    expect(received('2026-03-02T17:30:00Z', { 'office-hours': [row as never] })).toBe('2026-03-02');
  });

  it('is provisional in a year whose holidays are not proclaimed, and says so', () => {
    const { value, because } = receivedDay(instant('2027-12-31T17:30:00Z'));
    expect(value).toBe('2028-01-04');
    expect(isProvisional(because)).toBe(true);
    expect(because.steps.at(-1)).toContain('holidays of 2028 are worked out by rule');
    expect(isProvisional(receivedDay(instant('2027-12-31T16:30:00Z')).because)).toBe(false);
  });

  it.each(['0001-01-01T09:00:00Z', '1948-07-01T18:00:00Z', '2011-06-03T10:00:00Z', '2199-12-31T23:00:00Z'])(
    'can be given for any moment: %s',
    (moment) => expect(received(moment) >= londonDate(instant(moment))).toBe(true),
  );

  it('states its reason', () => {
    const { because } = receivedDay(instant('2025-11-28T20:10:00Z'));
    expect(because.inputs).toMatchObject({ londonDay: '2025-11-28', londonTime: '20:10' });
    expect(because.steps.at(-1)).toBe('Received on 2025-12-01.');
  });
});

const moments = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2035-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString() as Instant);

describe('received days, at any moment', () => {
  it('are working days, on or after the day in London', () =>
    fc.assert(
      fc.property(moments, (moment) => {
        const day = receivedDay(moment).value;
        expect(isWorkingDay(day)).toBe(true);
        expect(day >= londonDate(moment)).toBe(true);
      }),
    ));

  it('never go backwards: a submission that is sent later is not received earlier', () =>
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(receivedDay(first).value <= receivedDay(second).value).toBe(true);
      }),
    ));
});
