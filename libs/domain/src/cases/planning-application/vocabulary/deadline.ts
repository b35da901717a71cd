import type { CalendarDate, Reason } from '#legislation';

/** The day by which it must be decided, and the law that says so, kept so that a new law moves no old date. */
export interface Deadline {
  readonly decideBy: CalendarDate;
  /** The day that counts from now on: a later one, agreed in writing, outlives a correction of this one. */
  readonly inForce: CalendarDate;
  readonly cause: 'statutory' | 'officer';
  /** Null where no law sets a period and an officer chose the day. */
  readonly because: Reason | null;
}
