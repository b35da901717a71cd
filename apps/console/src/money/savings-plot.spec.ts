import { describe, expect, it } from '@jest/globals';
import { savingsPlot } from './savings-plot.js';

const month = (alonePence: number, actualPence: number | null, expectedPence: number | null) => ({
  ...{ month: '2026-04', alonePence, actualPence, expectedPence },
});

describe('the drawing of savings', () => {
  it('has a bar for the cost of a month, an outline for its forecast, and none for an unknown cost', () => {
    const { months } = savingsPlot([
      month(100, 80, 80),
      month(100, null, 90),
      month(100, null, null),
      month(100, 0, 0),
    ]);
    expect(months.map(({ bar }) => bar && [bar.isToCome, bar.height > 0])).toEqual([
      [false, true],
      [true, true],
      null,
      [false, false],
    ]);
  });

  it.each([1, 99, 100_00, 123_456_78, 999_999_999_99])(
    'fits its scale, whose lines are round: %d',
    (most) => {
      const { ticks, months, bottomY } = savingsPlot([month(most, most, most), month(0, -5, -5)]);
      const top = ticks.at(-1)!.y;
      expect(ticks[0]).toEqual({ y: bottomY, words: '£0' });
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(months[0]!.aloneY).toBeGreaterThanOrEqual(top);
      expect(months[0]!.bar!.y + months[0]!.bar!.height).toBeCloseTo(bottomY, 6);
      expect(months[1]!.bar!.height).toBe(0);
    },
  );

  it('has the bars of a year beside each other, between the ends of the scale', () => {
    const { months, left, right, barWidth } = savingsPlot(Array.from({ length: 12 }, () => month(1, 1, 1)));
    for (const [at, each] of months.entries())
      expect(each.x).toBeGreaterThanOrEqual(at === 0 ? left : months[at - 1]!.x + barWidth);
    expect(months.at(-1)!.x + barWidth).toBeLessThanOrEqual(right);
  });
});
