import type { CalendarDate, PublicityGiven, Reason, RequiredPublicity } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { Effects } from '../effect.js';
import { askedAgain, type Publicity } from '../state/publicity.js';
import type { Circumstances } from '../vocabulary/circumstances.js';

/** Publicity for an application. */
export type PublicityFact =
  | ({ readonly type: 'PublicityNeedsRecorded' } & PublicityNeeds)
  | { readonly type: 'PublicityStarted'; readonly startedOn: CalendarDate }
  | {
      readonly type: 'ReconsultationWaived';
      readonly entryId: string;
      readonly by: OfficerId;
      /** Why the amendment needs no new consultation. */
      readonly reason: string;
    }
  | ({ readonly type: 'SiteNoticeDisplayed' } & Given & {
        readonly displayedOn: CalendarDate;
        readonly place: string;
        /** The photograph of it. */
        readonly evidence: string;
      })
  | ({ readonly type: 'NeighbourLettersSent' } & Given & {
        readonly sentOn: CalendarDate;
        /** The number of letters; the addresses are in the register of letters. */
        readonly letters: number;
      })
  | ({ readonly type: 'PressNoticePublished' } & Given & {
        readonly publishedOn: CalendarDate;
        readonly newspaper: string;
        readonly evidence: string | null;
      });

export const publicityEvents: Readonly<Record<PublicityFact['type'], number>> = {
  PublicityNeedsRecorded: 1,
  PublicityStarted: 1,
  ReconsultationWaived: 1,
  SiteNoticeDisplayed: 1,
  NeighbourLettersSent: 1,
  PressNoticePublished: 1,
};

/** The circumstances of site and plan that decide publicity, and what the law then requires. */
interface PublicityNeeds {
  /** Everything stated so far. */
  readonly circumstances: Circumstances;
  readonly required: readonly (RequiredPublicity & { readonly because: Reason })[];
  /** The constraints on the file that suggest what was denied. Older facts have none. */
  readonly despite?: readonly string[];
  /** Why it is denied all the same; null if nothing suggests it. */
  readonly reason?: string | null;
}

interface Given {
  readonly entryId: string;
  /** The last day for comments. */
  readonly commentsUntil: CalendarDate;
  /** Null if no law sets the period and the officer chose the day. */
  readonly because: Reason | null;
}

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
