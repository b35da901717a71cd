import type { CalendarDate, PublicityGiven } from '#legislation';
import type { Circumstances } from '../publicity/events.js';

export interface Publicity {
  /** What was said of the site and the plan. What nobody has said is not known: it is never taken for a no. */
  readonly circumstances: Circumstances;
  /** Constraints that were weighed when something was denied. */
  readonly despite: ReadonlySet<string>;
  readonly given: readonly PublicityGiven[];
  readonly started: boolean;
  /** Since when people are to be asked again, the proposal having been amended; null where they need not be. */
  readonly askAgainSince: CalendarDate | null;
}

export const noPublicity: Publicity = {
  circumstances: {},
  despite: new Set(),
  given: [],
  started: false,
  askAgainSince: null,
};

/** Whoever is told, or asked, after an amendment is told of what was amended. */
export const askedAgain = (before: Publicity, day: CalendarDate): Publicity =>
  before.askAgainSince !== null && day >= before.askAgainSince ? { ...before, askAgainSince: null } : before;
