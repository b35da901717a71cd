import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  const casebook = api.as('Rosa Linden');
  await casebook.post('/councils', {
    council: 'CAM',
    name: 'Cambridge',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
  await casebook.post('/officers', {
    officer: 'amina.hassan',
    name: 'Amina Hassan',
    jobTitle: 'Officer',
    employer: 'CAM',
  });
  await casebook.post('/councils/CAM/officers/amina.hassan/authorisation', { from: '2020-01-01' });
}, 60_000);
afterAll(() => api.stop());

const asked = (question: string, body: object) => api.as('Amina Hassan').post(`/law/${question}`, body);

type Example = readonly [what: string, question: string, body: object, value: unknown];

const on = '2026-06-01';
const fee = (what: string, proposal: object, pounds: number, day = on): Example => [
  what,
  'fee',
  { on: day, proposal },
  pounds,
];
const days = (what: string, body: object, value: string): Example => [what, 'deadline', body, value];
const appeal = (what: string, body: object, lastDay: string | null): Example => [
  what,
  'appeal',
  { madeOn: '2026-04-01', decideBy: '2026-06-01', against: 'refusal', decidedOn: '2026-06-01', ...body },
  { lastDay },
];
const homes = (newHomes: number) => ({ type: 'pp.full', development: { newHomes } });
const site = (hectares: string, more: object) => ({ siteArea: { hectares }, ...more });

