import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, development, thatIsAFee } from '../../test/any-proposal.js';
import type { CalendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import type { FeeProposal } from './proposal.js';

const total = (asked: FeeProposal, on: CalendarDate): number => {
  const answer = feeFor(asked, on);
  if (answer.outcome !== 'fee') throw new Error(JSON.stringify(answer));
  return answer.totalPence;
};

const homes = (newHomes: number): FeeProposal => ({ type: 'pp.full', development: { newHomes } });
const floor = (squareMetres: number): FeeProposal => ({
  type: 'pp.full',
  development: { otherBuildings: { squareMetres } },
});

describe('the fee of new homes', () => {
  const bands = [
    [1, 9],
    [10, 50],
    [51, 5000],
  ] as const;

  it.each(bands)('from %d to %d, more are never cheaper', (from, to) => {
    const count = fc.integer({ min: from, max: to });
    fc.assert(
      fc.property(count, count, day, (one, other, on) => {
        const [fewer, more] = one < other ? [one, other] : [other, one];
        expect(total(homes(fewer), on)).toBeLessThanOrEqual(total(homes(more), on));
      }),
    );
  });

  it('falls at the 51st home, because the law says so', () => {
    fc.assert(fc.property(day, (on) => expect(total(homes(51), on)).toBeLessThan(total(homes(50), on))));
  });

  it('does not fall below the maximum if an application above it is split', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2100, max: 6000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        day,
        (all, part, on) => {
          const first = Math.max(1, Math.floor(all * part));
          expect(total(homes(first), on) + total(homes(all - first), on)).toBeGreaterThanOrEqual(
            total(homes(all), on),
          );
        },
      ),
    );
  });

  it('made from one house costs one home less than the same homes made in another way, in their band', () => {
    const flats = (count: number, fromOneHouse: boolean): FeeProposal => ({
      type: 'pp.full',
      development: { homesByChangeOfUse: { homes: count, fromOneHouse } },
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), day, (count, on) => {
        const all = total(flats(count, false), on);
        expect(total(flats(count, true), on)).toBe(all - all / count);
      }),
    );
  });
});

describe('the fee of floor space', () => {
  it('counts part of 75 m2 as the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 75 }),
        day,
        (units, into, on) => {
          const size = (units - 1) * 75 + into;
          fc.pre(size > 40);
          expect(total(floor(size), on)).toBe(total(floor(units * 75), on));
        },
      ),
    );
  });

  it('adds homes and shops together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 9000 }),
        day,
        (count, size, on) => {
          const both = {
            type: 'pp.full',
            development: { newHomes: count, otherBuildings: { squareMetres: size } },
          };
          expect(total(both, on)).toBe(total(homes(count), on) + total(floor(size), on));
        },
      ),
    );
  });
});

describe('the fee of certificates and alternatives', () => {
  it('is half of permission for a proposed use, and never more than half a penny less', () => {
    fc.assert(
      fc.property(development, day, (it, on) => {
        const full = thatIsAFee(feeFor({ type: 'pp.full', development: it }, on));
        const half = thatIsAFee(feeFor({ type: 'ldc.proposed', development: it }, on));
        expect(half?.totalPence).toBe(full && Math.floor(full.totalPence / 2));
      }),
    );
  });

  it('does not depend on which alternative is named first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 4 }),
        day,
        (counts, on) => {
          const asked = (order: readonly number[]): FeeProposal => ({
            ...homes(order[0]!),
            alternatives: order.slice(1).map((newHomes) => ({ newHomes })),
          });
          expect(total(asked(counts), on)).toBe(total(asked(counts.toReversed()), on));
        },
      ),
    );
  });
});
