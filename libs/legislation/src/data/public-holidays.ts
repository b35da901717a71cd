import { addDays, type CalendarDate, calendarDate, parseCalendarDate, weekday } from '../dates.js';
import { ordinaryHolidays } from '../holidays/bank-holidays.js';
import { type DatedRow, datedTable, type Written } from '../law/dated-table.js';

/** The public holidays of England in one year. Each year has a row, in force for that year. */
export interface PublicHolidaysRow extends DatedRow {
  /** `special`: a holiday proclaimed for one year only, which no rule can predict. */
  readonly key: 'england' | 'doubtful' | 'special';
  /** Christmas Day, Good Friday and the bank holidays. */
  readonly days: Readonly<Record<string, string>>;
  /** Whether the days count as holidays. A doubtful day does not, until a council says so on legal advice. */
  readonly counted: boolean;
}

/** The years whose proclaimed holidays were seen on gov.uk: extend this list each year. */
const firstYear = 2012;
const lastYear = 2027;

/** Days that a proclamation moved or added. All other years follow the rules. */
const moved: Readonly<Record<string, { readonly to: string; readonly as: string }>> = {
  '2012-05-28': { to: '2012-06-04', as: 'Spring bank holiday' },
  '2020-05-04': { to: '2020-05-08', as: 'Early May bank holiday (VE Day)' },
  '2022-05-30': { to: '2022-06-02', as: 'Spring bank holiday' },
};
const added: Readonly<Record<string, string>> = {
  '2012-06-05': 'Diamond Jubilee bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Coronation of King Charles III',
};

const act = 'Banking and Financial Dealings Act 1971 s. 1 and Sch. 1';

const spanOf = (year: number) => {
  const from = `${String(year).padStart(4, '0')}-01-01`;
  return { from, until: `${from.slice(0, 4)}-12-31` };
};

const proclaimed = (year: number): Written<PublicHolidaysRow> => ({
  key: 'england',
  ...spanOf(year),
  source: `${act}; royal proclamations; gov.uk/bank-holidays`,
  confidence: 'V',
  counted: true,
  days: inOrder([
    ...Object.entries(ordinaryHolidays(year)).map(([day, name]): [string, string] => {
      const instead = moved[day];
      return instead ? [instead.to, instead.as] : [day, name];
    }),
    ...Object.entries(added).filter(([day]) => day.startsWith(`${year}-`)),
  ]),
});

const inOrder = (days: readonly (readonly [string, string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...days].sort(([one], [other]) => (one < other ? -1 : 1)));

/** The holidays of a year that is not proclaimed yet, or is before the data. They are calculated by rule. */
export const derivedHolidays = (year: number): PublicHolidaysRow => ({
  key: 'england',
  ...(spanOf(year) as { from: CalendarDate; until: CalendarDate }),
  source:
    year > lastYear
      ? `${act}, worked out by its rules: ${year} is not proclaimed yet`
      : `${act}, worked out by its rules: days proclaimed once in ${year} are not loaded`,
  confidence: 'D',
  counted: true,
  days: inOrder(Object.entries(ordinaryHolidays(year))),
});

/** If 26 December is a Saturday, the Act names that day, but gov.uk lists only the Monday instead. */
const doubtful = (year: number): readonly Written<PublicHolidaysRow>[] => {
  const boxingDay = addDays(calendarDate(`${year}-12-25`), 1);
  if (weekday(boxingDay) !== 6) return [];
  return [
    {
      key: 'doubtful',
      ...spanOf(year),
      source: `${act} (26 December, if not a Sunday), against gov.uk’s list`,
      confidence: 'K',
      days: { [boxingDay]: 'Boxing Day itself, a Saturday' },
      counted: false,
    },
  ];
};

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, count) => firstYear + count);

export const publicHolidays = datedTable<PublicHolidaysRow>(
  'public-holidays',
  [
    ...years.map(proclaimed),
    ...years.flatMap(doubtful),
    {
      key: 'special',
      from: `${firstYear}-01-01`,
      source: `${act}; what is proclaimed after this was written is entered here`,
      confidence: 'K',
      days: {},
      counted: true,
    },
  ],
  ({ key, from, until, days }) => {
    const within = (day: string) => parseCalendarDate(day) && from <= day && (!until || day <= until);
    const strays = Object.keys(days).filter((day) => !within(day));
    const christmas = `${from.slice(0, 4)}-12-25`;
    const noChristmas = key === 'england' && !days[christmas] ? ['leaves out Christmas Day'] : [];
    const ofManyYears =
      key === 'england' && until?.slice(0, 4) !== from.slice(0, 4) ? ['is to be of one year'] : [];
    return [
      ...strays.map((day) => `lists ${day}, which is not a day of its year`),
      ...noChristmas,
      ...ofManyYears,
    ];
  },
);
