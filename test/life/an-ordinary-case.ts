import { anotherCase, document, type Entry } from './diary.js';

/** Eight homes, received on Monday 2 March 2026 and due by 27 April: a diary with one entry a day. */
const received: readonly Entry[] = [
  ['2026-03-02', 'amina.hassan', 'allocation', { officer: 'dylan.price' }],
  ['2026-03-02', 'nadia.rahman', 'fee-assessment', { proposal: { development: { newHomes: 8 } } }],
  [
    '2026-03-02',
    'farid.aziz',
    'payments',
    { paymentId: 'fee', amountPence: 470_400, method: 'online', reference: 'gp1' },
  ],
  ['2026-03-02', 'nadia.rahman', 'documents', document('plan', 'plan')],
  ['2026-03-02', 'nadia.rahman', 'documents', document('newer-plan', 'plan')],
  ['2026-03-02', 'nadia.rahman', 'documents', document('photograph', 'noticeEvidence')],
  [
    '2026-03-02',
    'nadia.rahman',
    'constraints',
    { constraintId: 'flood', kind: 'flood-risk-zone', name: 'Flood zone 2', source: 'Planning Data' },
  ],
  ['2026-03-03', 'nadia.rahman', 'documents', document('letter', 'correspondence')],
];
const asked: readonly Entry[] = [
  ...received,
  [
    '2026-03-03',
    'nadia.rahman',
    'information-requests',
    { requestId: 'plans', kind: 'plans', request: 'A block plan with a scale', dueOn: '2026-03-24' },
  ],
];
const invalid: readonly Entry[] = [
  ...asked,
  ['2026-03-03', 'nadia.rahman', 'invalidation', { reasons: ['The block plan has no scale'] }],
];
const answered: readonly Entry[] = [
  ...invalid,
  ['2026-03-09', 'nadia.rahman', 'information-requests/plans/response'],
];
const disputed: readonly Entry[] = [
  ...invalid,
  ['2026-03-04', 'nadia.rahman', 'validation-disputes', { disputeId: 'dispute', requestId: 'plans' }],
];
const live: readonly Entry[] = [
  ...received,
  ['2026-03-05', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' }],
];
const askedWhenLive: readonly Entry[] = [
  ...live,
  [
    '2026-03-06',
    'dylan.price',
    'information-requests',
    { requestId: 'plans', kind: 'other', request: 'A survey of bats', dueOn: '2026-03-27' },
  ],
];
const nothingUnusual = {
  ...{ departure: false, affectsRightOfWay: false },
  ...{ affectsListedBuildingSetting: false, affectsConservationArea: false },
};
const consulted: readonly Entry[] = [
  ...live,
  ['2026-03-09', 'dylan.price', 'publicity/needs', nothingUnusual],
  ['2026-03-09', 'dylan.price', 'publicity/site-notices', { place: 'Lamp post', evidence: 'photograph' }],
  [
    '2026-03-09',
    'dylan.price',
    'consultations',
    { consultees: [{ consulteeId: 'highways', name: 'Highways', kind: 'statutory' }] },
  ],
  [
    '2026-03-11',
    'dylan.price',
    'representations',
    { representationId: 'neighbour', stance: 'objection', comment: 'Too high' },
  ],
  [
    '2026-03-12',
    'dylan.price',
    'extensions',
    {
      proposalId: 'more-time',
      decideBy: '2026-06-30',
      proposedBy: 'council',
      reason: 'Members wish to see the site',
    },
  ],
];
const extended: readonly Entry[] = [
  ...consulted,
  ['2026-03-13', 'dylan.price', 'extensions/more-time/agreement'],
];
const assessing: readonly Entry[] = [
  ...consulted,
  ['2026-03-10', 'nadia.rahman', 'publication'],
  [
    '2026-03-20',
    'dylan.price',
    'consultees/highways/responses',
    { responseId: 'highways-answer', position: 'noObjection', comment: 'None, says A. Clerk' },
  ],
  ['2026-03-30', 'dylan.price', 'consultations/close'],
  ['2026-03-30', 'dylan.price', 'site-visits', { notes: 'Seen from the road' }],
];

export const conditions = [
  { text: 'Begin within three years.', reason: 'Section 91.' },
  {
    text: 'Bricks as a panel approved beforehand.',
    reason: 'The street scene.',
    timing: 'duringWorks',
    detailsRequired: true,
  },
  {
    text: 'Bats: a scheme of lighting approved beforehand.',
    reason: 'Protected species.',
    timing: 'preOccupation',
    detailsRequired: true,
  },
];

const recommended: readonly Entry[] = [
  ...assessing,
  [
    '2026-04-01',
    'dylan.price',
    'recommendation',
    { recommendation: 'grant', report: 'In keeping with the street.', conditions },
  ],
];
const recommendedToRefuse: readonly Entry[] = [
  ...assessing,
  [
    '2026-04-01',
    'dylan.price',
    'recommendation',
    { recommendation: 'refuse', report: 'Too high.', refusalReasons: ['Its height'] },
  ],
];
const referred: readonly Entry[] = [
  ...recommended,
  ['2026-04-02', 'amina.hassan', 'committee-referral', { reason: 'A member asked', memberCallIn: true }],
];
const onAgenda: readonly Entry[] = [
  ...referred,
  [
    '2026-04-02',
    'carol.venn',
    'committee-meeting',
    { meetingId: 'april', committee: 'Planning', meetsOn: '2026-04-15', agendaItem: '5' },
  ],
];
const resolved: readonly Entry[] = [
  ...onAgenda,
  ['2026-04-15', 'carol.venn', 'committee-resolution', { meetingId: 'april', resolution: 'grant' }],
];
const awaitingObligation: readonly Entry[] = [
  ...onAgenda,
  [
    '2026-04-15',
    'carol.venn',
    'committee-resolution',
    { meetingId: 'april', resolution: 'grant', subjectToObligation: true },
  ],
  [
    '2026-04-16',
    'dylan.price',
    'obligation/heads-of-terms',
    { heads: [{ subject: 'Play space', summary: 'A payment', amountPence: 1_200_000 }] },
  ],
];
const obligationComplete: readonly Entry[] = [
  ...awaitingObligation,
  ['2026-04-24', 'dylan.price', 'documents', document('deed', 'obligation')],
  ['2026-04-24', 'dylan.price', 'obligation/completion', { document: 'deed' }],
];
const calledIn: readonly Entry[] = [
  ...recommended,
  ['2026-04-02', 'amina.hassan', 'call-in', { directionReference: 'PCU/1' }],
];
const granted: readonly Entry[] = [
  ...recommended,
  ['2026-04-02', 'amina.hassan', 'decision', { decision: 'granted' }],
];
const detailsSubmitted: readonly Entry[] = [
  ...granted,
  ['2026-05-05', 'nadia.rahman', 'details', { conditions: [2], linked: anotherCase }],
];
const refused: readonly Entry[] = [
  ...recommendedToRefuse,
  ['2026-04-02', 'amina.hassan', 'decision', { decision: 'refused' }],
];
const appealed: readonly Entry[] = [
  ...refused,
  [
    '2026-05-05',
    'amina.hassan',
    'appeals',
    { appealId: 'a1', inspectorateReference: 'APP/1', against: 'refusal' },
  ],
];
const appealStarted: readonly Entry[] = [
  ...appealed,
  ['2026-05-06', 'amina.hassan', 'appeals/a1/validation'],
  ['2026-05-07', 'amina.hassan', 'appeals/a1/start', { procedure: 'hearing' }],
];
const silenceAppealed: readonly Entry[] = [
  ...recommended,
  [
    '2026-04-28',
    'amina.hassan',
    'appeals',
    { appealId: 'a1', inspectorateReference: 'APP/1', against: 'non-determination' },
  ],
];
const silenceWithInspector: readonly Entry[] = [
  ...silenceAppealed,
  ['2026-04-29', 'amina.hassan', 'appeals/a1/validation'],
  ['2026-04-30', 'amina.hassan', 'appeals/a1/start', { procedure: 'inquiry' }],
];

export const ordinary = {
  ...{ received, asked, invalid, answered, disputed, live, askedWhenLive, consulted, extended, assessing },
  ...{ recommended, recommendedToRefuse, referred, onAgenda, resolved, awaitingObligation },
  ...{ obligationComplete, calledIn, granted, detailsSubmitted, refused, appealed, appealStarted },
  ...{ silenceAppealed, silenceWithInspector },
};
