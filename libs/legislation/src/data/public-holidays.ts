import { parseCalendarDate } from '../dates.js';
import { type DatedRow, datedTable } from '../law/dated-table.js';

/** The public holidays of England in one year: a row a year, in force for that year. */
export interface PublicHolidaysRow extends DatedRow {
  readonly key: 'england' | 'doubtful';
  /** Christmas Day, Good Friday and the bank holidays. */
  readonly days: Readonly<Record<string, string>>;
  /** Whether the days are disregarded. Doubtful ones are not, until a council says so on legal advice. */
  readonly counted: boolean;
}

const year = (of: number) =>
  ({
    key: 'england',
    from: `${of}-01-01`,
    until: `${of}-12-31`,
    source:
      'Banking and Financial Dealings Act 1971 s. 1 and Sch. 1; royal proclamations; gov.uk/bank-holidays',
    confidence: 'V',
    counted: true,
  }) as const;

export const publicHolidays = datedTable<PublicHolidaysRow>(
  'public-holidays',
  [
    {
      ...year(2021),
      // For submissions of past years, brought in from elsewhere.
      confidence: 'K',
      days: {
        '2021-01-01': 'New Year’s Day',
        '2021-04-02': 'Good Friday',
        '2021-04-05': 'Easter Monday',
        '2021-05-03': 'Early May bank holiday',
        '2021-05-31': 'Spring bank holiday',
        '2021-08-30': 'Summer bank holiday',
        '2021-12-25': 'Christmas Day',
        '2021-12-27': 'Christmas Day (substitute)',
        '2021-12-28': 'Boxing Day (substitute)',
      },
    },
    {
      ...year(2022),
      // For submissions of past years, brought in from elsewhere.
      confidence: 'K',
      days: {
        '2022-01-03': 'New Year’s Day (substitute)',
        '2022-04-15': 'Good Friday',
        '2022-04-18': 'Easter Monday',
        '2022-05-02': 'Early May bank holiday',
        '2022-06-02': 'Spring bank holiday',
        '2022-06-03': 'Platinum Jubilee bank holiday',
        '2022-08-29': 'Summer bank holiday',
        '2022-09-19': 'State Funeral of Queen Elizabeth II',
        '2022-12-25': 'Christmas Day',
        '2022-12-26': 'Boxing Day',
        '2022-12-27': 'Christmas Day (substitute)',
      },
    },
    {
      ...year(2023),
      // For submissions of past years, brought in from elsewhere.
      confidence: 'K',
      days: {
        '2023-01-02': 'New Year’s Day (substitute)',
        '2023-04-07': 'Good Friday',
        '2023-04-10': 'Easter Monday',
        '2023-05-01': 'Early May bank holiday',
        '2023-05-08': 'Coronation of King Charles III',
        '2023-05-29': 'Spring bank holiday',
        '2023-08-28': 'Summer bank holiday',
        '2023-12-25': 'Christmas Day',
        '2023-12-26': 'Boxing Day',
      },
    },
    {
      ...year(2024),
      days: {
        '2024-01-01': 'New Year’s Day',
        '2024-03-29': 'Good Friday',
        '2024-04-01': 'Easter Monday',
        '2024-05-06': 'Early May bank holiday',
        '2024-05-27': 'Spring bank holiday',
        '2024-08-26': 'Summer bank holiday',
        '2024-12-25': 'Christmas Day',
        '2024-12-26': 'Boxing Day',
      },
    },
    {
      ...year(2025),
      days: {
        '2025-01-01': 'New Year’s Day',
        '2025-04-18': 'Good Friday',
        '2025-04-21': 'Easter Monday',
        '2025-05-05': 'Early May bank holiday',
        '2025-05-26': 'Spring bank holiday',
        '2025-08-25': 'Summer bank holiday',
        '2025-12-25': 'Christmas Day',
        '2025-12-26': 'Boxing Day',
      },
    },
    {
      ...year(2026),
      days: {
        '2026-01-01': 'New Year’s Day',
        '2026-04-03': 'Good Friday',
        '2026-04-06': 'Easter Monday',
        '2026-05-04': 'Early May bank holiday',
        '2026-05-25': 'Spring bank holiday',
        '2026-08-31': 'Summer bank holiday',
        '2026-12-25': 'Christmas Day',
        '2026-12-28': 'Boxing Day (substitute day)',
      },
    },
    {
      ...year(2026),
      key: 'doubtful',
      source:
        'Banking and Financial Dealings Act 1971 Sch. 1 (26 December, if not a Sunday), against gov.uk’s list',
      confidence: 'K',
      days: { '2026-12-26': 'Boxing Day itself, a Saturday' },
      counted: false,
    },
    {
      ...year(2027),
      days: {
        '2027-01-01': 'New Year’s Day',
        '2027-03-26': 'Good Friday',
        '2027-03-29': 'Easter Monday',
        '2027-05-03': 'Early May bank holiday',
        '2027-05-31': 'Spring bank holiday',
        '2027-08-30': 'Summer bank holiday',
        '2027-12-25': 'Christmas Day',
        '2027-12-27': 'Christmas Day (substitute day)',
        '2027-12-28': 'Boxing Day (substitute day)',
      },
    },
  ],
  ({ key, from, until, days }) => {
    const within = (day: string) => parseCalendarDate(day) && from <= day && until && day <= until;
    const strays = Object.keys(days).filter((day) => !within(day));
    const christmas = `${from.slice(0, 4)}-12-25`;
    const noChristmas = key === 'england' && !days[christmas] ? ['leaves out Christmas Day'] : [];
    return [...strays.map((day) => `lists ${day}, which is not a day of its year`), ...noChristmas];
  },
);
