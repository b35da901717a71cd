import type { CalendarDate, PublicityGiven } from '#legislation';
import type { Circumstances } from '../vocabulary/circumstances.js';

export interface Publicity {
  /** What was stated about site and plan. Anything not stated is unknown, never a no. */
  readonly circumstances: Circumstances;
  /** Constraints that were considered when something was denied. */
  readonly despite: ReadonlySet<string>;
  readonly given: readonly PublicityGiven[];
  readonly started: boolean;
  /** The day since which people must be consulted again after an amendment; null if they need not be. */
  readonly askAgainSince: CalendarDate | null;
}

export const noPublicity: Publicity = {
  circumstances: {},
  despite: new Set(),
  given: [],
  started: false,
  askAgainSince: null,
};

/** Anybody notified or consulted after an amendment knows about the amendment. */
export const askedAgain = (before: Publicity, day: CalendarDate): Publicity =>
  before.askAgainSince !== null && day >= before.askAgainSince ? { ...before, askAgainSince: null } : before;
