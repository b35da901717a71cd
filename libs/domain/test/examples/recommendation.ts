import { addDays } from '#legislation';
import {
  amina,
  condition,
  dylan,
  having,
  later,
  publicised,
  recommend,
  recommendRefusal,
} from '../case-commands.js';
import { examplesOf, id, makersOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { ready, valid } from './stands.js';

/** Recommendations, and what the applicant agrees to before. */
export const makers = makersOf({
  SubmitRecommendation: (on, pick) =>
    pick % 3 === 0
      ? { ...recommendRefusal, on }
      : recommend({
          conditions: [{ ...condition, timing: pick % 3 === 1 ? 'preCommencement' : 'preOccupation' }],
          on,
        }),
  ReturnToOfficer: (on, pick) => ({
    type: 'ReturnToOfficer',
    entryId: id('returned', pick),
    reason: 'Weigh the trees',
    by: amina,
    on,
  }),
  AgreeCondition: (on, pick) => ({
    type: 'AgreeCondition',
    condition: 1,
    agreed: pick % 2 === 0 ? { inWritingOn: on } : { noticeGivenOn: addDays(on, -20) },
    on,
  }),
});

const publicisedCase = having(...publicised);
const heldUp = having(
  ...publicised,
  recommend({ conditions: [{ ...condition, timing: 'preCommencement' }] }),
);
const agree = { ...makers.AgreeCondition(later, 0), condition: 1 };

export const examples = examplesOf({
  SubmitRecommendation: {
    after: publicisedCase,
    when: recommend(),
    leadsTo: ['RecommendationSubmitted'],
    but: { refused: 'publicity-needs-unsaid', after: valid },
  },
  ReturnToOfficer: {
    after: ready,
    when: makers.ReturnToOfficer(later, 0),
    leadsTo: ['RecommendationChallenged'],
    but: { refused: 'second-person', after: ready, when: { ...makers.ReturnToOfficer(later, 0), by: dylan } },
  },
  AgreeCondition: {
    after: heldUp,
    when: agree,
    leadsTo: ['ConditionAgreed'],
    but: { refused: 'unknown-condition', after: heldUp, when: { ...agree, condition: 2 } },
  },
});

const verb = (decision: string): string => ({ granted: 'grant', refused: 'refuse' })[decision] ?? decision;
const refusals = new Set([
  'refused',
  'priorApprovalRefused',
  'preservationOrderMade',
  'retentionNoticeServed',
]);

export const requests = requestsOf({
  SubmitRecommendation: [
    {
      ...{ called: 'for', who: 'mei.lin' },
      body: (_, { decisions: [decision] }) => ({ recommendation: verb(decision), report: 'Sound.' }),
    },
    {
      ...{ called: 'against', who: 'mei.lin' },
      body: (_, { decisions: [, decision] }) => ({
        ...{ recommendation: verb(decision), report: 'Harmful.' },
        ...(refusals.has(decision) && { refusalReasons: ['It would harm the street scene'] }),
      }),
    },
  ],
  ReturnToOfficer: [{ who: 'amina.hassan' }],
});
