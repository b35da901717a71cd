import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOf } from '../../../../test/runner/runs-of.js';
import { feeRoutes } from '../data/fees/routes.js';
import { feeTables } from '../data/fees/tables.js';
import { type CalendarDate, calendarDate } from '../dates.js';
import type { FeeAnswer } from './answer.js';
import { feeFor } from './fee-for.js';
import type { Development, FeeClaims, FeeProposal } from './proposal.js';

const day = fc.constantFrom(...feeTables.map((table) => calendarDate(table.startsOn)));
const extent = fc.oneof(
  fc.constantFrom({ squareMetres: 0 }, { squareMetres: '0' }, { hectares: 0 }),
  fc.record({ squareMetres: fc.double({ min: 0, max: 500_000, noNaN: true }) }),
  fc.record({
    hectares: fc.integer({ min: 1, max: 40_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  }),
);
const optional = { requiredKeys: [] };

const development: fc.Arbitrary<Development> = fc.record(
  {
    siteArea: extent,
    newHomes: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constant('unknown' as const)),
    otherBuildings: fc.oneof(extent, fc.constant('unknown' as const)),
    agriculturalBuildings: extent,
    glasshouses: extent,
    plantOrMachinery: fc.boolean(),
    housesAltered: fc.integer({ min: 0, max: 4 }),
    worksInCurtilage: fc.boolean(),
    parkingOrAccess: fc.boolean(),
    exploratoryDrilling: fc.boolean(),
    oilOrGasWinning: fc.boolean(),
    mineralWorking: fc.boolean(),
    otherOperations: fc.boolean(),
    homesByChangeOfUse: fc.record({ homes: fc.integer({ min: 2, max: 80 }), fromOneHouse: fc.boolean() }),
    sharedFloorSpace: fc.record({ shared: extent, wholeBuilding: extent }),
    wasteDisposal: fc.boolean(),
    otherChangeOfUse: fc.boolean(),
  },
  optional,
);

const claims: fc.Arbitrary<FeeClaims> = fc.record(
  {
    disabledAccess: fc.boolean(),
    parishCouncil: fc.boolean(),
    sportsClub: fc.boolean(),
    samePaidApplicationSameDay: fc.boolean(),
    alternativeOfAnEarlierOne: fc.boolean(),
    permittedDevelopmentRightsRemoved: fc.boolean(),
    enforcementAppeal: fc.boolean(),
    freeGo: fc.record({
      twelveMonthsBegan: fc.constantFrom(calendarDate('2023-10-02'), calendarDate('2025-01-01')),
    }),
  },
  optional,
);

const proposal: fc.Arbitrary<FeeProposal> = fc.record(
  {
    type: fc.constantFrom(...Object.keys(feeRoutes)),
    development,
    parent: fc.constantFrom('householder', 'major', 'other', 'listed building consent'),
    requests: fc.integer({ min: 1, max: 9 }),
    biodiversityGainPlan: fc.boolean(),
    reservedMattersPaidInFull: fc.boolean(),
    buildingOperations: fc.boolean(),
    advertisementSites: fc.array(fc.constantFrom('premises' as const, 'other' as const), { maxLength: 4 }),
    breachOfCondition: fc.boolean(),
    hazardousSubstances: fc.constantFrom('over twice', 'existing consent'),
    claims,
    alternatives: fc.array(development, { maxLength: 2 }),
    crossBoundary: fc.record({
      areas: fc.array(development, { maxLength: 3 }),
      largerPartHere: fc.boolean(),
    }),
  },
  { requiredKeys: ['type'] },
);

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

type Facts = Readonly<Record<string, unknown>>;

/** Versions of the proposal, each without one of its facts, at every level, with the place of that fact. */
function withoutEach(asked: FeeProposal): readonly (readonly [place: string, less: FeeProposal])[] {
  const { type, ...said } = asked;
  return lessOne(said, '').map(([place, less]) => [place, { type, ...less } as FeeProposal]);
}

function lessOne(said: Facts, under: string): readonly (readonly [string, Facts])[] {
  return Object.entries(said).flatMap(([name, value]): readonly (readonly [string, Facts])[] => {
    if (value === false || value === 0 || JSON.stringify(value) === '[]') return [];
    const { [name]: _, ...less } = said;
    if (name === 'development' || name === 'claims')
      return lessOne(value as Facts, `${under}${name}.`).map(([place, part]) => [
        place,
        { ...said, [name]: part },
      ]);
    return [[`${under}${name}`, less]];
  });
}

const thatIsAFee = (answer: FeeAnswer) => (answer.outcome === 'fee' ? answer : undefined);

describe('every fee', () => {
  it('has lines that add up to the total, in whole pence, zero or more', () => {
    let fees = 0;
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        const answer = thatIsAFee(feeFor(asked, on));
        if (!answer) return;
        fees += 1;
        const sum = answer.lines.reduce((running, line) => {
          expect(line.runningPence).toBe(running + line.amountPence);
          expect(line.kind === 'charge' ? line.ratePence * line.units : line.amountPence).toBe(
            line.amountPence,
          );
          return running + line.amountPence;
        }, 0);
        expect(sum).toBe(answer.totalPence);
        expect(Number.isSafeInteger(sum) && sum >= 0).toBe(true);
      }),
      { numRuns: runsOf(500) },
    );
    expect(fees).toBeGreaterThan(runsOf(100));
  });

  it('can be stored and read back', () => {
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        const answer = feeFor(asked, on);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
    );
  });

  it('changes with every given fact, or names it as irrelevant', () => {
    const withoutRemarks = ({ unusedFacts: _, inputs: __, ...answer }: Record<string, unknown>) => answer;
    let stray = 0;
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        const answer = thatIsAFee(feeFor(asked, on));
        const named = (answer?.unusedFacts ?? []).map(({ fact }) => fact);
        stray += named.length;
        for (const [place, less] of answer ? withoutEach(asked) : []) {
          const isNamed = named.some((fact) => place === fact || place.startsWith(`${fact}.`));
          const other = withoutRemarks({ ...feeFor(less, on) });
          const isTheSame = JSON.stringify(other) === JSON.stringify(withoutRemarks({ ...answer }));
          expect({ place, isTheSame }).toEqual({ place, isTheSame: isNamed });
        }
      }),
      { numRuns: runsOf(400) },
    );
    expect(stray).toBeGreaterThan(20);
  });

  it('is never raised by a claim', () => {
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        // An enforcement appeal does not lower the fee: it costs twice as much.
        fc.pre(asked.claims?.enforcementAppeal !== true);
        const { claims: _, ...unclaimed } = asked;
        const claimed = thatIsAFee(feeFor(asked, on));
        const plain = thatIsAFee(feeFor(unclaimed, on));
        if (claimed && plain) expect(claimed.totalPence).toBeLessThanOrEqual(plain.totalPence);
      }),
    );
  });

  it('answers any input without an exception and with a reason', () => {
    const anyFacts = fc.record(
      Object.fromEntries(
        [
          'development',
          'parent',
          'requests',
          'advertisementSites',
          'claims',
          'alternatives',
          'crossBoundary',
          'hazardousSubstances',
          'buildingOperations',
        ].map((fact) => [fact, fc.anything()]),
      ),
      optional,
    );
    const anyDevelopment = fc.dictionary(
      fc.constantFrom('siteArea', 'newHomes', 'otherBuildings', 'homesByChangeOfUse', 'sharedFloorSpace'),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(feeRoutes)),
        anyFacts,
        anyDevelopment,
        day,
        (type, facts, it, on) => {
          for (const rest of [facts, { ...facts, development: it }]) {
            const answer = feeFor({ type, ...rest } as FeeProposal, on);
            if (answer.outcome === 'fee') expect(Number.isSafeInteger(answer.totalPence)).toBe(true);
            if (answer.outcome === 'cannot say') expect(answer.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });
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
