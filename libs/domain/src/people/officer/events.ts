import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { Post } from './post.js';

/** An officer and their authority: which councils and which service authorise them, on which days. */
export type OfficerEvent = { readonly effectiveOn: CalendarDate; readonly officer: OfficerId } & (
  | {
      readonly type: 'OfficerJoined';
      readonly name: string;
      readonly jobTitle: string;
      readonly employer: CouncilCode;
    }
  | ({ readonly type: 'OfficerAuthorised' } & Authorisation)
  | {
      readonly type: 'OfficerAuthorisationEnded';
      readonly council: CouncilCode;
      readonly until: CalendarDate;
    }
  /** The service's host authorises them for the whole service: its rates, pools, officers, months. */
  | ({ readonly type: 'OfficerAuthorisedForService' } & ServiceAuthorisation)
  | {
      readonly type: 'OfficerServiceAuthorisationEnded';
      readonly service: string;
      readonly until: CalendarDate;
    }
  /** This account at a token issuer belongs to them: whoever signs in with it on these days is this officer. */
  | ({ readonly type: 'OfficerSignOnRecorded' } & DatedSignOn)
  /** After a last day the account is no longer theirs: it was renamed, closed, or given to somebody else. */
  | ({ readonly type: 'OfficerSignOnEnded'; readonly until: CalendarDate } & SignOn)
  /** Applies from the day it takes effect, until another replaces it. */
  | ({ readonly type: 'OfficerPostSet' } & Post)
  | {
      readonly type: 'OfficerLeft';
      readonly lastDay: CalendarDate;
      /** The officer who takes their cases; null: each case goes to the officer suggested for it. */
      readonly handOverTo: OfficerId | null;
    }
  /** Undoes a leaving from this day: what it ended continues. Cases that went to others stay there. */
  | { readonly type: 'OfficerLeavingUndone' }
);

export const officerEvents: EventVersions<OfficerEvent> = {
  OfficerJoined: 1,
  OfficerAuthorised: 1,
  OfficerAuthorisationEnded: 1,
  OfficerAuthorisedForService: 1,
  OfficerServiceAuthorisationEnded: 1,
  OfficerSignOnRecorded: 1,
  OfficerSignOnEnded: 1,
  OfficerPostSet: 1,
  OfficerLeft: 2,
  OfficerLeavingUndone: 1,
};

/** The days on which somebody may act. */
export interface Term {
  readonly from: CalendarDate;
  /** The last day, or null if there is none. */
  readonly until: CalendarDate | null;
}

export interface Authorisation extends Term {
  readonly council: CouncilCode;
}

export interface ServiceAuthorisation extends Term {
  readonly service: string;
}

/** An account at a token issuer. The subject means something only there. */
export interface SignOn {
  readonly issuer: string;
  readonly subject: string;
}

export interface DatedSignOn extends SignOn, Term {}
