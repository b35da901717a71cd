import type { CalendarDate, PublicityFacts, Reason, RequiredPublicity } from '#legislation';

/** How the public was told. */
export type PublicityFact =
  | ({ readonly type: 'PublicityNeedsRecorded' } & PublicityNeeds)
  | { readonly type: 'PublicityStarted'; readonly startedOn: CalendarDate }
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
  SiteNoticeDisplayed: 1,
  NeighbourLettersSent: 1,
  PressNoticePublished: 1,
};

export type Circumstances = Required<
  Pick<
    PublicityFacts,
    | 'departure'
    | 'affectsRightOfWay'
    | 'affectsListedBuildingSetting'
    | 'affectsConservationArea'
    | 'interiorOfGradeTwoOnly'
  >
>;

/** What of the site and the plan decides how the public must be told, and what the law then asks for. */
export interface PublicityNeeds {
  readonly circumstances: Circumstances;
  readonly required: readonly (RequiredPublicity & { readonly because: Reason })[];
}

interface Given {
  readonly entryId: string;
  /** The last day for comments. */
  readonly commentsUntil: CalendarDate;
  /** Null where no law sets the period and the officer chose the day. */
  readonly because: Reason | null;
}
