type Question = readonly [question: string, body: object];

/** Questions that cannot be understood. */
export const malformed: readonly Question[] = [
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
];

/** Questions that can be understood, but no rule of the law answers them. */
export const withoutRule: readonly Question[] = [
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
  ['refund', { cause: 'planning guarantee', paidPence: 100, type: 'advertConsent', validFrom: '2026-03-02' }],
];
