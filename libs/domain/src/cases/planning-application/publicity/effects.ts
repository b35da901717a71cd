import type { CalendarDate, PublicityGiven } from '#legislation';
import type { Effects } from '../effect.js';
import type { Publicity } from '../state/publicity.js';
import type { PublicityFact } from './events.js';

const publicity = <Fact>(change: (publicity: Publicity, fact: Fact) => Publicity) => ({
  keeps: (before: { readonly publicity: Publicity }, fact: Fact) => ({
    publicity: change(before.publicity, fact),
  }),
});

export const publicityEffects: Effects<PublicityFact> = {
  PublicityNeedsRecorded: publicity((before, { circumstances }) => ({ ...before, circumstances })),
  PublicityStarted: publicity((before) => ({ ...before, started: true })),
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
  return { ...before, given: [...before.given, { told, beganOn, commentsUntil, ...(again && { again }) }] };
}
