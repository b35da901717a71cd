import type { Example } from './example.js';

const on = '2026-06-01';

/** The line of the government's return, and the measures for designation. */
export const returns: readonly Example[] = [
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
];
