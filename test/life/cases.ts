import { ordinary as of } from './an-ordinary-case.js';
import { anotherCase, type CaseBrought, document, type Entry, type TimePassed } from './diary.js';

const grantOrRefuse = ['granted', 'refused'] as const;

const brought = (
  stands: string,
  today: string,
  diary: readonly (Entry | TimePassed)[],
  { type = 'pp.full.minor', decisions = grantOrRefuse }: Partial<CaseBrought> = {},
): CaseBrought => ({ stands, today, diary, type, decisions });

const why = { reason: 'Found since' };

/** An application for planning permission at every stage. */
const permissions: readonly CaseBrought[] = [
  brought('received', '2026-03-03', of.received),
  brought('received, more asked for', '2026-03-04', of.asked),
  brought('received, fee too low', '2026-03-03', [
    ['2026-03-02', 'nadia.rahman', 'fee-assessment', { proposal: { development: { newHomes: 8 } } }],
  ]),
  brought('invalid', '2026-03-04', of.invalid),
  brought('invalid, request disputed', '2026-03-05', of.disputed),
  brought('invalid, all answered', '2026-03-10', of.answered),
  brought('invalid, time to answer over', '2026-03-25', [...of.invalid, { timePassedTo: '2026-03-25' }]),
  brought('returned', '2026-03-26', [...of.invalid, ['2026-03-25', 'nadia.rahman', 'return', why]]),
  brought('closed as a duplicate', '2026-03-04', [
    ...of.received,
    [
      '2026-03-03',
      'nadia.rahman',
      'duplicate',
      { duplicateOf: anotherCase.reference, caseId: anotherCase.caseId, ...why },
    ],
  ]),
  brought('withdrawn before it was valid', '2026-03-04', [
    ...of.received,
    ['2026-03-03', 'nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' }],
  ]),
  brought('valid', '2026-03-06', of.live),
  brought('valid, more asked for', '2026-03-07', of.askedWhenLive),
  brought('valid, set aside', '2026-03-10', [
    ...of.askedWhenLive,
    ['2026-03-09', 'amina.hassan', 'validation-set-aside/proposal', { proposalId: 'aside', ...why }],
    ['2026-03-09', 'peter.lowe', 'validation-set-aside/confirmation', { proposalId: 'aside' }],
  ]),
  brought('consulted on', '2026-03-13', of.consulted),
  brought('consulted on, longer period agreed', '2026-03-14', of.extended),
  brought('consultation over', '2026-03-31', of.assessing),
  brought('recommended for grant', '2026-04-02', of.recommended),
  brought('recommended for refusal', '2026-04-02', of.recommendedToRefuse),
  brought('with the committee, no meeting yet', '2026-04-03', of.referred),
  brought('on an agenda', '2026-04-15', of.onAgenda),
  brought('put off by the committee', '2026-04-16', [
    ...of.onAgenda,
    [
      '2026-04-15',
      'carol.venn',
      'committee-resolution',
      { meetingId: 'april', resolution: 'defer', reason: 'To see the site' },
    ],
  ]),
  brought('resolved to grant', '2026-04-16', of.resolved),
  brought('resolved to grant, obligation awaited', '2026-04-17', of.awaitingObligation),
  brought('resolved to grant, obligation complete', '2026-04-24', of.obligationComplete),
  brought('called in', '2026-04-03', of.calledIn),
  brought('past its last day, nothing decided', '2026-04-29', [
    ...of.recommended,
    { timePassedTo: '2026-04-28' },
  ]),
  brought('silence appealed', '2026-04-29', of.silenceAppealed),
  brought('silence appealed, with the inspector', '2026-05-01', of.silenceWithInspector),
  brought('withdrawn after it was valid', '2026-04-02', [
    ...of.assessing,
    ['2026-04-01', 'dylan.price', 'withdrawal', { requestedBy: 'applicant', reason: 'Sold' }],
  ]),
];

