import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { feeFor } from './fee-for.js';
import type { Development, FeeProposal } from './proposal.js';

const in2023 = calendarDate('2024-06-03');
const in2025 = calendarDate('2025-04-01');
const in2026 = calendarDate('2026-04-01');
const days = [in2023, in2025, in2026];

/** The fee in pounds; if it is unknown, the missing facts. */
function fee(proposal: FeeProposal, day = in2026): number | readonly string[] {
  const answer = feeFor(proposal, day);
  if (answer.outcome === 'fee' || answer.outcome === 'no fee') return answer.totalPence / 100;
  return answer.outcome === 'cannot say' ? answer.problems.map((it) => it.fact) : [answer.outcome];
}

const full = (development: Development): FeeProposal => ({ type: 'pp.full', development });
const outline = (development: Development): FeeProposal => ({ type: 'pp.outline', development });
const floor = (squareMetres: number) => ({ otherBuildings: { squareMetres } });
const homes = (newHomes: number) => full({ newHomes });

describe('the published examples', () => {
  it.each<[string, FeeProposal, number, number, number]>([
    ['a householder application', { type: 'pp.full.householder' }, 258, 528, 548],
    ['two houses altered', full({ housesAltered: 2 }), 509, 1043, 1083],
    ['a fence along a curtilage', full({ worksInCurtilage: true }), 258, 262, 272],
    ['one new home', homes(1), 578, 588, 610],
    ['nine new homes', homes(9), 9 * 578, 9 * 588, 9 * 610],
    ['ten new homes', homes(10), 6240, 6350, 6590],
    ['fifty new homes', homes(50), 31_200, 31_750, 32_950],
    ['51 new homes, which cost less than fifty', homes(51), 31_046, 31_574, 32_774],
    ['100 new homes', homes(100), 30_860 + 50 * 186, 31_385 + 50 * 189, 32_578 + 50 * 196],
    ['5,000 new homes, at the maximum', homes(5000), 405_000, 411_885, 427_537],
    ['three flats from one house', full(flats(3, true)), 2 * 578, 2 * 588, 2 * 610],
    ['nine flats from one house', full(flats(9, true)), 8 * 578, 8 * 588, 8 * 610],
    ['ten flats from one house, in the band of ten', full(flats(10, true)), 9 * 624, 5715, 5931],
    ['fifty flats from one house', full(flats(50, true)), 49 * 624, 49 * 635, 49 * 659],
    ['51 flats from one house', full(flats(51, true)), 30_860 + 186, 31_385 + 189, 32_578 + 196],
    ['three flats from a shop', full(flats(3, false)), 3 * 578, 3 * 588, 3 * 610],
    ['outline homes on 0.4 ha', outline(site('0.4')), 4 * 578, 4 * 588, 4 * 610],
    ['outline homes on exactly 0.5 ha', outline(site('0.5')), 3120, 3175, 3295],
    ['outline homes on exactly 2.5 ha', outline(site('2.5')), 25 * 624, 25 * 635, 25 * 659],
    ['outline homes on just over 2.5 ha', outline(site('2.5001')), 15_619, 15_884, 16_487],
    ['outline homes at the maximum', outline(site('200')), 202_500, 205_943, 213_769],
    ['permission in principle on 0.25 ha', pip('0.25'), 3 * 503, 3 * 512, 3 * 531],
    ['a building of no floor space', full(floor(0)), 293, 298, 309],
    ['a shop of 40 m2', full(floor(40)), 293, 298, 309],
    ['a shop of 40.5 m2', full(floor(40.5)), 578, 588, 610],
    ['a shop of 75 m2', full(floor(75)), 578, 588, 610],
    ['a shop of 76 m2, two units', full(floor(76)), 1156, 1176, 1220],
    ['999 m2, the last below the higher rate', full(floor(999)), 14 * 578, 14 * 588, 14 * 610],
    ['exactly 1,000 m2', full(floor(1000)), 14 * 624, 14 * 635, 14 * 659],
    ['exactly 3,750 m2', full(floor(3750)), 50 * 624, 50 * 635, 50 * 659],
    ['3,751 m2', full(floor(3751)), 30_680 + 186, 31_385 + 189, 32_578 + 196],
    ['a change of use', full({ otherChangeOfUse: true }), 578, 588, 610],
    [
      'a non-material amendment, householder',
      { type: 'amendment.nonMaterial', parent: 'householder' },
      43,
      44,
      46,
    ],
    ['a non-material amendment, other', { type: 'amendment.nonMaterial', parent: 'major' }, 293, 298, 309],
    ['section 73, householder', { type: 'amendment.minorMaterial', parent: 'householder' }, 293, 86, 89],
    ['section 73, major', { type: 'amendment.minorMaterial', parent: 'major' }, 293, 2000, 2076],
    ['section 73, other', { type: 'amendment.minorMaterial', parent: 'other' }, 293, 586, 608],
    ['conditions, householder', { type: 'approval.conditions', parent: 'householder' }, 43, 86, 89],
    ['conditions, other', { type: 'approval.conditions', parent: 'other' }, 145, 298, 309],
    ['a biodiversity gain plan', { type: 'approval.conditions', biodiversityGainPlan: true }, 145, 298, 309],
    ['a larger home extension', { type: 'pa.part1.classA' }, 120, 240, 249],
    ['Class Q, use only', { type: 'pa.part3.classQ', buildingOperations: false }, 120, 240, 249],
    ['Class Q with works', { type: 'pa.part3.classQ', buildingOperations: true }, 258, 516, 536],
    ['Class MA, eight homes', { type: 'pa.part3.classMA', development: { newHomes: 8 } }, 1000, 2000, 2080],
    ['Part 20, ten homes', { type: 'pa.part20.classAB', development: { newHomes: 10 } }, 4510, 4590, 4760],
    ['Part 20, sixty homes', partTwenty(60), 22_309 + 1350, 22_688 + 1370, 23_550 + 1420],
    ['a mast', { type: 'pa.part16.classA' }, 578, 588, 610],
    ['a shop sign', { type: 'advertConsent', advertisementSites: ['premises'] }, 165, 168, 174],
    ['a hoarding', { type: 'advertConsent', advertisementSites: ['other'] }, 578, 588, 610],
    ['a breach of condition certificate', { type: 'ldc.breachOfCondition' }, 293, 298, 309],
    [
      'reserved matters when all is paid',
      { type: 'approval.reservedMatters', reservedMattersPaidInFull: true },
      578,
      588,
      610,
    ],
  ])('%s', (_what, proposal, first, second, third) => {
    expect(days.map((day) => fee(proposal, day))).toEqual([first, second, third]);
  });
});

