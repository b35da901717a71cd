import { addDays } from '#legislation';
import { anotherCase, document } from './diary.js';
import type { Move } from './move.js';
import { movesByTwo } from './moves-by-two.js';

const linked = anotherCase;
const why = { reason: 'Found since' };
const consultee = (consulteeId: string) => ({
  consultees: [{ consulteeId, name: 'Highways', kind: 'statutory' }],
});
const verb = (decision: string): string => ({ granted: 'grant', refused: 'refuse' })[decision] ?? decision;
const refusals = new Set([
  'refused',
  'priorApprovalRefused',
  'preservationOrderMade',
  'retentionNoticeServed',
]);
const reasons = (decision: string) =>
  refusals.has(decision) ? { refusalReasons: ['It would harm the street scene'] } : {};

const toValidity: Readonly<Record<string, readonly Move[]>> = {
  allocation: [{ who: 'amina.hassan', body: () => ({ officer: 'mei.lin' }) }],
  specialists: [{ who: 'amina.hassan', body: () => ({ discipline: 'ecology', officer: 'ines.duarte' }) }],
  parent: [{ who: 'nadia.rahman', body: () => ({ parent: linked, relation: 'resubmission' }) }],
  'parent-elsewhere': [
    {
      who: 'nadia.rahman',
      body: () => ({
        ...{ reference: 'C/98/1', authority: 'Its former council', relation: 'resubmission' },
        reason: 'Older than the record',
      }),
    },
  ],
  enforcement: [{ who: 'dylan.price', body: () => ({ enforcementReference: 'EN/26/1' }) }],
  duplicate: [
    { who: 'nadia.rahman', body: () => ({ duplicateOf: linked.reference, caseId: linked.caseId, ...why }) },
  ],
  corrections: [
    {
      who: 'nadia.rahman',
      body: (_, { description }) => ({ field: 'description', was: description, now: 'Eight homes', ...why }),
    },
  ],
  'fee-assessment': [
    { who: 'nadia.rahman', body: () => ({ proposal: { development: { newHomes: 9 }, parent: 'other' } }) },
  ],
  payments: [
    {
      who: 'farid.aziz',
      body: (_, { caseId }) => ({
        ...{ paymentId: 'more', amountPence: 10_000, method: 'online', reference: `gp2 ${caseId}` },
      }),
    },
  ],
  'payments/{paymentId}/reversal': [{ who: 'farid.aziz', path: { paymentId: 'fee' }, body: () => why }],
  measures: [{ who: 'nadia.rahman', body: () => ({ homes: 8, siteHectares: 0.4 }) }],
  'information-requests': [
    { who: 'nadia.rahman', body: () => ({ kind: 'other', request: 'A survey of newts' }) },
  ],
  'information-requests/{requestId}/response': [{ who: 'nadia.rahman', path: { requestId: 'plans' } }],
  'information-requests/{requestId}/cancellation': [
    { who: 'nadia.rahman', path: { requestId: 'plans' }, body: () => why },
  ],
  'validation-disputes': [{ who: 'nadia.rahman', body: () => ({ requestId: 'plans' }) }],
  'validation-disputes/{disputeId}/answer': [
    { who: 'nadia.rahman', path: { disputeId: 'dispute' }, body: () => ({ upheld: true, ...why }) },
  ],
  invalidation: [{ who: 'nadia.rahman', body: () => ({ reasons: ['The block plan has no scale'] }) }],
  validation: [{ who: 'nadia.rahman', body: () => ({ validFrom: '2026-03-02', decideBy: '2026-04-13' }) }],
  return: [{ who: 'nadia.rahman', body: () => why }],
  withdrawal: [{ who: 'nadia.rahman', body: () => ({ requestedBy: 'agent', reason: 'Sold' }) }],
};

