import { type DatedRow, datedTable } from '../law/dated-table.js';

/**
 * The hours in which an office receives submissions, by weekday, with the opening minute and without the closing
 * minute. London time.
 */
export interface OfficeHoursRow extends DatedRow {
  readonly key: 'office-hours';
  readonly monday: readonly [opens: string, closes: string];
  readonly tuesday: readonly [opens: string, closes: string];
  readonly wednesday: readonly [opens: string, closes: string];
  readonly thursday: readonly [opens: string, closes: string];
  readonly friday: readonly [opens: string, closes: string];
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

export const officeHours = datedTable<OfficeHoursRow>(
  'office-hours',
  [
    {
      key: 'office-hours',
      from: '2003-03-31',
      monday: ['09:00', '17:00'],
      tuesday: ['09:00', '17:00'],
      wednesday: ['09:00', '17:00'],
      thursday: ['09:00', '17:00'],
      friday: ['09:00', '17:00'],
      source: 'Usual hours; the orders (SI 2003/956; DMPO 2010 and 2015 art. 2) leave them to each council',
      confidence: 'K',
    },
  ],
  ({ monday, tuesday, wednesday, thursday, friday }) =>
    [monday, tuesday, wednesday, thursday, friday].flatMap(([opens, closes]) =>
      clockTime.test(opens) && clockTime.test(closes) && opens < closes
        ? []
        : [`opens ${opens} and closes ${closes}`],
    ),
);
