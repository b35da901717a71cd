import type { Example } from './example.js';

const on = '2026-06-01';
const fee = (what: string, proposal: object, pounds: number, day = on): Example => [
  what,
  'fee',
  { on: day, proposal },
  pounds,
];
const homes = (newHomes: number) => ({ type: 'pp.full', development: { newHomes } });
const site = (hectares: string, more: object) => ({ siteArea: { hectares }, ...more });

/** SI 2012/2920 as it stands from 1 April 2026. */
export const fees: readonly Example[] = [
  fee('one house into ten flats, in 2025', flats(10), 5715, '2025-06-02'),
  fee('one house into ten flats', flats(10), 5931),
  fee('one house into 51 flats, in 2025', flats(51), 31_574, '2025-06-02'),
  fee('fifty homes', homes(50), 32_950),
  fee('51 homes', homes(51), 32_774),
  fee('a second alternative lodged later', { ...homes(2), claims: { alternativeOfAnEarlierOne: true } }, 610),
  fee('two alternatives on one day', { ...homes(2), alternatives: [{ newHomes: 1 }] }, 1525),
  fee(
    'the same by a parish council',
    { ...homes(2), alternatives: [{ newHomes: 1 }], claims: { parishCouncil: true } },
    762.5,
  ),
  fee('an enforcement appeal on ground (a)', { ...homes(1), claims: { enforcementAppeal: true } }, 1220),
  fee('works for a disabled person', { type: 'pp.full.householder', claims: { disabledAccess: true } }, 0),
  fee(
    'a prior approval beside a paid application',
    { type: 'pa.part1.classA', claims: { samePaidApplicationSameDay: true } },
    0,
  ),
  fee('a hedge of a house', { type: 'pp.full', development: { worksInCurtilage: true } }, 272),
  fee('a car park for an existing shop', { type: 'pp.full', development: { parkingOrAccess: true } }, 309),
  fee(
    'a barn of 465 m2',
    { type: 'pp.full', development: { agriculturalBuildings: { squareMetres: 465 } } },
    127,
  ),
  fee(
    'a glasshouse of 500 m2',
    { type: 'pp.full', development: { glasshouses: { squareMetres: 500 } } },
    3405,
  ),
  fee(
    'a solar farm of 12 ha',
    { type: 'pp.full', development: site('12', { plantOrMachinery: true }) },
    46_298,
  ),
  fee('a quarry of 16 ha', { type: 'pp.mineralExtraction', development: site('16', {}) }, 51_746),
  fee(
    'an exploratory well on 1 ha',
    { type: 'pp.full', development: site('1', { exploratoryDrilling: true }) },
    7250,
  ),
  fee(
    'outline, homes and shops on 1 ha',
    { type: 'pp.outline', development: site('1', { newHomes: 'unknown', otherBuildings: 'unknown' }) },
    6240,
  ),
  fee('permission in principle on 0.9 ha', { type: 'pp.pip', development: site('0.9', {}) }, 4779),
  fee(
    'reserved matters, all fees paid',
    { type: 'approval.reservedMatters', reservedMattersPaidInFull: true },
    610,
  ),
  fee('section 73, major', { type: 'amendment.minorMaterial', parent: 'major' }, 2076),
  fee(
    'section 73 before three bands',
    { type: 'amendment.minorMaterial', parent: 'major' },
    293,
    '2025-03-31',
  ),
  fee('three requests about conditions', { type: 'approval.conditions', parent: 'other', requests: 3 }, 927),
  fee('a biodiversity gain plan', { type: 'approval.conditions', biodiversityGainPlan: true }, 309),
  fee(
    'a condition of listed building consent',
    { type: 'approval.conditions', parent: 'listed building consent' },
    0,
  ),
  fee('a certificate for a proposed home', { type: 'ldc.proposed', development: { newHomes: 1 } }, 305),
  fee(
    'a certificate for a use and a breach',
    { type: 'ldc.existing', development: { otherChangeOfUse: true }, breachOfCondition: true },
    919,
  ),
  fee(
    'two hoardings and a fascia',
    { type: 'advertConsent', advertisementSites: ['other', 'other', 'premises'] },
    1394,
  ),
  fee('Class Q with works', { type: 'pa.part3.classQ', buildingOperations: true }, 536),
  fee('Class MA, twelve homes', { type: 'pa.part3.classMA', development: { newHomes: 12 } }, 3120),
  fee('a mast', { type: 'pa.part16.classA' }, 610),
  fee(
    'land of two councils',
    { ...homes(60), crossBoundary: { areas: [{ newHomes: 30 }, { newHomes: 30 }], largerPartHere: true } },
    39_540,
  ),
  fee('protected trees', { type: 'wtt.consent' }, 0),
  fee(
    'hazardous substances over twice the quantity',
    { type: 'hazardousSubstanceConsent', hazardousSubstances: 'over twice' },
    400,
  ),
];

function flats(count: number) {
  return { type: 'pp.full', development: { homesByChangeOfUse: { homes: count, fromOneHouse: true } } };
}