describe('farm buildings, plant and land', () => {
  const barn = (squareMetres: number) => full({ agriculturalBuildings: { squareMetres } });
  const glasshouse = (squareMetres: number) => full({ glasshouses: { squareMetres } });
  const land = (fact: keyof Development, hectares: string) => full({ [fact]: true, siteArea: { hectares } });

  it.each<[string, FeeProposal, number]>([
    ['a barn of 465 m2', barn(465), 122],
    ['a barn of 540 m2', barn(540), 588],
    ['a barn of 541 m2', barn(541), 588 * 2],
    ['a barn of 990 m2', barn(990), 588 * 7],
    ['a barn of 1,000 m2', barn(1000), 5077],
    ['a barn of 1,001 m2', barn(1001), 5077 + 635],
    ['a barn of 4,215 m2', barn(4215), 5077 + 43 * 635],
    ['a barn of 4,216 m2', barn(4216), 31_385 + 189],
    ['an enormous barn', barn(400_000), 411_885],
    ['a glasshouse of 465 m2', glasshouse(465), 122],
    ['a glasshouse of 999 m2', glasshouse(999), 3280],
    ['a glasshouse of 1,000 m2', glasshouse(1000), 3542],
    ['plant on 0.95 ha', land('plantOrMachinery', '0.95'), 10 * 588],
    ['plant on 1 ha', land('plantOrMachinery', '1'), 10 * 635],
    ['plant on 5 ha', land('plantOrMachinery', '5'), 50 * 635],
    ['plant on 5.05 ha', land('plantOrMachinery', '5.05'), 31_385 + 189],
    ['parking for an existing use', full({ parkingOrAccess: true }), 298],
    ['a quarry of 15 ha', land('mineralWorking', '15'), 150 * 321],
    ['a quarry of 15.01 ha', land('mineralWorking', '15.01'), 47_963 + 189],
    ['a tip at the maximum', land('wasteDisposal', '100'), 107_090],
    ['a borehole on 7.5 ha', land('exploratoryDrilling', '7.5'), 75 * 698],
    ['a borehole on 8 ha', land('exploratoryDrilling', '8'), 52_269 + 5 * 207],
    ['oil on 15 ha', land('oilOrGasWinning', '15'), 150 * 353],
    ['oil on 16 ha', land('oilOrGasWinning', '16'), 52_886 + 10 * 207],
    ['oil at the maximum', land('oilOrGasWinning', '90'), 107_090],
    ['earthworks on 0.3 ha', land('otherOperations', '0.3'), 3 * 298],
    ['earthworks at the maximum', land('otherOperations', '1'), 2578],
    [
      'outline barns on exactly 1 ha',
      outline({ agriculturalBuildings: 'unknown', siteArea: { hectares: 1 } }),
      6350,
    ],
    [
      'outline shops on 0.99 ha',
      outline({ otherBuildings: 'unknown', siteArea: { hectares: '0.99' } }),
      5880,
    ],
  ])('%s', (_what, proposal, pounds) => {
    expect(fee(proposal, in2025)).toBe(pounds);
  });
});

