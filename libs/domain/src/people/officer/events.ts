import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { Post } from './post.js';

/** Who an officer is, and on whose authority they act: which councils and which service let them, on which days. */
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
  /** The service's host lets them act for the whole service: its rates, pools, officers, months. */
  | ({ readonly type: 'OfficerAuthorisedForService' } & ServiceAuthorisation)
  | {
      readonly type: 'OfficerServiceAuthorisationEnded';
      readonly service: string;
      readonly until: CalendarDate;
    }
  /** At an issuer of tokens this account is theirs: whoever signs in with it on these days is them. */
  | ({ readonly type: 'OfficerSignOnRecorded' } & DatedSignOn)
  /** The account is theirs no longer, after a last day: it was renamed, closed, or given to somebody else. */
  | ({ readonly type: 'OfficerSignOnEnded'; readonly until: CalendarDate } & SignOn)
  /** Holds from the day it takes effect, until another does. */
  | ({ readonly type: 'OfficerPostSet' } & Post)
  | {
      readonly type: 'OfficerLeft';
      readonly lastDay: CalendarDate;
      /** Who takes their cases; null: each case to whoever is suggested for it. */
      readonly handOverTo: OfficerId | null;
    }
  /** They stay after all, from this day: what their leaving ended goes on. Cases that went to others stay there. */
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
  /** The last day, or null while it lasts. */
  readonly until: CalendarDate | null;
}

export interface Authorisation extends Term {
  readonly council: CouncilCode;
}

export interface ServiceAuthorisation extends Term {
  readonly service: string;
}

/** An account at an issuer of tokens. The subject is a name there only. */
export interface SignOn {
  readonly issuer: string;
  readonly subject: string;
}

export interface DatedSignOn extends SignOn, Term {}
