import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, weekday } from '../dates.js';
import {
  addWorkingDays,
  holidayOutlook,
  holidaysOf,
  isPublicHoliday,
  isWorkingDay,
  nextWorkingDay,
  publicHolidayOn,
  workingDayOnOrAfter,
  workingDaysLeft,
} from './working-days.js';

const day = calendarDate;

/** The holidays as listed on gov.uk/bank-holidays, and for 2028 to 2030 by the Act's rules. */
const published = [
  ['2012', '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
  ['2013', '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['2014', '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ['2015', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['2016', '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  ['2017', '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['2018', '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
  ['2019', '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  ['2020', '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  ['2021', '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  ['2022', '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['2023', '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['2024', '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['2025', '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ['2026', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['2027', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['2028', '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['2029', '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
  ['2030', '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
] as const;

describe('public holidays in England', () => {
  it('are eight or nine a year, 2024 to 2027', () => {
    const count = (year: number) =>
      Array.from({ length: 366 }, (_, n) => addDays(day(`${year}-01-01`), n)).filter(
        (d) => d.startsWith(`${year}`) && isPublicHoliday(d),
      ).length;
    expect([2024, 2025, 2026, 2027].map(count)).toEqual([8, 8, 8, 9]);
  });

  it('have names', () => expect(publicHolidayOn(day('2027-12-28'))).toBe('Boxing Day (substitute day)'));

  it.each(published)('of %s are those of gov.uk', (year, days) => {
    const inData = Object.keys(holidaysOf(day(`${year}-06-01`)).row.days).filter(
      (it) => weekday(day(it)) % 6 > 0,
    );
    expect(inData.map((it) => it.slice(5)).join(' ')).toBe(days);
  });

  it.each(['2016-12-25', '2021-12-25', '2022-12-25', '2027-12-25', '2033-12-25'])(
    'hold Christmas Day on a weekend: %s',
    (christmas) => expect(publicHolidayOn(day(christmas))).toBe('Christmas Day'),
  );

  it('are the proclaimed ones from 2012 to 2027, and calculated before and after', () => {
    const sure = ['2011', '2012', '2027', '2028'].map(
      (year) => holidaysOf(day(`${year}-06-01`)).row.confidence,
    );
    expect(sure).toEqual(['D', 'V', 'V', 'D']);
  });

  it('are eight to ten a year by the rule, and only Christmas may be on a weekend', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1978, max: 2199 }), (year) => {
        const { days } = holidaysOf(day(`${year}-06-01`)).row;
        const named = Object.entries(days).filter(
          ([it, name]) => name !== 'Christmas Day' || weekday(day(it)) % 6 > 0,
        );
        expect(named.length).toBeGreaterThanOrEqual(8);
        expect(named.every(([it]) => weekday(day(it)) % 6 > 0)).toBe(true);
      }),
    ));

  it('cause a warning half a year before the proclaimed years end', () => {
    expect(holidayOutlook(day('2027-06-29')).warning).toBeNull();
    expect(holidayOutlook(day('2027-06-30'))).toMatchObject({ proclaimedUntil: '2027-12-31' });
    expect(holidayOutlook(day('2027-06-30')).warning).toContain('until 2027-12-31');
  });

  it('include a day proclaimed for one year', () => {
    const special = {
      key: 'special',
      from: day('2027-01-01'),
      until: day('2027-12-31'),
      source: 'The London Gazette',
      confidence: 'V',
      counted: true,
      days: { '2027-06-18': 'A day of thanks' },
    } as const;
    expect(publicHolidayOn(day('2027-06-18'), { 'public-holidays': [special] })).toBe('A day of thanks');
    expect(publicHolidayOn(day('2027-05-31'), { 'public-holidays': [special] })).toBe('Spring bank holiday');
  });

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
    expect(holidaysOf(day('2028-06-01'), corrections)).toMatchObject({ councilRow: true });
  });

  it('are known for any day', () => {
    expect(isWorkingDay(day('2028-01-03'))).toBe(false);
    expect(isWorkingDay(day('2011-12-27'))).toBe(false);
  });
});

describe('working days', () => {
  it('leave out weekends and public holidays', () => {
    expect(nextWorkingDay(day('2026-04-02'))).toBe('2026-04-07');
    expect(workingDayOnOrAfter(day('2026-05-25'))).toBe('2026-05-26');
    expect(addWorkingDays(day('2026-12-24'), 3)).toBe('2026-12-31');
  });

  it('are unchanged by adding zero', () => expect(addWorkingDays(day('2026-05-25'), 0)).toBe('2026-05-25'));

  it('cannot be counted in parts or backwards', () => {
    expect(() => addWorkingDays(day('2026-05-26'), 1.5)).toThrow('1.5');
    expect(() => addWorkingDays(day('2026-05-26'), -1)).toThrow('-1');
  });

  const days = fc.integer({ min: 0, max: 1380 }).map((n) => addDays(day('2024-01-01'), n));

  it('added one by one give the same as all at once', () =>
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

describe('the working days left to a last day', () => {
  it.each([
    ['2026-11-29', '2026-12-18', 15],
    ['2026-11-30', '2026-12-18', 14],
    ['2026-12-24', '2026-12-29', 1],
    ['2026-12-18', '2026-12-18', 0],
    ['2026-12-19', '2026-12-18', null],
  ])('from %s to %s are %s', (from, last, left) => expect(workingDaysLeft(day(from), day(last))).toBe(left));

  it('lead back to the last working day', () =>
    fc.assert(
      fc.property(fc.nat(400), fc.nat(60), (after, many) => {
        const from = addDays(day('2026-01-01'), after);
        expect(workingDaysLeft(from, addWorkingDays(from, many))).toBe(many);
      }),
    ));
});
