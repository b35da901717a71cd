import type { CalendarDate, Reason } from '#legislation';

/** The day by which it must be decided, with the law behind it, so that a new law moves no old date. */
export interface Deadline {
  readonly decideBy: CalendarDate;
  /** The day that counts now: a later day agreed in writing outlasts a correction of this one. */
  readonly inForce: CalendarDate;
  readonly cause: 'statutory' | 'officer';
  /** Null if no law sets a period and an officer chose the day. */
  readonly because: Reason | null;
}
