import fc from 'fast-check';
import { feeRoutes } from '../src/data/fees/routes.js';
import { feeTables } from '../src/data/fees/tables.js';
import { calendarDate } from '../src/dates.js';
import type { FeeAnswer } from '../src/fees/answer.js';
import type { Development, FeeClaims, FeeProposal } from '../src/fees/proposal.js';

export const day = fc.constantFrom(...feeTables.map((table) => calendarDate(table.startsOn)));
const extent = fc.oneof(
  fc.constantFrom({ squareMetres: 0 }, { squareMetres: '0' }, { hectares: 0 }),
  fc.record({ squareMetres: fc.double({ min: 0, max: 500_000, noNaN: true }) }),
  fc.record({
    hectares: fc.integer({ min: 1, max: 40_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  }),
);
export const optional = { requiredKeys: [] };

export const development: fc.Arbitrary<Development> = fc.record(
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

/** Any proposal, of any type of application. */
export const proposal: fc.Arbitrary<FeeProposal> = fc.record(
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

export const thatIsAFee = (answer: FeeAnswer) => (answer.outcome === 'fee' ? answer : undefined);
