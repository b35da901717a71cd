import { describe, expect, it } from '@jest/globals';
import { timeFromCsv } from './time-from-csv.js';

const header = 'entryId,workedOn,minutes,council,activity';

describe('time entries from a CSV', () => {
  it('may have an activity that spans two lines, in quotes', () => {
    const csv = `${header}\ne1,2026-04-15,30,CAM,"Advice,\nby ""letter"""\ne2,2026-04-16,20,CAM,Site visit\n`;
    expect(timeFromCsv(csv).entries).toMatchObject([
      { entryId: 'e1', minutes: 30, activity: 'Advice,\nby "letter"' },
      { entryId: 'e2', workedOn: '2026-04-16', activity: 'Site visit' },
    ]);
  });

  it.each([
    ['names an unknown column', 'entryId,when\ne1,2026-04-15', 'csv'],
    ['opens a quote and never closes it', `${header}\ne1,2026-04-15,30,CAM,"Advice`, 'csv.2'],
    ['has more cells than columns', `${header}\ne1,2026-04-15,30,CAM,Advice,by letter`, 'csv.2'],
    [
      'has minutes that are not a number, after a row of two lines',
      `${header}\ne1,2026-04-15,30,CAM,"a\nb"\ne2,2026-04-15,x,CAM,c`,
      'csv.4',
    ],
  ])('are refused, with the line, if the CSV %s', (_, csv, field) => {
    expect(() => timeFromCsv(csv)).toThrow(
      expect.objectContaining({
        code: 'malformed',
        errors: expect.arrayContaining([expect.objectContaining({ field })]),
      }),
    );
  });
});
