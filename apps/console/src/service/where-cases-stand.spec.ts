import { describe, expect, it } from '@jest/globals';
import { monthsAsCsv, serviceShown } from './where-cases-stand.js';

const cell = (council: string, stage: string, cases: number, late = 0) => ({ council, stage, cases, late });
const councils = ['CAM', 'SCA'].map((code) => ({ code, name: code, stage: '' }));
const months = [{ month: '2026-10', received: 5, decided: 3, withdrawn: 1, closedOtherwise: 0 }];
const shown = serviceShown(
  {
    on: '2026-11-29',
    cells: [
      cell('CAM', 'to assess', 3, 1),
      cell('SCA', 'to assess', 2),
      cell('SCA', 'decided', 9),
      cell('CAM', 'invalid', 1),
    ],
  } as never,
  { months } as never,
  councils,
);

describe('the open cases of the service', () => {
  it('are counted for each council and together, without those that ended', () =>
    expect(shown.open).toEqual({
      ...{ words: 'All open', total: 6, href: '/cases?stage=open' },
      counts: [
        { count: 4, href: '/cases?stage=open&council=cam' },
        { count: 2, href: '/cases?stage=open&council=sca' },
      ],
    }));

  it('past their last day are a row of their own', () =>
    expect(shown.late).toMatchObject({
      ...{ total: 1, href: '/cases?late=yes' },
      counts: [{ count: 1, href: '/cases?late=yes&council=cam' }, { count: 0 }],
    }));
});

describe('the months of the service', () => {
  it('are a table as CSV', () =>
    expect(monthsAsCsv({ months } as never)).toBe(
      'month,received,decided,withdrawn,closed otherwise\r\n2026-10,5,3,1,0\r\n',
    ));
});
