import type { Schemas } from '../api/casebook-api.js';
import { amountInShort } from '../words/amounts.js';
import { monthNames } from '../words/days.js';

type Month = Pick<Schemas['MonthSavedView'], 'month' | 'alonePence' | 'actualPence' | 'expectedPence'>;

/** The drawing, in its own units: scale on the left, months below. */
const size = { left: 80, top: 14, width: 620, height: 180 } as const;
const barWidth = 32;

/** A month in the drawing: the bar of its cost, and the line of what working alone would have cost. */
interface PlottedMonth {
  readonly words: string;
  readonly x: number;
  readonly middle: number;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly aloneY: number;
  /** Null if nothing is known of the month. */
  readonly bar: { readonly y: number; readonly height: number; readonly isToCome: boolean } | null;
}

/** Months as bars of what they cost, or may cost, under the line of what working alone would have cost. */
export function savingsPlot(months: readonly Month[]) {
  const most = Math.max(
    1,
    ...months.flatMap((each) => [each.alonePence, each.actualPence ?? each.expectedPence ?? 0]),
  );
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const bottomY = size.top + size.height;
  const y = (pence: number): number => tenth(bottomY - (Math.max(0, pence) / top) * size.height);
  const column = size.width / Math.max(1, months.length);
  return {
    hasForecast: months.some((each) => each.actualPence === null && each.expectedPence !== null),
    ...{ barWidth, bottomY, left: size.left, right: size.left + size.width },
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => ({
      ...{ y: y(at * step), words: amountInShort(at * step) },
    })),
    months: months.map(({ month, alonePence, actualPence, expectedPence }, at): PlottedMonth => {
      const middle = size.left + column * (at + 0.5);
      const cost = actualPence ?? expectedPence;
      return {
        words: monthNames[Number(month.slice(5, 7)) - 1]!.slice(0, 3),
        ...{ x: tenth(middle - barWidth / 2), middle: tenth(middle), aloneY: y(alonePence) },
        ...{ lineFrom: tenth(middle - column / 2), lineTo: tenth(middle + column / 2) },
        bar:
          cost === null
            ? null
            : { y: y(cost), height: tenth(bottomY - y(cost)), isToCome: actualPence === null },
      };
    }),
  };
}

/** A round amount between the lines of the scale, of which there are at most five. */
function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [0.2, 0.5, 1, 2, 5].map((each) => each * power).find((each) => most / each <= 5) ?? power * 5;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
