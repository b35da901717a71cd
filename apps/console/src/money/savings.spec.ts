import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { savingsAsCsv, savingsShown, yearInWords, yearOf } from './savings.js';

type Month = Schemas['MonthSavedView'];

const monthOf = (at: number): string =>
  `${at < 9 ? 2026 : 2027}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`;

/** A year in which working alone would cost £100 a month: what each month cost, and what the later ones may cost. */
function yearWith(actual: readonly (number | null)[], toComePence: number | null, councils = 1) {
  const months = Array.from({ length: 12 }, (_, at): Month => {
    const actualPence = actual[at] ?? null;
    const isBefore = actual.slice(at).some((each) => each !== null) && actualPence === null;
    return {
      ...{ month: monthOf(at), alonePence: 10_000, actualPence },
      savedPence: actualPence === null ? null : 10_000 - actualPence,
      expectedPence: toComePence === null || isBefore ? null : (actualPence ?? toComePence),
    };
  });
  const sum = (of: readonly (number | null)[]) => of.reduce<number>((all, each) => all + (each ?? 0), 0);
  const expectedPence = sum(months.map((each) => each.expectedPence));
  return savingsShown(
    {
      ...{ months, alonePence: 120_000, targetSavingPence: 30_000 },
      actualPence: sum(actual),
      savedPence: sum(months.map((each) => each.savedPence)),
      forecastSavingPence: toComePence === null ? null : 120_000 - expectedPence,
    },
    councils,
  );
}

describe('the savings of a year in sentences', () => {
  it.each([
    [
      'with months to come',
      yearWith([8_000, 8_000], 9_000),
      [
        'In the 2 months from April 2026 to May 2026, sharing saved £40 of the £200 that working alone would have cost.',
        'The forecast expects £90 a month from now on; the last 2 came to £80 each.',
        'By the forecast, the whole year saves £140; the target is £300.',
      ],
    ],
    [
      'if sharing costs more',
      yearWith([15_000], 12_000),
      [
        'In April 2026, sharing cost £50 more than the £100 that working alone would have cost.',
        'The forecast expects £120 a month from now on; the last one came to £150.',
        'By the forecast, the whole year costs £270 more than working alone; the target is £300.',
      ],
    ],
    [
      'if the forecast is used up',
      yearWith([50_000], -1_000),
      [
        'In April 2026, sharing cost £400 more than the £100 that working alone would have cost.',
        'The closed months already cost £110 more than the forecast of the year.',
        'By the forecast, the whole year saves £810; the target is £300.',
      ],
    ],
    [
      'before a month is closed',
      yearWith([], 9_000),
      [
        'No month of this year is closed yet.',
        'By the forecast, the whole year saves £120; the target is £300.',
      ],
    ],
    [
      'without a forecast',
      yearWith([], null),
      ['No month of this year is closed yet.', 'There is no forecast; the target is £300.'],
    ],
    [
      'without the forecast of one of several councils',
      yearWith([], null, 2),
      ['No month of this year is closed yet.', 'Not every council has a forecast; the target is £300.'],
    ],
  ])('%s', (_, { sentences }, words) => expect(sentences).toEqual(words));

  it('say nothing of a forecast once the year is over', () =>
    expect(
      yearWith(
        Array.from({ length: 12 }, () => 9_000),
        1,
      ).sentences,
    ).toEqual([
      'In the 12 months from April 2026 to March 2027, sharing saved £120 of the £1,200 that working alone would have cost.',
    ]));
});

describe('the savings of a year month by month', () => {
  it('say why a month has no cost', () => {
    const states = (shown: ReturnType<typeof yearWith>) => shown.months.slice(0, 4).map(({ state }) => state);
    expect(states(yearWith([null, 1, 2], 3))).toEqual([
      'Before the accounts began',
      null,
      null,
      'Not closed',
    ]);
    expect(states(yearWith([null, 1, 2], null))[0]).toBe('Before the accounts began');
  });

  it.each([yearWith([8_000, 8_000], 9_000), yearWith([null, 1, 2], 3)])('add up', ({ months, totals }) => {
    for (const sum of ['alonePence', 'actualPence', 'expectedPence'] as const)
      expect(months.reduce((all, each) => all + (each[sum] ?? 0), 0)).toBe(totals[sum]);
    expect(yearWith([1], null).totals.expectedPence).toBeNull();
  });
});

describe('the savings of a year as CSV', () => {
  it('have a line for each month and council, and an empty field for what is not known', () => {
    const open = { month: '2026-12', alonePence: 9, actualPence: null, savedPence: null, expectedPence: 7 };
    const closed = { month: '2026-11', alonePence: 9, actualPence: 12, savedPence: -3, expectedPence: null };
    expect(savingsAsCsv([{ council: 'CAM', months: [closed, open] }])).toBe(
      'month,council,alonePence,actualPence,savedPence,expectedPence\r\n2026-11,CAM,9,12,-3,\r\n2026-12,CAM,9,,,7\r\n',
    );
  });
});

describe('the financial year of a day', () => {
  it.each([
    ['2026-03-31', 'April 2025 to March 2026'],
    ['2026-04-01', 'April 2026 to March 2027'],
    ['2026-12-31', 'April 2026 to March 2027'],
  ])('%s is in %s', (day, words) => expect(yearInWords(yearOf(day))).toBe(words));
});
