import { addDays } from '#legislation';
import type { Move } from './move.js';

const why = { reason: 'Found since' };
const verb = (decision: string): string => ({ granted: 'grant', refused: 'refuse' })[decision] ?? decision;
const refusals = new Set([
  'refused',
  'priorApprovalRefused',
  'preservationOrderMade',
  'retentionNoticeServed',
]);
const reasons = (decision: string) =>
  refusals.has(decision) ? { refusalReasons: ['It would harm the street scene'] } : {};

/** Moves towards a recommendation, a resolution and a decision. */
export const toTheDecision: Readonly<Record<string, readonly Move[]>> = {
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
