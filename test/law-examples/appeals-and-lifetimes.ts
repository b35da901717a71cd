import type { Example } from './example.js';

const appeal = (what: string, body: object, lastDay: string | null): Example => [
  what,
  'appeal',
  { madeOn: '2026-04-01', decideBy: '2026-06-01', against: 'refusal', decidedOn: '2026-06-01', ...body },
  { lastDay },
];

/** TCPA 1990 s. 78 and DMPO art. 37; the Advertisements, Tree and Listed Buildings Regulations. */
export const appeals: readonly Example[] = [
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

/** How long a permission lasts: TCPA 1990 ss. 73, 91 and 92. */
export const lifetimes: readonly Example[] = [
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
