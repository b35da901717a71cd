import type { Example } from './example.js';

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
const letter = { told: 'neighbour-letter', beganOn: '2026-03-25' };
const minor = { type: 'pp.full.minor' };

/** Whether a decision was in time, and the first day on which it is lawful. */
export const decisionsInTime: readonly Example[] = [
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
];

/** The effect of silence: the Planning Guarantee, deemed decisions and deemed discharge. */
export const silence: readonly Example[] = [
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
