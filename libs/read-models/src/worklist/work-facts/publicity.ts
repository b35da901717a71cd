import type { CalendarDate, PublicityFact } from '#domain';
import type { PublicityGiven } from '#legislation';
import type { CaseWork } from '../case-work.js';
import { seen, type Works } from '../works.js';
import { askedAgain } from './reasons.js';

function notified(
  work: CaseWork,
  how: PublicityGiven['told'],
  beganOn: CalendarDate,
  commentsUntil: CalendarDate,
): CaseWork {
  const again = work.given.some((each) => each.told === how);
  const given = { told: how, beganOn, commentsUntil, ...(again && { again }) };
  return { ...work, given: [...work.given, given], askAgainSince: askedAgain(work, beganOn) };
}

export const publicity: Works<PublicityFact> = {
  PublicityNeedsRecorded: (work, { circumstances }) => ({
    ...work,
    circumstances: { ...work.circumstances, ...circumstances },
  }),
  PublicityStarted: seen,
  ReconsultationWaived: (work) => ({ ...work, askAgainSince: null }),
  SiteNoticeDisplayed: (work, { displayedOn, commentsUntil }) =>
    notified(work, 'site-notice', displayedOn, commentsUntil),
  NeighbourLettersSent: (work, { sentOn, commentsUntil }) =>
    notified(work, 'neighbour-letter', sentOn, commentsUntil),
  PressNoticePublished: (work, { publishedOn, commentsUntil }) =>
    notified(work, 'press-notice', publishedOn, commentsUntil),
};
