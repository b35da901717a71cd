import { addDays } from '#legislation';
import { document } from './diary.js';
import type { Move } from './move.js';

const why = { reason: 'Found since' };
const consultee = (consulteeId: string) => ({
  consultees: [{ consulteeId, name: 'Highways', kind: 'statutory' }],
});

/** Moves while the case is allocated, publicised and assessed. */
export const onTheWay: Readonly<Record<string, readonly Move[]>> = {
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