describe('more than one category', () => {
  it('adds other new buildings to new homes', () => {
    expect(fee(full({ newHomes: 5, ...floor(200) }))).toBe(5 * 610 + 3 * 610);
  });

  it('takes the highest if no new home is built', () => {
    expect(fee(full({ ...floor(200), otherChangeOfUse: true, parkingOrAccess: true }))).toBe(3 * 610);
    expect(fee(full({ housesAltered: 1, worksInCurtilage: true }))).toBe(548);
  });

  it('takes a higher fee of another category instead of homes and buildings together', () => {
    const answer = feeFor(
      full({ newHomes: 1, ...floor(30), plantOrMachinery: true, siteArea: { hectares: '0.9' } }),
      in2026,
    );
    expect(answer).toMatchObject({ totalPence: 9 * 61_000 });
    expect(answer.outcome === 'fee' && answer.considered.filter((it) => it.charged)).toEqual([
      { category: 'Plant or machinery (5)', law: 'Sch. 1 Pt 2 cat. 5', amountPence: 549_000, charged: true },
    ]);
  });

  it('charges shared floor space in proportion', () => {
    const shared = { shared: { squareMetres: 100 }, wholeBuilding: { squareMetres: 600 } };
    // The shop has 150 m2, a quarter of the building. So 25 of the 100 m2 of shared space count for it: 175 m2 in all.
    expect(fee(full({ newHomes: 4, ...floor(150), sharedFloorSpace: shared }))).toBe(4 * 610 + 3 * 610);
  });

  it('says that the outline amount for several categories is not verified', () => {
    const answer = feeFor(outline({ ...site('0.3'), otherBuildings: 'unknown' }), in2026);
    expect(answer).toMatchObject({
      outcome: 'fee',
      totalPence: 3 * 57_800,
      confidence: 'K',
      gaps: [{ code: 'outline-more-than-one-category' }],
    });
  });
});

describe('other charges', () => {
  it('charges a certificate for an existing use in full, and a breach of condition in addition', () => {
    const use = { type: 'ldc.existing', development: { otherChangeOfUse: true } };
    expect(fee(use)).toBe(610);
    expect(fee({ ...use, breachOfCondition: true })).toBe(610 + 309);
  });

  it('charges a certificate for an existing use as homes for each of them', () => {
    expect(fee({ type: 'ldc.existing', development: flats(3, true) })).toBe(3 * 610);
  });

  it('halves a certificate for a proposal, to the penny', () => {
    expect(fee({ type: 'ldc.proposed', development: { housesAltered: 1 } }, in2023)).toBe(129);
    expect(fee({ type: 'ldc.proposed', development: { housesAltered: 2 } }, in2023)).toBe(254.5);
  });

  it('charges reserved matters and technical details as a full application', () => {
    expect(fee({ type: 'approval.reservedMatters', development: { newHomes: 60 } })).toBe(32_578 + 10 * 196);
    expect(fee({ type: 'pp.full.minor.technicalDetails', development: { newHomes: 4 } })).toBe(4 * 610);
  });

  it('charges each request about conditions and each site of an advertisement', () => {
    expect(fee({ type: 'approval.conditions', parent: 'other', requests: 3 })).toBe(3 * 309);
    expect(fee({ type: 'advertConsent', advertisementSites: ['premises', 'premises', 'other'] })).toBe(
      2 * 174 + 610,
    );
  });

  it('adds the advertisement to the planning application made with it', () => {
    const development = { otherChangeOfUse: true };
    expect(fee({ type: 'pp.full.advertConsent', development, advertisementSites: ['premises'] })).toBe(
      610 + 174,
    );
  });

  it('charges hazardous substances by quantity', () => {
    const ask = (hazardousSubstances: NonNullable<FeeProposal['hazardousSubstances']>) =>
      fee({ type: 'hazardousSubstanceConsent', hazardousSubstances });
    expect([ask('up to twice the controlled quantity'), ask('over twice'), ask('existing consent')]).toEqual([
      250, 400, 200,
    ]);
  });

  it.each([
    'listed',
    'pp.full.demolition',
    'wtt.consent',
    'wtt.notice',
    'hedgerowRemovalNotice',
    'environmentalImpact.screening',
  ])('%s has no fee', (type) => {
    expect(feeFor({ type }, in2026)).toMatchObject({ outcome: 'no fee', totalPence: 0 });
  });

  it('charges nothing for a condition of listed building consent', () => {
    expect(fee({ type: 'approval.conditions', parent: 'listed building consent' })).toBe(0);
  });

  it('is not calculated for a charge of the council, which is not a planning fee', () => {
    expect(feeFor({ type: 'preApp' }, in2026)).toMatchObject({ outcome: 'not a planning fee' });
  });
});

