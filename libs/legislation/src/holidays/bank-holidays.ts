import { addDays, type CalendarDate, weekday } from '../dates.js';

const isoDay = (year: number, month: number, day: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;

const monday = 1;
const firstMondayFrom = (day: CalendarDate): CalendarDate => addDays(day, (monday - weekday(day) + 7) % 7);
const lastMondayUntil = (day: CalendarDate): CalendarDate => addDays(day, -((weekday(day) - monday + 7) % 7));

const whole = (count: number, by: number): number => (count - (count % by)) / by;

/** Easter Sunday by the Gregorian reckoning (Calendar (New Style) Act 1750, in Butcher's arithmetic). */
function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = whole(year, 100);
  const ofCentury = year % 100;
  const correction = whole(century - whole(century + 8, 25) + 1, 3);
  const moon = (19 * golden + century - whole(century, 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * whole(ofCentury, 4) - moon - (ofCentury % 4)) % 7;
  const late = whole(golden + 11 * moon + 22 * sunday, 451);
  const count = moon + sunday - 7 * late + 114;
  return isoDay(year, whole(count, 31), (count % 31) + 1);
}

/**
 * The holidays of an ordinary year in England, by the rules that every year has followed since 1978: the Act's own
 * days, those proclaimed each year, and the day in place of one that falls on a weekend. Days that a proclamation moves
 * or adds for one year are in the data.
 */
export function ordinaryHolidays(year: number): Readonly<Record<string, string>> {
  const easter = easterSunday(year);
  return {
    ...newYear(isoDay(year, 1, 1)),
    [addDays(easter, -2)]: 'Good Friday',
    [addDays(easter, 1)]: 'Easter Monday',
    [firstMondayFrom(isoDay(year, 5, 1))]: 'Early May bank holiday',
    [lastMondayUntil(isoDay(year, 5, 31))]: 'Spring bank holiday',
    [lastMondayUntil(isoDay(year, 8, 31))]: 'Summer bank holiday',
    ...christmas(isoDay(year, 12, 25)),
  };
}

const isWeekend = (day: CalendarDate): boolean => weekday(day) === 0 || weekday(day) === 6;

const newYear = (day: CalendarDate): Readonly<Record<string, string>> =>
  isWeekend(day)
    ? { [firstMondayFrom(day)]: 'New Year’s Day (substitute day)' }
    : { [day]: 'New Year’s Day' };

/** Christmas Day is a public holiday on any weekday or weekend; Boxing Day is one if it is not on a weekend. */
function christmas(day: CalendarDate): Readonly<Record<string, string>> {
  const boxingDay = addDays(day, 1);
  const boxing = isWeekend(boxingDay) ? {} : { [boxingDay]: 'Boxing Day' };
  const days = { [day]: 'Christmas Day', ...boxing };
  switch (weekday(day)) {
    case 0:
      return { ...days, [addDays(day, 2)]: 'Christmas Day (substitute day)' };
    case 5:
      return { ...days, [addDays(day, 3)]: 'Boxing Day (substitute day)' };
    case 6:
      return {
        ...days,
        [addDays(day, 2)]: 'Christmas Day (substitute day)',
        [addDays(day, 3)]: 'Boxing Day (substitute day)',
      };
    default:
      return days;
  }
}
