import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate } from '../dates.js';
import { type DatedRow, faultsIn } from './dated-table.js';
import { leavingFree, superseding } from './superseding.js';

const first = calendarDate('2026-01-01');
const day = (count: number) => addDays(first, count);

/** Entries in the order in which they are made, each with its days; an entry without a last day does not end. */
const entries = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b'),
    from: fc.integer({ min: 0, max: 40 }),
    lasts: fc.option(fc.integer({ min: 0, max: 20 })),
    withdrawn: fc.boolean(),
  }),
  { maxLength: 8 },
);

describe('rows that replace others', () => {
  it('leave the latest entry for each day, and never two', () =>
    fc.assert(
      fc.property(entries, (entered) => {
        const rowOf = ({ key, from, lasts }: (typeof entered)[number], place: number): DatedRow => ({
          key,
          from: day(from),
          ...(lasts !== null && { until: day(from + lasts) }),
          source: String(place),
          confidence: 'V',
        });
        const rows = entered.reduce<readonly DatedRow[]>((so, entry, place) => {
          const row = rowOf(entry, place);
          return entry.withdrawn ? leavingFree(so, row.key, row) : superseding(so, row);
        }, []);
        expect(faultsIn(rows)).toEqual([]);
        const days = ['a', 'b'].flatMap((key) =>
          Array.from({ length: 71 }, (_, count) => [key, count] as const),
        );
        const inForce = days.map(([key, count]) =>
          rows
            .filter(
              (row) => row.key === key && row.from <= day(count) && (!row.until || day(count) <= row.until),
            )
            .map(({ source }) => source),
        );
        const enteredLast = days.map(([key, count]) => {
          const last = entered.findLastIndex(
            (entry) =>
              entry.key === key &&
              entry.from <= count &&
              (entry.lasts === null || count <= entry.from + entry.lasts),
          );
          return last < 0 || entered[last]?.withdrawn ? [] : [String(last)];
        });
        expect(inForce).toEqual(enteredLast);
      }),
    ));
});