describe('the choice of table', () => {
  it('follows the day of receipt', () => {
    const householder: FeeProposal = { type: 'pp.full.householder' };
    expect(fee(householder, calendarDate('2025-03-31'))).toBe(258);
    expect(fee(householder, calendarDate('2025-04-01'))).toBe(528);
    expect(fee(householder, calendarDate('2026-03-31'))).toBe(528);
    expect(feeFor(householder, in2026)).toMatchObject({ table: { of: 'England', startsOn: '2026-04-01' } });
  });

  it('is impossible before the first table', () => {
    expect(feeFor({ type: 'pp.full.householder' }, calendarDate('2023-12-05'))).toMatchObject({
      outcome: 'no table in force',
    });
  });

  it('warns if a yearly rise is not loaded', () => {
    const gaps = (day: string) => {
      const answer = feeFor({ type: 'pp.full.householder' }, calendarDate(day));
      return answer.outcome === 'fee' ? answer.gaps.map((gap) => gap.code) : answer;
    };
    expect(gaps('2025-03-31')).toEqual([]);
    expect(gaps('2027-03-31')).toEqual([]);
    expect(gaps('2027-04-01')).toEqual(['yearly-rise-not-loaded']);
  });
});

describe('a fee that cannot be calculated', () => {
  it.each<[string, FeeProposal, string]>([
    ['homes with no number', full({ newHomes: 'unknown' }), 'newHomes'],
    ['outline without its site', outline({ newHomes: 4 }), 'siteArea'],
    ['plant without its site', full({ plantOrMachinery: true }), 'siteArea'],
    ['nothing proposed', full({}), 'development'],
    ['section 73 without its parent', { type: 'amendment.minorMaterial' }, 'parent'],
    ['conditions without their parent', { type: 'approval.conditions' }, 'parent'],
    [
      'a change of use of which nobody said whether it is built',
      { type: 'pa.part3.classM' },
      'buildingOperations',
    ],
    ['Class MA without homes', { type: 'pa.part3.classMA' }, 'newHomes'],
    ['an advertisement without a site', { type: 'advertConsent' }, 'advertisementSites'],
    ['a part of a home', homes(1.5), 'newHomes'],
    ['fewer than no homes', homes(-1), 'newHomes'],
    ['no number at all', homes(Number.NaN), 'newHomes'],
    ['more homes than England could hold', homes(1e9), 'newHomes'],
    ['a floor of minus one', full(floor(-1)), 'otherBuildings'],
    ['a group code', { type: 'pp' }, 'type'],
    ['a code nobody knows', { type: 'constructor' }, 'type'],
  ])('%s', (_what, proposal, fact) => {
    expect(fee(proposal)).toEqual([fact]);
  });

  it('asks for the parent of a section 73 application only if the fees differ', () => {
    expect(fee({ type: 'amendment.minorMaterial' }, in2023)).toBe(293);
  });

  it('says why each fact is needed', () => {
    expect(feeFor(outline({ newHomes: 4, otherBuildings: 'unknown' }), in2026)).toMatchObject({
      problems: [
        { code: 'missing-fact', fact: 'siteArea', because: expect.stringContaining('area of the site') },
      ],
    });
  });
});

it('shows each line of the calculation, the running total and the source of each amount', () => {
  const answer = feeFor({ ...homes(60), claims: { parishCouncil: true } }, in2026);
  expect(answer.outcome === 'fee' && answer.lines).toMatchObject([
    { kind: 'charge', code: 'homes.gt50.base', units: 1, ratePence: 3_257_800, runningPence: 3_257_800 },
    { kind: 'charge', code: 'homes.gt50.each', units: 10, ratePence: 19_600, runningPence: 3_453_800 },
    { kind: 'rule', code: 'parish-council', amountPence: -1_726_900, runningPence: 1_726_900 },
  ]);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});

function flats(count: number, fromOneHouse: boolean): Development {
  return { homesByChangeOfUse: { homes: count, fromOneHouse } };
}

function site(hectares: string): Development {
  return { newHomes: 'unknown', siteArea: { hectares } };
}

function pip(hectares: string): FeeProposal {
  return { type: 'pp.pip', development: { siteArea: { hectares } } };
}

function partTwenty(newHomes: number): FeeProposal {
  return { type: 'pa.part20.classA', development: { newHomes } };
}
