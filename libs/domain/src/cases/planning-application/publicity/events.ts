import type { CalendarDate, Circumstance, Reason, RequiredPublicity } from '#legislation';
import type { OfficerId } from '../../../values.js';

/** How the public was told. */
export type PublicityFact =
  | ({ readonly type: 'PublicityNeedsRecorded' } & PublicityNeeds)
  | { readonly type: 'PublicityStarted'; readonly startedOn: CalendarDate }
  | {
      readonly type: 'ReconsultationWaived';
      readonly entryId: string;
      readonly by: OfficerId;
      /** Why nobody need be asked again about what was amended. */
      readonly reason: string;
    }
  | ({ readonly type: 'SiteNoticeDisplayed' } & Given & {
        readonly displayedOn: CalendarDate;
        readonly place: string;
        /** The photograph that shows it. */
        readonly evidence: string;
      })
  | ({ readonly type: 'NeighbourLettersSent' } & Given & {
        readonly sentOn: CalendarDate;
        /** How many were sent; to whom is in the register of letters, not here. */
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

/** Each is known to be so, known not to be so, or not said: what nobody has said is left out. */
export type Circumstances = Readonly<Partial<Record<Circumstance, boolean>>>;

/** What of the site and the plan decides how the public must be told, and what the law then asks for. */
export interface PublicityNeeds {
  /** All that was said so far. */
  readonly circumstances: Circumstances;
  readonly required: readonly (RequiredPublicity & { readonly because: Reason })[];
  /** The constraints on the file that speak for what was denied. Facts stored before they were weighed have none. */
  readonly despite?: readonly string[];
  /** Why it is denied all the same; null where nothing speaks for it. */
  readonly reason?: string | null;
}

interface Given {
  readonly entryId: string;
  /** The last day for comments. */
  readonly commentsUntil: CalendarDate;
  /** Null where no law sets the period and the officer chose the day. */
  readonly because: Reason | null;
}
