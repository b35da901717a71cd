import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CaseId, CaseReference, CouncilCode, OfficerId } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';

/** What an officer wrote down, and what became of their weeks. The day worked is the day it takes effect. */
export type TimesheetEvent = { readonly effectiveOn: CalendarDate; readonly officer: OfficerId } & (
  | ({ readonly type: 'TimeRecorded' } & TimeEntry)
  /** Takes an entry back whole, and repeats it, so that whoever reads only this knows what went. */
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

/** A week, by its Monday, as far as it lies in the month of the timesheet. */
export interface WeekOfMonth {
  readonly month: Month;
  readonly week: CalendarDate;
}

export interface TimeEntry {
  readonly entryId: string;
  readonly minutes: number;
  readonly work: Work;
  /** As on the officer's record on the day worked, so that a promotion moves no old cost. */
  readonly grade: string;
  readonly specialism: string | null;
  /** Whether a council pays for it. */
  readonly chargeable: boolean;
}

/** What the time was for: a case, something else for one council, or a pool that all share. */
export type Work =
  | {
      readonly on: 'case';
      readonly council: CouncilCode;
      readonly caseId: CaseId;
      readonly caseReference: CaseReference;
    }
  | { readonly on: 'council'; readonly council: CouncilCode; readonly activity: string }
  | { readonly on: 'pool'; readonly pool: string; readonly activity: string };
