import type { CalendarDate } from '#legislation';
import { weekOf } from '../cost-recovery/month.js';
import type { TimeEntry, TimesheetEvent } from './events.js';

/** One officer's month. If a week belongs to two months, each timesheet holds its own part. */
export interface Timesheet {
  readonly entries: ReadonlyMap<string, KeptEntry>;
  /** Weeks that cannot be changed. */
  readonly weeks: ReadonlyMap<CalendarDate, 'submitted' | 'approved'>;
}

interface KeptEntry {
  readonly workedOn: CalendarDate;
  readonly entry: TimeEntry;
  readonly reversed: boolean;
}

export function evolve(state: Timesheet, event: TimesheetEvent): Timesheet {
  switch (event.type) {
    case 'TimeRecorded':
      return withEntry(state, entryOf(event), event.effectiveOn, false);
    case 'TimeReversed':
      return withEntry(state, entryOf(event), event.effectiveOn, true);
    case 'WeekSubmitted':
      return { ...state, weeks: new Map(state.weeks).set(event.week, 'submitted') };
    case 'WeekApproved':
      return { ...state, weeks: new Map(state.weeks).set(event.week, 'approved') };
    case 'WeekReturned': {
      const weeks = new Map(state.weeks);
      weeks.delete(event.week);
      return { ...state, weeks };
    }
  }
  event satisfies never;
}

const withEntry = (
  state: Timesheet,
  entry: TimeEntry,
  workedOn: CalendarDate,
  reversed: boolean,
): Timesheet => ({
  ...state,
  entries: new Map(state.entries).set(entry.entryId, { workedOn, entry, reversed }),
});

export const entryOf = ({ entryId, minutes, work, grade, specialism, chargeable }: TimeEntry): TimeEntry => ({
  entryId,
  minutes,
  work,
  grade,
  specialism,
  chargeable,
});

const entriesNotReversed = ({ entries }: Timesheet): readonly KeptEntry[] =>
  [...entries.values()].filter(({ reversed }) => !reversed);

export const minutesIn = (state: Timesheet, chosen: (entry: KeptEntry) => boolean): number =>
  entriesNotReversed(state)
    .filter(chosen)
    .reduce((sum, { entry }) => sum + entry.minutes, 0);

export const inWeek =
  (week: CalendarDate) =>
  ({ workedOn }: KeptEntry): boolean =>
    weekOf(workedOn) === week;
