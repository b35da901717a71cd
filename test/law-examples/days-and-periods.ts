import type { Example } from './example.js';

const days = (what: string, body: object, value: string): Example => [what, 'deadline', body, value];

/** DMPO 2015 art. 34, its predecessor, GPDO Sch. 2, and the regulations of the other consents. */
export const periods: readonly Example[] = [
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
];

/** The day of receipt, working days, the valid day, and the last day to answer. */
export const daysCounted: readonly Example[] = [
  ['sent on a Friday evening', 'received-day', { submittedAt: '2025-11-28T20:10:00Z' }, '2025-12-01'],
  ['sent on New Year’s Eve of 2027', 'received-day', { submittedAt: '2027-12-31T17:30:00Z' }, '2028-01-04'],
  [
    'sent in the Jubilee weekend of 2012',
    'received-day',
    { submittedAt: '2012-06-01T17:30:00+01:00' },
    '2012-06-06',
  ],
  ['ten working days over Easter', 'working-day', { from: '2026-03-27', workingDays: 10 }, '2026-04-14'],
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
];
