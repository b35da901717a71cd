import { type CalendarDate, type CouncilCode, costRecovery, type OfficerId, type timesheets } from '#domain';
import { tableOf } from '#projections';
import { everyFact, readModel } from '../read-model.js';

/** One officer's month: the recorded time, and the state of each week. */
export interface TimesheetRow {
  readonly timesheet: string;
  readonly officer: OfficerId;
  readonly month: costRecovery.Month;
  readonly minutes: number;
  readonly chargeableMinutes: number;
  readonly entries: readonly TimeShown[];
  readonly weeks: Readonly<Record<string, StageOfWeek>>;
}

export const stagesOfWeek = ['submitted', 'approved', 'returned'] as const;

export type StageOfWeek = (typeof stagesOfWeek)[number];

/** A week of somebody's month, with its recorded minutes. */
export interface WeekOfWork {
  readonly officer: OfficerId;
  readonly month: costRecovery.Month;
  /** Its Monday. */
  readonly week: string;
  readonly stage: StageOfWeek;
  readonly minutes: number;
}

type TimeShown = timesheets.TimeEntry & {
  readonly workedOn: CalendarDate;
  readonly reversed: boolean;
};

export const billingTimesheets = readModel<TimesheetRow>()({
  name: 'billing_timesheet',
  version: 1,
  facts: { timesheet: everyFact('its switch has a case for each') },
  table: tableOf<TimesheetRow>({
    key: 'timesheet',
    columns: {
      timesheet: 'text',
      officer: 'text',
      month: 'text',
      minutes: 'integer',
      chargeableMinutes: 'integer',
      entries: 'json',
      weeks: 'json',
    },
    indexes: ['(officer, month)', '(month)'],
  }),
  key: ({ stream }) => stream.slice('timesheet-'.length),
  project: (row, { stream, event }) => {
    const timesheet = stream.slice('timesheet-'.length);
    const fact = event as timesheets.TimesheetEvent;
    return after(row ?? emptyTimesheet(timesheet, fact.officer), fact);
  },
});

/** The part that a council may see. Time on another council's work is only for that council. */
export const timesheetFor = (councils: readonly CouncilCode[], row: TimesheetRow): TimesheetRow =>
  counted({
    ...row,
    entries: row.entries.filter(({ work }) => work.on === 'pool' || councils.includes(work.council)),
  });

/** The submitted weeks of a month, with the recorded time of each. */
export const weeksOf = ({ officer, month, weeks, entries }: TimesheetRow): readonly WeekOfWork[] =>
  Object.entries(weeks).map(([week, stage]) => {
    const worked = entries.filter(
      ({ workedOn, reversed }) => !reversed && costRecovery.weekOf(workedOn) === week,
    );
    return { officer, month, week, stage, minutes: sum(worked) };
  });

const sum = (entries: readonly TimeShown[]): number =>
  entries.reduce((total, { minutes }) => total + minutes, 0);

export const emptyTimesheet = (timesheet: string, officer: OfficerId): TimesheetRow => ({
  timesheet,
  officer,
  month: timesheet.slice(-'2026-01'.length) as costRecovery.Month,
  minutes: 0,
  chargeableMinutes: 0,
  entries: [],
  weeks: {},
});

function after(row: TimesheetRow, event: timesheets.TimesheetEvent): TimesheetRow {
  switch (event.type) {
    case 'TimeRecorded': {
      const { entryId, minutes, work, grade, specialism, chargeable, effectiveOn: workedOn } = event;
      const entry = { entryId, minutes, work, grade, specialism, chargeable, workedOn, reversed: false };
      return counted({ ...row, entries: [...row.entries, entry] });
    }
    case 'TimeReversed': {
      const reversed = (each: TimeShown) =>
        each.entryId === event.entryId ? { ...each, reversed: true } : each;
      return counted({ ...row, entries: row.entries.map(reversed) });
    }
    case 'WeekSubmitted':
      return { ...row, weeks: { ...row.weeks, [event.week]: 'submitted' } };
    case 'WeekApproved':
      return { ...row, weeks: { ...row.weeks, [event.week]: 'approved' } };
    case 'WeekReturned':
      return { ...row, weeks: { ...row.weeks, [event.week]: 'returned' } };
  }
}

function counted(row: TimesheetRow): TimesheetRow {
  const notReversed = row.entries.filter(({ reversed }) => !reversed);
  return {
    ...row,
    minutes: sum(notReversed),
    chargeableMinutes: sum(notReversed.filter((each) => each.chargeable)),
  };
}