const onTheWay: Readonly<Record<string, readonly Move[]>> = {
  documents: [{ who: 'nadia.rahman', body: () => document('another', 'plan') }],
  'documents/{documentId}/publish-status': [
    {
      who: 'nadia.rahman',
      path: { documentId: 'letter' },
      body: () => ({ publishStatus: 'withhold', ...why }),
    },
  ],
  'documents/{documentId}/scan': [{ who: 'nadia.rahman', path: { documentId: 'plan' } }],
  'documents/{documentId}/supersession': [
    { who: 'nadia.rahman', path: { documentId: 'plan' }, body: () => ({ supersededBy: 'newer-plan' }) },
  ],
  amendments: [
    {
      who: 'dylan.price',
      body: () => ({ description: 'A lower roof', documents: [], reconsultationNeeded: false }),
    },
  ],
  constraints: [
    {
      who: 'nadia.rahman',
      body: () => ({
        constraintId: 'green',
        kind: 'green-belt',
        name: 'Green belt',
        source: 'Planning Data',
      }),
    },
  ],
  'constraints/{constraintId}/removal': [
    { who: 'nadia.rahman', path: { constraintId: 'flood' }, body: () => why },
  ],
  'constraints/look-up': [{ who: 'nadia.rahman' }],
  'proposed-details/{lineId}/confirmation': [{ who: 'nadia.rahman', path: { lineId: 'measures' } }],
  'proposed-details/{lineId}/rejection': [
    { who: 'nadia.rahman', path: { lineId: 'measures' }, body: () => why },
  ],
  publication: [{ who: 'nadia.rahman' }],
  'publicity/needs': [
    {
      who: 'nadia.rahman',
      body: () => ({
        departure: false,
        affectsRightOfWay: true,
        affectsListedBuildingSetting: false,
        affectsConservationArea: false,
        interiorOfGradeTwoOnly: false,
      }),
    },
  ],
  'reconsultation-waiver': [{ who: 'dylan.price', body: () => why }],
  'publicity/site-notices': [
    { who: 'dylan.price', body: () => ({ place: 'The gate', evidence: 'photograph' }) },
  ],
  'publicity/neighbour-letters': [{ who: 'dylan.price', body: () => ({ letters: 4 }) }],
  'publicity/press-notices': [{ who: 'dylan.price', body: () => ({ newspaper: 'Cambridge News' }) }],
  letters: [
    {
      who: 'dylan.price',
      body: () => ({ letter: 'acknowledgement', to: 'other', name: 'A. Neighbour', email: 'a@example.org' }),
    },
  ],
  'letters/{letterId}/link/withdrawal': [
    { who: 'dylan.price', path: { letterId: 'asking' }, body: () => why },
  ],
  consultations: [{ who: 'dylan.price', body: () => consultee('parish') }],
  reconsultations: [{ who: 'dylan.price', body: () => consultee('highways') }],
  'consultees/{consulteeId}/responses': [
    {
      who: 'dylan.price',
      path: { consulteeId: 'highways' },
      body: () => ({ position: 'noObjection', comment: 'None' }),
    },
  ],
  'responses/{responseId}/redaction': [
    {
      who: 'dylan.price',
      path: { responseId: 'highways-answer' },
      body: () => ({ redactedComment: 'None' }),
    },
  ],
  representations: [{ who: 'dylan.price', body: () => ({ stance: 'support', comment: 'Homes are needed' }) }],
  'representations/{representationId}/redaction': [
    {
      who: 'dylan.price',
      path: { representationId: 'neighbour' },
      body: () => ({ redactedComment: 'Too high' }),
    },
  ],
  'representations/{representationId}/withdrawal': [
    { who: 'dylan.price', path: { representationId: 'neighbour' } },
  ],
  'consultations/close': [{ who: 'dylan.price' }],
  'site-visits': [{ who: 'dylan.price', body: () => ({ notes: 'Seen from the lane' }) }],
  notes: [{ who: 'dylan.price', body: () => ({ note: 'Ask about the trees' }) }],
  considerations: [
    {
      who: 'dylan.price',
      body: () => ({ topic: 'Design', policies: ['55'], assessment: 'Good', weighs: 'for' }),
    },
  ],
  extensions: [
    {
      who: 'dylan.price',
      body: (on) => ({ decideBy: addDays(on, 200), proposedBy: 'council', reason: 'Bats' }),
    },
  ],
  'extensions/{proposalId}/agreement': [{ who: 'dylan.price', path: { proposalId: 'more-time' } }],
  'extensions/{proposalId}/rejection': [
    { who: 'dylan.price', path: { proposalId: 'more-time' }, body: () => why },
  ],
  'performance-agreements/proposals': [
    {
      who: 'dylan.price',
      body: (on) => ({ decideBy: addDays(on, 300), proposedBy: 'applicant', reason: 'Three meetings' }),
    },
  ],
  'performance-agreements': [
    { who: 'dylan.price', body: (on) => ({ decideBy: addDays(on, 300), document: 'letter' }) },
  ],
  'prior-approval-requirement': [{ who: 'dylan.price' }],
  'deemed-discharge-notice': [{ who: 'nadia.rahman' }],
  'court-challenges': [
    { who: 'amina.hassan', body: () => ({ claimReference: 'AC-2', step: 'permission-granted' }) },
  ],
  'high-court-claims': [{ who: 'amina.hassan', body: () => ({ claimReference: 'AC-2' }) }],
};

