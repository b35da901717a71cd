import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import type { Development, FeeProposal } from './proposal.js';

/** Received under each of the three tables. */
const [in2024, in2025, in2026] = ['2024-06-03', '2025-06-02', '2026-06-01'] as const;
const full = (development: Development, more: Partial<FeeProposal> = {}): FeeProposal => ({
  type: 'pp.full',
  development,
  ...more,
});
const space = (squareMetres: number) => ({ squareMetres });
const site = (hectares: string) => ({ siteArea: { hectares } });
const outline = (development: Development): FeeProposal => ({ type: 'pp.outline', development });
const flats = (homes: number, fromOneHouse = false) => full({ homesByChangeOfUse: { homes, fromOneHouse } });

type Example = readonly [what: string, proposal: FeeProposal, receivedOn: string, pounds: number];

/** SI 2012/2920 Sch. 1 Pt 2: each sum is written as in a calculation by hand. */
const categories: readonly Example[] = [
  ['1: nine homes', full({ newHomes: 9 }), in2025, 9 * 588],
  ['1: ten homes', full({ newHomes: 10 }), in2026, 10 * 659],
  ['1: 100 homes', full({ newHomes: 100 }), in2026, 32_578 + 50 * 196],
  ['1 in outline: 0.32 ha', outline({ newHomes: 5, ...site('0.32') }), in2026, 4 * 610],
  ['1 in outline: 0.5 ha', outline({ newHomes: 'unknown', ...site('0.5') }), in2026, 5 * 659],
  ['1 in outline: 3 ha', outline({ newHomes: 80, ...site('3') }), in2026, 16_291 + 5 * 196],
  ['1 in outline: the most', outline({ newHomes: 4000, ...site('120') }), in2026, 213_769],
  ['2: no floor space', full({ otherBuildings: space(0) }), in2026, 309],
  ['2: 41 m2', full({ otherBuildings: space(41) }), in2026, 610],
  ['2: 999 m2', full({ otherBuildings: space(999) }), in2026, 14 * 610],
  ['2: 1,000 m2', full({ otherBuildings: space(1000) }), in2026, 14 * 659],
  ['2: 3,751 m2', full({ otherBuildings: space(3751) }), in2026, 32_578 + 196],
  ['3: 466 m2', full({ agriculturalBuildings: space(466) }), in2026, 610],
  ['3: 541 m2', full({ agriculturalBuildings: space(541) }), in2026, 2 * 610],
  ['3: 999 m2', full({ agriculturalBuildings: space(999) }), in2026, 610 + 7 * 610],
  ['3: 1,075 m2', full({ agriculturalBuildings: space(1075) }), in2026, 5270 + 659],
  ['3: 5,000 m2', full({ agriculturalBuildings: space(5000) }), in2026, 32_578 + 11 * 196],
  ['3 in outline: 0.9 ha', outline({ agriculturalBuildings: 'unknown', ...site('0.9') }), in2026, 9 * 610],
  ['4: 1,000 m2', full({ glasshouses: space(1000) }), in2026, 3677],
  ['5: half a hectare', full({ plantOrMachinery: true, ...site('0.5') }), in2026, 5 * 610],
  ['5: one hectare', full({ plantOrMachinery: true, ...site('1') }), in2026, 10 * 659],
  ['5: 5.05 ha', full({ plantOrMachinery: true, ...site('5.05') }), in2026, 32_578 + 196],
  ['6: two flats altered', full({ housesAltered: 2 }), in2025, 1043],
  ['7: a wall', full({ worksInCurtilage: true }), in2024, 258],
  ['8: an access', full({ parkingOrAccess: true }), in2025, 298],
  ['9: 8 ha', full({ exploratoryDrilling: true, ...site('8') }), in2026, 54_255 + 5 * 215],
  ['10: 15.1 ha', full({ oilOrGasWinning: true, ...site('15.1') }), in2026, 54_896 + 215],
  ['11(2): 0.01 ha', full({ otherOperations: true, ...site('0.01') }), in2026, 309],
  ['11(2): the most', full({ otherOperations: true, ...site('0.95') }), in2026, 2676],
  ['12(1): one house into two flats', flats(2, true), in2026, 610],
  ['12(1): one house into eleven', flats(11, true), in2025, 10 * 635],
  ['12(2): offices into twelve flats', flats(12), in2026, 12 * 659],
  ['12(2): a barn into three homes', flats(3), in2025, 3 * 588],
  ['12(2): offices into 51', flats(51), in2025, 31_385 + 189],
  ['13: 15 ha', full({ wasteDisposal: true, ...site('15') }), in2026, 150 * 333],
  ['14: a house in multiple occupation', full({ otherChangeOfUse: true }), in2026, 610],
];

