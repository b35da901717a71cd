import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CaseId, CaseReference, CouncilCode, OfficerId } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';

/** An officer's recorded time, and the state of their weeks. The day worked is the day it takes effect. */
export type TimesheetEvent = { readonly effectiveOn: CalendarDate; readonly officer: OfficerId } & (
  | ({ readonly type: 'TimeRecorded' } & TimeEntry)
  /** Reverses a whole entry, and repeats its contents for readers that see only this fact. */
  | ({ readonly type: 'TimeReversed'; readonly because: string } & TimeEntry)
  | ({ readonly type: 'WeekSubmitted'; readonly minutes: number } & WeekOfMonth)
  | ({ readonly type: 'WeekApproved'; readonly by: OfficerId } & WeekOfMonth)
  | ({ readonly type: 'WeekReturned'; readonly by: OfficerId; readonly because: string } & WeekOfMonth)
);

export const timesheetEvents: EventVersions<TimesheetEvent> = {
  TimeRecorded: 1,
  TimeReversed: 1,
  WeekSubmitted: 1,
  WeekApproved: 1,
  WeekReturned: 1,
};

/** A week, by its Monday, limited to the month of the timesheet. */
export interface WeekOfMonth {
  readonly month: Month;
  readonly week: CalendarDate;
}

export interface TimeEntry {
  readonly entryId: string;
  readonly minutes: number;
  readonly work: Work;
  /** From the officer's record on the day worked, so that a promotion changes no old cost. */
  readonly grade: string;
  readonly specialism: string | null;
  /** Whether a council pays for it. */
  readonly chargeable: boolean;
}

/** What the time was for: a case, other work for one council, or a pool that all share. */
export type Work =
  | {
      readonly on: 'case';
      readonly council: CouncilCode;
      readonly caseId: CaseId;
      readonly caseReference: CaseReference;
    }
  | { readonly on: 'council'; readonly council: CouncilCode; readonly activity: string }
  | { readonly on: 'pool'; readonly pool: string; readonly activity: string };