const toTheDecision: Readonly<Record<string, readonly Move[]>> = {
  recommendation: [
    {
      called: 'for',
      who: 'mei.lin',
      body: (_, { decisions: [decision] }) => ({ recommendation: verb(decision), report: 'Sound.' }),
    },
    {
      called: 'against',
      who: 'mei.lin',
      body: (_, { decisions: [, decision] }) => ({
        recommendation: verb(decision),
        report: 'Harmful.',
        ...reasons(decision),
      }),
    },
  ],
  'recommendation/return': [{ who: 'amina.hassan', body: () => why }],
  'conditions/{condition}/agreement': [{ who: 'dylan.price', path: { condition: '1' } }],
  'committee-referral': [
    { who: 'amina.hassan', body: () => ({ reason: 'A member asked', memberCallIn: true }) },
  ],
  'committee-meeting': [
    {
      who: 'carol.venn',
      body: (on) => ({
        meetingId: 'next',
        committee: 'Planning',
        meetsOn: addDays(on, 14),
        agendaItem: '3',
      }),
    },
  ],
  'committee-resolution': [
    resolving('grant', {}),
    resolving('refuse', { refusalReasons: ['Its height'] }),
    resolving('defer', { reason: 'To see the site' }),
  ],
  'obligation/heads-of-terms': [
    { who: 'dylan.price', body: () => ({ heads: [{ subject: 'Open space', summary: 'To be laid out' }] }) },
  ],
  'obligation/completion': [{ who: 'dylan.price', body: () => ({ document: 'letter' }) }],
  decision: [
    { called: 'for', who: 'amina.hassan', body: (_, { decisions }) => ({ decision: decisions[0] }) },
    { called: 'against', who: 'amina.hassan', body: (_, { decisions }) => ({ decision: decisions[1] }) },
  ],
  'decision-notice': [{ who: 'dylan.price' }],
  'call-in': [{ who: 'amina.hassan', body: () => ({ directionReference: 'PCU/2' }) }],
  'call-in/decision': [{ who: 'amina.hassan', body: () => ({ decision: 'granted', document: 'letter' }) }],
};

function resolving(resolution: string, more: object): Move {
  return {
    called: resolution,
    who: 'carol.venn',
    body: () => ({ meetingId: 'april', resolution, ...more }),
  };
}

const afterwards: Readonly<Record<string, readonly Move[]>> = {
  appeals: ['refusal', 'conditions', 'non-determination'].map((against) => ({
    called: against,
    who: 'amina.hassan',
    body: () => ({ inspectorateReference: 'APP/2', against }),
  })),
  'appeals/{appealId}/validation': [{ who: 'amina.hassan', path: { appealId: 'a1' } }],
  'appeals/{appealId}/start': [
    { who: 'amina.hassan', path: { appealId: 'a1' }, body: () => ({ procedure: 'hearing' }) },
  ],
  'appeals/{appealId}/withdrawal': [{ who: 'amina.hassan', path: { appealId: 'a1' } }],
  'appeals/{appealId}/decision': [
    { who: 'amina.hassan', path: { appealId: 'a1' }, body: () => ({ outcome: 'dismissed' }) },
  ],
  details: [{ who: 'nadia.rahman', body: (_, the) => ({ conditions: [3], linked: the.details }) }],
  'conditions/{condition}/approval': [
    { who: 'dylan.price', path: { condition: '2' }, body: (_, the) => ({ linked: the.details }) },
  ],
  'conditions/{condition}/deemed-discharge': [
    { who: 'dylan.price', path: { condition: '2' }, body: (_, the) => ({ linked: the.details }) },
  ],
  'conditions/{condition}/refusal': [
    { who: 'dylan.price', path: { condition: '2' }, body: (_, the) => ({ linked: the.details }) },
  ],
  'amendments-after-decision': [
    { who: 'dylan.price', body: (_, the) => ({ description: 'A window moved', linked: the.details }) },
  ],
  quashing: [{ who: 'amina.hassan', body: () => ({ court: 'the High Court', claimReference: 'AC-2' }) }],
};

/** Every command route of a case, by its path below the case: a spec sees that none is missing. */
export const moves: Readonly<Record<string, readonly Move[]>> = {
  ...toValidity,
  ...onTheWay,
  ...toTheDecision,
  ...afterwards,
  ...movesByTwo,
};
