import { constraintInWords, constraintKindOf } from '#legislation';
import { capitalised, count, day, positionInWords, recommendedInWords, stanceInWords } from '#wording';
import { aDay, as, type FieldsInWords, many, notInWords, one, person } from './field-in-words.js';

/** What was done before the decision. */
export const fieldsUnderWay = {
  constraints: many(
    'Constraints',
    ({ kind, name, removed }) =>
      `${constraintName(kind)}, ${name}${removed === null ? '' : ' (not on the site after all)'}`,
  ),
  publicityNeeds: one('What calls for publicity', as('PublicityNeedsRecorded')),
  publicityStartedOn: aDay('Public told from'),
  notices: many(
    'Notices and letters',
    ({ how, givenOn, commentsUntil }) =>
      `${noticeInWords[how]}, ${day(givenOn)} (comments until ${day(commentsUntil)})`,
  ),
  consultation: one(
    'Comments',
    ({ openedOn, closedOn }) =>
      `Open from ${day(openedOn)}${closedOn === null ? '' : `, ended on ${day(closedOn)}`}`,
  ),
  consultees: many('Organisations asked', ({ name, respondBy }) => `${name} (by ${day(respondBy)})`),
  responses: many(
    'Answers of organisations',
    ({ consulteeId, position, receivedOn, redactedComment }, names) =>
      `${names.thing('consultee', consulteeId) ?? 'A consultee'}: ${positionInWords[position]}, ${day(receivedOn)}${
        redactedComment === null ? '' : ' (may be published)'
      }`,
  ),
  representations: many(
    'Comments from the public',
    ({ stance, receivedOn, redactedComment, withdrawnOn }) =>
      `${capitalised(stanceInWords[stance])}, ${day(receivedOn)}${
        withdrawnOn ? ' (taken back)' : redactedComment === null ? '' : ' (may be published)'
      }`,
  ),
  deadlines: many('Deadlines', ({ decideBy, missed }) => `${day(decideBy)}${missed ? ' (missed)' : ''}`),
  deadlineWarnings: notInWords('the date itself shows that it is near'),
  extensions: many(
    'More time proposed',
    ({ decideBy, agreed, rejected }) =>
      `To ${day(decideBy)} (${agreed ? 'agreed' : rejected ? 'refused' : 'not answered'})`,
  ),
  performanceAgreements: many(
    'Performance agreements',
    ({ decideBy, signed }) => `To ${day(decideBy)} (${signed ? 'signed' : 'not signed'})`,
  ),
  recommendations: many(
    'Recommendations',
    ({ recommendation, conditions, by }, names) =>
      `${capitalised(recommendedInWords(recommendation))}, with ${count(conditions.length, 'condition')}, by ${person(by, names)}`,
  ),
  recommendationsReturned: many('Returned to the officer', as('RecommendationChallenged')),
  committee: one(
    'Committee',
    ({ referredOn, meetsOn, resolution, resolvedOn }) =>
      `Sent on ${day(referredOn)}${meetsOn ? `, meets on ${day(meetsOn)}` : ''}${
        resolution && resolvedOn ? `, resolved to ${resolution} on ${day(resolvedOn)}` : ''
      }`,
  ),
  committeeReferrals: notInWords("shown as the case's committee"),
  meetings: many('Meetings', as('CommitteeScheduled')),
  resolutions: many('Resolutions', as('CommitteeResolved')),
} satisfies Partial<FieldsInWords>;

const noticeInWords = {
  siteNotice: 'Site notice',
  neighbourLetters: 'Letters to neighbours',
  pressNotice: 'Press notice',
} as const;

const constraintName = (kind: string): string => {
  const listed = constraintKindOf(kind);
  return listed ? constraintInWords(listed) : kind;
};