/** The same after a decision. */
const decided: readonly CaseBrought[] = [
  brought('granted', '2026-04-03', of.granted),
  brought('granted, details under a condition sent in', '2026-05-06', of.detailsSubmitted),
  brought('granted, a condition discharged', '2026-05-20', [
    ...of.detailsSubmitted,
    ['2026-05-19', 'dylan.price', 'conditions/2/approval', { linked: anotherCase }],
  ]),
  brought('granted, revoked', '2026-05-20', [
    ...of.granted,
    ['2026-05-19', 'amina.hassan', 'revocation/proposal', { proposalId: 'order', ...why }],
    ['2026-05-19', 'peter.lowe', 'revocation/confirmation', { proposalId: 'order' }],
  ]),
  brought('granted, quashed and open again', '2026-06-02', [
    ...of.granted,
    ['2026-06-01', 'amina.hassan', 'quashing', { court: 'the High Court', claimReference: 'AC-1' }],
  ]),
  brought('refused', '2026-04-03', of.refused),
  brought('refused, appealed', '2026-05-06', of.appealed),
  brought('refused, appeal under way', '2026-05-08', of.appealStarted),
  brought('refused, appeal dismissed', '2026-09-02', [
    ...of.appealStarted,
    ['2026-09-01', 'amina.hassan', 'appeals/a1/decision', { outcome: 'dismissed' }],
  ]),
  brought('refused, appeal allowed', '2026-09-02', [
    ...of.appealStarted,
    ['2026-09-01', 'amina.hassan', 'appeals/a1/decision', { outcome: 'allowed' }],
  ]),
  brought('refused, appeal withdrawn', '2026-06-02', [
    ...of.appealStarted,
    ['2026-06-01', 'amina.hassan', 'appeals/a1/withdrawal'],
  ]),
  brought('granted by an inspector, nothing having been decided', '2026-09-02', [
    ...of.silenceWithInspector,
    ['2026-09-01', 'amina.hassan', 'appeals/a1/decision', { outcome: 'allowed' }],
  ]),
  brought('refused by the Secretary of State', '2026-09-02', [
    ...of.calledIn,
    ['2026-09-01', 'amina.hassan', 'documents', document('decision-letter', 'correspondence')],
    ['2026-09-01', 'amina.hassan', 'call-in/decision', { decision: 'refused', document: 'decision-letter' }],
  ]),
];

/** Types with rules of their own. */
const trees = { type: 'wtt.notice', decisions: ['noObjection', 'preservationOrderMade'] as const };
const details = { type: 'approval.conditions' };
const demolition = {
  type: 'pa.part11.classB',
  decisions: ['priorApprovalGranted', 'priorApprovalRefused'] as const,
};
const hangs = (relation: string): Entry => [
  '2026-03-05',
  'nadia.rahman',
  'parent-elsewhere',
  { reference: 'C/98/1', authority: 'Its former council', relation, reason: 'Older than the record' },
];
const enquiry = { type: 'preApp', decisions: ['adviceGiven', 'refused'] as const };
const valid = (more: object = {}): Entry => [
  '2026-03-05',
  'nadia.rahman',
  'validation',
  { validFrom: '2026-03-02', ...more },
];

const others: readonly CaseBrought[] = [
  brought('notice of tree works: valid', '2026-03-06', [valid()], trees),
  brought(
    'notice of tree works: six weeks past',
    '2026-04-15',
    [valid(), { timePassedTo: '2026-04-14' }],
    trees,
  ),
  brought(
    'details under a condition: valid',
    '2026-03-06',
    [hangs('discharge-of-conditions'), valid()],
    details,
  ),
  brought(
    'details under a condition: deemed approved',
    '2026-04-30',
    [
      hangs('discharge-of-conditions'),
      valid(),
      ['2026-04-14', 'nadia.rahman', 'deemed-discharge-notice'],
      { timePassedTo: '2026-04-29' },
    ],
    details,
  ),
  brought('non-material amendment: valid', '2026-03-06', [hangs('non-material-amendment'), valid()], {
    type: 'amendment.nonMaterial',
  }),
  brought('notice of demolition: valid', '2026-03-06', [valid()], demolition),
  brought(
    'notice of demolition: prior approval needed',
    '2026-03-21',
    [valid(), ['2026-03-20', 'dylan.price', 'prior-approval-requirement']],
    demolition,
  ),
  brought(
    'notice of demolition: 28 days past',
    '2026-04-01',
    [valid(), { timePassedTo: '2026-03-31' }],
    demolition,
  ),
  brought('pre-application enquiry: valid', '2026-03-06', [valid({ decideBy: '2026-04-13' })], enquiry),
];

/** A case for every stage that a case can be in. */
export const cases: readonly CaseBrought[] = [...permissions, ...decided, ...others];