/** SI 2012/2920 as it stands from 1 April 2026. */
const fees: readonly Example[] = [
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

/** DMPO 2015 art. 34, its predecessor, GPDO Sch. 2, and the regulations of the other consents. */
const periods: readonly Example[] = [
  days('eight weeks', { type: 'pp.full.minor', validFrom: '2026-03-02' }, '2026-04-27'),
  days('eight weeks in 2013', { type: 'pp.full.minor', validFrom: '2013-03-04' }, '2013-04-29'),
  days('thirteen weeks in 2012', { type: 'pp.full.major', validFrom: '2012-03-05' }, '2012-06-04'),
  days(
    'sixteen weeks with EIA in 2014',
    { type: 'pp.full', eia: true, validFrom: '2014-03-03' },
    '2014-06-23',
  ),
  days('a larger extension in 2013', { type: 'pa.part1.classA', validFrom: '2013-06-03' }, '2013-07-15'),
  days(
    'technical details, major',
    { type: 'pp.full.major.technicalDetails', validFrom: '2026-03-02' },
    '2026-05-11',
  ),
  days('permission in principle', { type: 'pp.pip', validFrom: '2026-03-02' }, '2026-04-06'),
  days('a non-material amendment', { type: 'amendment.nonMaterial', validFrom: '2026-03-02' }, '2026-03-30'),
  days('trees in a conservation area', { type: 'wtt.notice', validFrom: '2026-03-02' }, '2026-04-13'),
  days('a hedgerow', { type: 'hedgerowRemovalNotice', validFrom: '2026-03-02' }, '2026-04-13'),
  days(
    'demolition, whether approval is needed',
    { type: 'pa.part11.classB', validFrom: '2026-03-02' },
    '2026-03-30',
  ),
  days('an obligation to be modified', { type: 'obligation.modify', validFrom: '2026-03-02' }, '2026-04-27'),
  ['sent on a Friday evening', 'received-day', { submittedAt: '2025-11-28T20:10:00Z' }, '2025-12-01'],
  ['sent on New Year’s Eve of 2027', 'received-day', { submittedAt: '2027-12-31T17:30:00Z' }, '2028-01-04'],
  [
    'sent in the Jubilee weekend of 2012',
    'received-day',
    { submittedAt: '2012-06-01T17:30:00+01:00' },
    '2012-06-06',
  ],
  ['ten working days over Easter', 'working-day', { from: '2026-03-27', workingDays: 10 }, '2026-04-14'],
];

/** TCPA 1990 s. 78 and DMPO art. 37; the Advertisements, Tree and Listed Buildings Regulations. */
const appeals: readonly Example[] = [
  appeal('six months', { type: 'pp.full.minor' }, '2026-12-01'),
  appeal('twelve weeks for a house', { type: 'pp.full.householder' }, '2026-08-24'),
  appeal(
    'six months against silence, also for a house',
    { type: 'pp.full.householder', against: 'non-determination' },
    '2026-12-01',
  ),
  appeal('twelve weeks for a shopfront', { type: 'pp.full.minor', minorCommercial: true }, '2026-08-24'),
  appeal('eight weeks for an advertisement', { type: 'advertConsent' }, '2026-07-27'),
  appeal('28 days for protected trees', { type: 'wtt.consent' }, '2026-06-29'),
  appeal(
    'six months for a listed building',
    { type: 'listed', decisionReceivedOn: '2026-06-03' },
    '2026-12-03',
  ),
  appeal('six months for a certificate of listed works', { type: 'ldc.listedBuildingWorks' }, '2026-12-01'),
  appeal('no limit for an ordinary certificate', { type: 'ldc.proposed' }, null),
  appeal(
    '28 days with an enforcement notice',
    { type: 'pp.full.minor', enforcementNoticeOn: '2026-05-01' },
    '2026-06-29',
  ),
];

const law2026 = { on: '2026-11-20' };
const whoDecides = (what: string, body: object, value: string): Example => [
  what,
  'who-decides',
  { ...law2026, ...body },
  value,
];

const others: readonly Example[] = [
  whoDecides('an extension', { type: 'pp.full.householder' }, 'officer'),
  whoDecides('a shop of 600 m2', { type: 'pp.full', floorSpaceSquareMetres: 600 }, 'officer'),
  whoDecides('nine homes on 0.4 ha', { type: 'pp.full', homes: 9, siteHectares: 0.4 }, 'officer'),
  whoDecides('ten homes', { type: 'pp.full', homes: 10 }, 'gateway-test'),
  whoDecides(
    'an advertisement with six objections',
    { type: 'advertConsent', objections: 6, recommendation: 'grant' },
    'gateway-test',
  ),
  whoDecides(
    'the same before the scheme',
    { type: 'advertConsent', objections: 6, recommendation: 'grant', on: '2026-10-30' },
    'committee',
  ),
  whoDecides('protected trees', { type: 'wtt.consent' }, 'gateway-test'),
  whoDecides('an extension already built', { type: 'pp.full.householder.retro' }, 'gateway-test'),
  whoDecides(
    'reserved matters of 600 homes',
    { type: 'approval.reservedMatters', outline: { homes: 600 } },
    'gateway-test',
  ),
  whoDecides(
    'reserved matters of 60 homes',
    { type: 'approval.reservedMatters', outline: { homes: 60 } },
    'officer',
  ),
  whoDecides('nothing measured', { type: 'pp.full' }, 'undetermined'),
  whoDecides('hazardous substances', { type: 'hazardousSubstanceConsent' }, 'undetermined'),
  whoDecides('a National Park', { type: 'pp.full.major', authority: 'national-park' }, 'officer'),
  whoDecides(
    'the gateway test met',
    { type: 'listed', gateway: { officerAgrees: true, memberAgrees: true } },
    'committee',
  ),
  ['ten homes', 'scale', { type: 'pp.full', homes: 10 }, 'major'],
  ['999 m2', 'scale', { type: 'pp.full', floorSpaceSquareMetres: 999 }, 'minor'],
  [
    'a self-builder after July 2026',
    'biodiversity-gain',
    {
      type: 'pp.full.minor',
      madeOn: '2026-08-03',
      scale: 'minor',
      siteHectares: 0.4,
      habitatSquareMetres: 900,
      linearHabitatMetres: 0,
      priorityHabitat: false,
      selfBuild: true,
    },
    'required',
  ],
  ['an extension', 'biodiversity-gain', { type: 'pp.full.householder' }, 'exempt'],
  ['three years', 'permission-life', { type: 'pp.full', decidedOn: '2026-03-02' }, { lastDay: '2029-03-01' }],
  [
    'a legal challenge',
    'permission-life',
    {
      type: 'pp.full',
      decidedOn: '2026-03-02',
      challenges: [{ step: 'permission-granted', on: '2026-05-01' }],
    },
    { lastDay: '2030-03-01' },
  ],
  [
    'sixteen weeks',
    'planning-guarantee',
    { type: 'pp.full.minor', validFrom: '2026-03-02' },
    { standing: 'running', lastDay: '2026-06-22' },
  ],
  [
    '26 weeks beginning with the day',
    'planning-guarantee',
    { type: 'pp.full.major', validFrom: '2026-03-02' },
    { standing: 'running', lastDay: '2026-08-30' },
  ],
  [
    '26 weeks in 2014',
    'planning-guarantee',
    { type: 'pp.full.minor', validFrom: '2014-03-03' },
    { standing: 'running', lastDay: '2014-09-01' },
  ],
  [
    'an extension agreed',
    'planning-guarantee',
    { type: 'pp.full.minor', validFrom: '2026-03-02', extensionAgreedOn: '2026-04-20' },
    { standing: 'removed', by: 'extension-agreed' },
  ],
  [
    'silence on a larger extension',
    'deemed-outcome',
    { type: 'pa.part1.classA', validFrom: '2026-03-02' },
    { outcome: 'prior-approval-deemed', from: '2026-04-14' },
  ],
  [
    'silence on trees',
    'deemed-outcome',
    { type: 'wtt.notice', validFrom: '2026-03-02' },
    { outcome: 'may-proceed', from: '2026-04-14' },
  ],
  [
    'details not decided',
    'deemed-discharge',
    { receivedOn: '2026-03-02', decideBy: '2026-04-27' },
    { available: true, noticeFrom: '2026-04-14' },
  ],
];

const inTime = (what: string, body: object, value: object): Example => [
  what,
  'timeliness',
  { validFrom: '2026-03-02', ...body },
  value,
];
const wait = (what: string, body: object, value: object): Example => [
  what,
  'earliest-decision',
  { type: 'pp.full.householder', madeOn: '2026-03-02', validFrom: '2026-03-02', scale: 'minor', ...body },
  value,
];
const refund = (what: string, body: object, pounds: number): Example => [what, 'refund', body, pounds];
const letter = { told: 'neighbour-letter', beganOn: '2026-03-25' };
const minor = { type: 'pp.full.minor' };

/** The dates between receipt and decision: valid day, answers, extensions, notices, returns. */
const onTheWay: readonly Example[] = [
  [
    'form on Monday, fee on Thursday evening',
    'valid-day',
    {
      pieces: [
        { what: 'form', sentAt: '2026-03-02T10:00:00Z' },
        { what: 'fee', sentAt: '2026-03-05T18:10:00Z' },
      ],
    },
    '2026-03-06',
  ],
  [
    '15 working days over Easter',
    'response-due',
    { asked: 'validation-request', askedOn: '2026-03-27' },
    '2026-04-21',
  ],
  [
    '10 working days for a condition before works begin',
    'response-due',
    { asked: 'pre-commencement-condition', askedOn: '2026-03-02' },
    '2026-03-16',
  ],
  inTime(
    'week ten, with week eleven agreed in week seven',
    { ...minor, agreements: [{ until: '2026-05-18', agreedOn: '2026-04-20' }], decidedOn: '2026-05-11' },
    { statutoryExpiry: '2026-04-27', decideBy: '2026-05-18', inTime: true },
  ),
  inTime(
    'agreed after the decision',
    { ...minor, agreements: [{ until: '2026-05-18', agreedOn: '2026-05-12' }], decidedOn: '2026-05-11' },
    { inTime: false, withoutEffect: [{ refused: 'agreed-after-the-decision' }] },
  ),
  inTime(
    'works to trees in a conservation area, which cannot be extended',
    { type: 'wtt.notice', agreements: [{ until: '2026-05-18', agreedOn: '2026-04-01' }] },
    { decideBy: '2026-04-13', inTime: null, withoutEffect: [{ refused: 'type-cannot-be-extended' }] },
  ),
  inTime(
    'a screening opinion beyond ninety days',
    {
      type: 'environmentalImpact.screening',
      agreements: [{ until: '2026-06-30', agreedOn: '2026-03-10' }],
    },
    { withoutEffect: [{ refused: 'beyond-longest-period' }] },
  ),
  wait(
    'a letter before Easter',
    { given: [letter] },
    { lawfulFrom: '2026-04-17', commentsUntil: '2026-04-16' },
  ),
  wait('nobody told', {}, { stillRequired: [['site-notice', 'neighbour-letter']] }),
  wait(
    'a letter alone in a conservation area',
    { given: [letter], affectsConservationArea: true },
    { stillRequired: [['site-notice'], ['press-notice']] },
  ),
  wait('an advertisement, which is not publicised', { type: 'advertConsent' }, { lawfulFrom: '2026-03-02' }),
  ['major homes', 'return-line', { type: 'pp.full', scale: 'major', use: 'dwellings', decidedOn: on }, 'Q01'],
  ['a house', 'return-line', { type: 'pp.full.householder', decidedOn: on }, 'Q21'],
  [
    'a listed building pulled down',
    'return-line',
    { type: 'listed', demolition: true, decidedOn: on },
    'Q24',
  ],
  ['a major hospital', 'return-line', { type: 'pp.full', scale: 'major', psi: true, decidedOn: on }, 'Q07'],
  [
    '59 of 100 majors in time',
    'designation',
    { measure: 'speed.major', on, decisions: 100, counted: 59 },
    { atRisk: true, months: 12 },
  ],
  [
    '60 of 100 majors in time',
    'designation',
    { measure: 'speed.major', on, decisions: 100, counted: 60 },
    { atRisk: false },
  ],
  [
    '49 of 100 majors in time, in 2016',
    'designation',
    { measure: 'speed.major', on: '2016-06-01', decisions: 100, counted: 49 },
    { atRisk: true, months: 24, thresholdPercent: 50 },
  ],
  [
    'one in ten overturned at appeal',
    'designation',
    { measure: 'quality.non-major', on, decisions: 20, counted: 2 },
    { atRisk: false },
  ],
  [
    'a team leader, if the council has no scheme of its own',
    'who-signs',
    { type: 'pp.full', decision: 'granted', decidedBy: 'officer', roles: ['teamLeader'], on },
    true,
  ],
  [
    'a planning officer, if the council has no scheme of its own',
    'who-signs',
    { type: 'pp.full', decision: 'granted', decidedBy: 'officer', roles: ['planningOfficer'], on },
    false,
  ],
  [
    'five years given by the decision',
    'permission-life',
    { type: 'pp.full', decidedOn: '2026-03-02', yearsGiven: 5 },
    { lastDay: '2031-03-01' },
  ],
  [
    'section 73, of a permission of 2024',
    'permission-life',
    {
      type: 'amendment.minorMaterial',
      decidedOn: '2026-03-02',
      varies: { type: 'pp.full', decidedOn: '2024-05-07' },
    },
    { lastDay: '2027-05-06', by: 'begin' },
  ],
  [
    'section 73, of an outline of 2024 that gave five years',
    'permission-life',
    {
      type: 'amendment.minorMaterial',
      decidedOn: '2026-03-02',
      varies: { type: 'pp.outline', decidedOn: '2024-05-07', yearsGiven: 5 },
    },
    { lastDay: '2029-05-06', by: 'apply-for-reserved-matters' },
  ],
];

/** Fees Regulations 2012 regs 9A and 16, and the practice of councils where these do not say. */
const moneyBack: readonly Example[] = [
  refund(
    'withdrawn before it was valid',
    { cause: 'withdrawn before valid', paidPence: 54_800, withdrawnOn: '2026-03-05' },
    548,
  ),
  refund(
    'withdrawn when it was valid',
    {
      cause: 'withdrawn before valid',
      paidPence: 54_800,
      validFrom: '2026-03-04',
      withdrawnOn: '2026-03-05',
    },
    0,
  ),
  refund('returned as invalid', { cause: 'returned invalid', paidPence: 61_000 }, 610),
  refund('paid twice', { cause: 'overpaid', paidPence: 109_600, owedPence: 54_800 }, 548),
  refund(
    'sixteen weeks and a day without a decision',
    {
      ...{ cause: 'planning guarantee', paidPence: 61_000, ...minor },
      ...{ validFrom: '2026-03-02', asAt: '2026-06-23' },
    },
    610,
  ),
  refund(
    'the same, with half given back already',
    {
      ...{ cause: 'planning guarantee', paidPence: 61_000, refundedPence: 30_500, ...minor },
      ...{ validFrom: '2026-03-02', asAt: '2026-06-23' },
    },
    305,
  ),
  refund(
    'the same, with a longer period agreed',
    {
      ...{ cause: 'planning guarantee', paidPence: 61_000, ...minor },
      ...{ validFrom: '2026-03-02', asAt: '2026-06-23', extensionAgreedOn: '2026-04-20' },
    },
    0,
  ),
  refund(
    'a condition not answered in twelve weeks',
    { cause: 'conditions not answered', paidPence: 30_900, receivedOn: '2026-03-02', asAt: '2026-05-26' },
    309,
  ),
  refund(
    'a condition answered in week eleven',
    {
      ...{ cause: 'conditions not answered', paidPence: 30_900, receivedOn: '2026-03-02' },
      ...{ asAt: '2026-06-26', decidedOn: '2026-05-18' },
    },
    0,
  ),
];

interface Answered {
  readonly totalPence?: number;
  readonly amountPence?: number;
  readonly value?: unknown;
}

const told = (question: string, body: Answered): unknown => {
  if (question === 'fee') return (body.totalPence ?? Number.NaN) / 100;
  if (question === 'refund') return (body.amountPence ?? Number.NaN) / 100;
  return body.value ?? body;
};

describe('worked examples, asked over HTTP', () => {
  it.each([...fees, ...periods, ...appeals, ...others, ...onTheWay, ...moneyBack])(
    '%s (%s)',
    async (_, question, body, expected) => {
      const { status, body: answer } = await asked(question, body);
      expect(status).toBe(200);
      const value = told(question, answer);
      if (typeof expected === 'object' && expected !== null) expect(value).toMatchObject(expected);
      else expect(value).toBe(expected);
    },
  );

  it.each([
    ['correct', 54_800, {}],
    ['underpaid', 52_800, { shortByPence: 2_000, invalidReason: 'fee' }],
    ['overpaid', 61_000, { refundPence: 6_200 }],
  ])('a payment compared with the fee: %s', async (state, paidPence, more) => {
    const proposal = { type: 'pp.full.householder', development: { housesAltered: 1 } };
    const { body } = await asked('settlement', { on, proposal, paidPence });
    expect(body).toMatchObject({ state, owedPence: 54_800, paidPence, ...more, fee: { totalPence: 54_800 } });
    expect(body.fee.lines[0].link).toContain('legislation.gov.uk');
  });

  it('lists the statutory conditions of a consent, and none if the law sets none', async () => {
    const of = async (type: string) =>
      (await asked('standard-conditions', { type, decidedOn: '2026-03-02' })).body.conditions;
    expect(await of('advertConsent')).toHaveLength(6);
    expect(await of('pp.full')).toMatchObject([{ text: expect.stringContaining('1 March 2029') }]);
    expect(await of('ldc.proposed')).toEqual([]);
  });

  it.each([
    ['received-day', { submittedAt: '2026-01-01' }],
    ['working-day', { from: '2026-01-01', workingDays: -1 }],
    ['scale', { type: 'pp.full', homes: 'ten' }],
    ['biodiversity-gain', { type: 'pp.full', habitat: 4 }],
    ['appeal', { type: 'pp.full', against: 'everything' }],
    ['permission-life', { type: 'pp.full', decidedOn: '2026-02-30' }],
    ['planning-guarantee', { type: 'pp.full' }],
    ['deemed-outcome', { validFrom: '2026-03-02' }],
    ['deemed-discharge', { receivedOn: '2026-03-02' }],
    ['valid-day', { pieces: [] }],
    ['response-due', { asked: 'anything', askedOn: '2026-03-02' }],
    ['timeliness', { type: 'pp.full', validFrom: '2026-03-02', agreements: [{ until: '2026-05-01' }] }],
    ['earliest-decision', { type: 'pp.full', madeOn: '2026-03-02' }],
    ['standard-conditions', { type: 'pp.full' }],
    ['who-signs', { type: 'pp.full', decision: 'granted', decidedBy: 'nobody', roles: [] }],
    ['return-line', { type: 'pp.full', use: 'castles', decidedOn: '2026-03-02' }],
    ['designation', { measure: 'speed.major', decisions: 0, counted: 0 }],
    ['designation', { measure: 'speed.major', decisions: 4, counted: 5 }],
    ['settlement', { proposal: { type: 'pp.full', homes: 1 }, paidPence: 100 }],
    ['refund', { cause: 'overpaid', paidPence: 100 }],
    ['refund', { cause: 'planning guarantee', paidPence: 100, type: 'pp.full' }],
  ])('a malformed question is refused: %s', async (question, body) =>
    expect((await asked(question, body)).status).toBe(400),
  );

  it.each([
    ['appeal', { type: 'wtt.notice', against: 'refusal', madeOn: '2026-04-01', decideBy: '2026-05-13' }],
    ['permission-life', { type: 'ldc.proposed', decidedOn: '2026-03-02' }],
    ['planning-guarantee', { type: 'advertConsent', validFrom: '2026-03-02' }],
    ['deemed-outcome', { type: 'pp.full', validFrom: '2026-03-02' }],
    ['scale', { type: 'no.such.type' }],
    ['biodiversity-gain', { type: 'no.such.type' }],
    ['permission-life', { type: 'amendment.minorMaterial', decidedOn: '2026-03-02' }],
    ['permission-life', { type: 'pa.part3.classQ', decidedOn: '2026-03-02', yearsGiven: 5 }],
    ['timeliness', { type: 'preApp', validFrom: '2026-03-02' }],
    ['return-line', { type: 'preApp', decidedOn: '2026-03-02' }],
    ['designation', { measure: 'speed.major', on: '2010-01-01', decisions: 4, counted: 4 }],
    [
      'refund',
      { cause: 'planning guarantee', paidPence: 100, type: 'advertConsent', validFrom: '2026-03-02' },
    ],
  ])('says so if there is no rule: %s', async (question, body) =>
    expect(await asked(question, body)).toMatchObject({ status: 422, body: { code: 'no-rule' } }),
  );
});
