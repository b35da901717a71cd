import type { CalendarDate, PublicityGiven } from '#legislation';
import type { Effects } from '../effect.js';
import { askedAgain, type Publicity } from '../state/publicity.js';
import type { PublicityFact } from './events.js';

const publicity = <Fact>(change: (publicity: Publicity, fact: Fact) => Publicity) => ({
  keeps: (before: { readonly publicity: Publicity }, fact: Fact) => ({
    publicity: change(before.publicity, fact),
  }),
});

export const publicityEffects: Effects<PublicityFact> = {
  PublicityNeedsRecorded: publicity((before, { circumstances, despite = [] }) => ({
    ...before,
    circumstances: { ...before.circumstances, ...circumstances },
    despite: new Set([...before.despite, ...despite]),
  })),
  PublicityStarted: publicity((before) => ({ ...before, started: true })),
  ReconsultationWaived: publicity((before) => ({ ...before, askAgainSince: null })),
  SiteNoticeDisplayed: publicity((before, { displayedOn, commentsUntil }) =>
    given(before, 'site-notice', displayedOn, commentsUntil),
  ),
  NeighbourLettersSent: publicity((before, { sentOn, commentsUntil }) =>
    given(before, 'neighbour-letter', sentOn, commentsUntil),
  ),
  PressNoticePublished: publicity((before, { publishedOn, commentsUntil }) =>
    given(before, 'press-notice', publishedOn, commentsUntil),
  ),
};

function given(
  before: Publicity,
  told: PublicityGiven['told'],
  beganOn: CalendarDate,
  commentsUntil: CalendarDate,
): Publicity {
  const again = before.given.some((each) => each.told === told);
  return {
    ...askedAgain(before, beganOn),
    given: [...before.given, { told, beganOn, commentsUntil, ...(again && { again }) }],
  };
}