const reserved = 'approval.reservedMatters';
const others: readonly Example[] = [
  ['reserved matters of 20 homes', { type: reserved, development: { newHomes: 20 } }, in2026, 20 * 659],
  [
    'reserved matters of 20 homes and shops of 500 m2, added',
    { type: reserved, development: { newHomes: 20, otherBuildings: space(500) } },
    ...([in2026, 20 * 659 + 7 * 610] as const),
  ],
  ['reserved matters, all paid', { type: reserved, reservedMattersPaidInFull: true }, in2025, 588],
  ['permission in principle, 0.1 ha', { type: 'pp.pip', development: site('0.1') }, in2024, 503],
  [
    'technical details of five homes',
    { type: 'pp.full.minor.technicalDetails', development: { newHomes: 5 } },
    ...([in2026, 5 * 610] as const),
  ],
  ['Part 20, ten homes', { type: 'pa.part20.classAB', development: { newHomes: 10 } }, in2024, 10 * 451],
  ['Part 20, fifty homes', { type: 'pa.part20.classAC', development: { newHomes: 50 } }, in2024, 50 * 451],
  [
    'Part 20, fifty homes later',
    { type: 'pa.part20.classAB', development: { newHomes: 50 } },
    in2026,
    50 * 476,
  ],
  [
    'Part 20, sixty homes in place of offices',
    { type: 'pa.part20.classZA', development: { newHomes: 60 } },
    ...([in2025, 22_688 + 10 * 137] as const),
  ],
  ['Part 20, the most', { type: 'pa.part20.classA', development: { newHomes: 5000 } }, in2026, 427_537],
  ['section 73, a house', { type: 'amendment.minorMaterial', parent: 'householder' }, in2025, 86],
  ['section 73 before three bands', { type: 'amendment.minorMaterial', parent: 'householder' }, in2024, 293],
  ['a certificate for three homes', { type: 'ldc.existing', development: { newHomes: 3 } }, in2026, 3 * 610],
  ['a breach of condition', { type: 'ldc.breachOfCondition' }, in2026, 309],
  [
    'homes and shops of 100 m2, added',
    full({ newHomes: 2, otherBuildings: space(100) }),
    in2026,
    2 * 610 + 2 * 610,
  ],
  [
    'shops and a change of use, the higher',
    full({ otherBuildings: space(100), otherChangeOfUse: true }),
    in2026,
    1220,
  ],
];

const concessions: readonly Example[] = [
  [
    'three alternatives',
    full({ newHomes: 5 }, { alternatives: [{ newHomes: 4 }, { newHomes: 2 }] }),
    ...([in2026, 5 * 610 + 2 * 610 + 610] as const),
  ],
  [
    'a council’s sign',
    { type: 'advertConsent', advertisementSites: ['premises'], claims: { parishCouncil: true } },
    ...([in2026, 87] as const),
  ],
  [
    'pitches of 3 ha for a club',
    full({ otherOperations: true, ...site('3') }, { claims: { sportsClub: true } }),
    ...([in2026, 610] as const),
  ],
  [
    'a pavilion of 200 m2, which is no pitch',
    full({ otherBuildings: space(200) }, { claims: { sportsClub: true } }),
    ...([in2026, 3 * 610] as const),
  ],
  ['a ramp', full({ otherBuildings: space(0) }, { claims: { disabledAccess: true } }), in2026, 0],
  [
    'a new home for a disabled person',
    full({ newHomes: 1 }, { claims: { disabledAccess: true } }),
    in2026,
    610,
  ],
  [
    'three of eight homes here',
    full(
      { newHomes: 8 },
      { crossBoundary: { areas: [{ newHomes: 3 }, { newHomes: 5 }], largerPartHere: false } },
    ),
    ...([in2026, 0] as const),
  ],
  [
    'half as much again at most',
    full(
      { otherChangeOfUse: true },
      {
        crossBoundary: {
          areas: [{ otherChangeOfUse: true }, { otherChangeOfUse: true }],
          largerPartHere: true,
        },
      },
    ),
    ...([in2026, 915] as const),
  ],
  ...(
    [
      ['2023-12-05', '2024-12-05', 0],
      ['2023-12-05', '2024-12-06', 258],
      ['2023-12-06', '2024-06-06', 258],
    ] as const
  ).map(
    ([twelveMonthsBegan, receivedOn, pounds]): Example => [
      `a second go since ${twelveMonthsBegan}, on ${receivedOn}`,
      {
        type: 'pp.full.householder',
        claims: { freeGo: { twelveMonthsBegan: calendarDate(twelveMonthsBegan) } },
      },
      ...([receivedOn, pounds] as const),
    ],
  ),
];

describe.each([
  ['by category', categories],
  ['of other applications', others],
  ['lowered and raised', concessions],
])('a fee %s', (_, examples) => {
  it.each(examples)('is as calculated by hand: %s', (__, proposal, receivedOn, pounds) =>
    expect(feeFor(proposal, calendarDate(receivedOn))).toMatchObject({
      outcome: 'fee',
      totalPence: pounds * 100,
    }),
  );
});
