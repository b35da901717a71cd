import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOf } from '../../../test/runner/runs-of.js';
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  endOfDay,
  type Instant,
  inLondon,
  instant,
  isWeekend,
  londonDate,
  parseCalendarDate,
  parseInstant,
  weekday,
} from './dates.js';

const day = calendarDate;

describe('a day', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2100-02-29',
    '2026-1-5',
    '2026-13-01',
    '2026-01-01T00:00:00Z',
    '',
    20260101,
    null,
  ])('is not %j', (text) => expect(parseCalendarDate(text)).toBeUndefined());

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('is %s', (text) =>
    expect(parseCalendarDate(text)).toBe(text),
  );

  it('that does not exist is a compile-time error', () =>
    expect(() => day('2026-02-29')).toThrow('2026-02-29'));

  it('can be a weekend', () => {
    expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map((d) => isWeekend(day(d)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a moment', () => {
  it('needs its offset', () => {
    expect(parseInstant('2026-03-02T10:00:00')).toBeUndefined();
    expect(parseInstant('2026-03-02')).toBeUndefined();
    expect(parseInstant('2026-03-02T10:00:00+01:00')).toBe('2026-03-02T09:00:00.000Z');
  });

  it('falls on its day in London', () => {
    expect(londonDate(instant('2026-06-30T22:59:59Z'))).toBe('2026-06-30');
    expect(londonDate(instant('2026-06-30T23:00:00Z'))).toBe('2026-07-01');
    expect(londonDate(instant('2026-12-31T23:59:59Z'))).toBe('2026-12-31');
    expect(endOfDay(calendarDate('2026-06-30'))).toBe('2026-06-30T22:59:59.999Z');
    expect(endOfDay(calendarDate('2026-12-31'))).toBe('2026-12-31T23:59:59.999Z');
    // The days on which the clocks change.
    expect(endOfDay(calendarDate('2026-03-29'))).toBe('2026-03-29T22:59:59.999Z');
    expect(endOfDay(calendarDate('2026-10-25'))).toBe('2026-10-25T23:59:59.999Z');
  });

  it('has the right local time in the skipped and the repeated hour', () => {
    expect(inLondon(instant('2026-03-29T00:59:00Z'))).toEqual({ day: '2026-03-29', minuteOfDay: 59 });
    expect(inLondon(instant('2026-03-29T01:00:00Z'))).toEqual({ day: '2026-03-29', minuteOfDay: 120 });
    expect(inLondon(instant('2026-10-25T00:30:00Z'))).toEqual({ day: '2026-10-25', minuteOfDay: 90 });
    expect(inLondon(instant('2026-10-25T01:30:00Z'))).toEqual({ day: '2026-10-25', minuteOfDay: 90 });
    expect(inLondon(instant('2026-01-01T00:00:00Z'))).toEqual({ day: '2026-01-01', minuteOfDay: 0 });
  });
});

const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1990-01-01'), n));

/** The same days from the runtime's own calendar, which is slow. */
const ofTheRuntime = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const fromYear1To9999 = fc.integer({ min: -719_162, max: 2_932_896 });

describe('date arithmetic', () => {
  it('matches the runtime’s own calendar, from the year 1 to 9999', () =>
    fc.assert(
      fc.property(fromYear1To9999, fromYear1To9999, (one, other) => {
        const [from, to] = [ofTheRuntime(one * 86_400_000), ofTheRuntime(other * 86_400_000)];
        expect(addDays(day(from), other - one)).toBe(to);
        expect(daysBetween(day(from), day(to))).toBe(other - one);
        expect(weekday(day(from))).toBe(new Date(`${from}T00:00:00Z`).getUTCDay());
      }),
      { numRuns: runsOf(2_000) },
    ));

  it('can be reversed', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (start, n) => {
        expect(addDays(addDays(start, n), -n)).toBe(start);
        expect(daysBetween(start, addDays(start, n))).toBe(n);
      }),
    ));

  it('stays in the intended month', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (start, months) => {
        const reached = addMonths(start, months);
        const monthOf = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(monthOf(reached) - monthOf(start)).toBe(months);
        expect(Number(reached.slice(8)) <= Number(start.slice(8))).toBe(true);
      }),
    ));

  it('keeps the order of days, in London too', () =>
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
        (moment) => {
          const here = londonDate(moment.toISOString() as Instant);
          const utc = moment.toISOString().slice(0, 10);
          expect([utc, addDays(day(utc), 1)]).toContain(here);
        },
      ),
    ));
});
