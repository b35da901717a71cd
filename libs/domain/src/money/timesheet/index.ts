import { type DaysOf, happened, ofAnyWeek, sent, withinDays } from '../../days-of-records.js';
import type { Decider } from '../../decider.js';
import type { TimesheetEvent } from './events.js';
import { type RecordTime, recordTime } from './record-time.js';
import { type ReverseTime, reverseTime } from './reverse-time.js';
import { evolve, type Timesheet } from './state.js';
import {
  type ApproveWeek,
  approveWeek,
  type ReturnWeek,
  returnWeek,
  type SubmitWeek,
  submitWeek,
} from './weeks.js';

export * from './events.js';

export type TimesheetCommand = RecordTime | ReverseTime | SubmitWeek | ApproveWeek | ReturnWeek;

/** The limits of each date in each command. */
export const timesheetDays: DaysOf<TimesheetCommand> = {
  RecordTime: { workedOn: happened(), on: sent },
  ReverseTime: {},
  SubmitWeek: { week: ofAnyWeek, on: sent },
  ApproveWeek: { week: ofAnyWeek, on: sent },
  ReturnWeek: { week: ofAnyWeek, on: sent },
};

/** One officer's month: `timesheet-<officer>-<month>`. */
export const timesheet: Decider<Timesheet, TimesheetCommand, TimesheetEvent> = {
  initial: { entries: new Map(), weeks: new Map() },
  evolve,
  decide: (command, state) => {
    switch (command.type) {
      case 'RecordTime':
        return withinDays(timesheetDays, command, recordTime(command, state));
      case 'ReverseTime':
        return reverseTime(command, state);
      case 'SubmitWeek':
        return submitWeek(command, state);
      case 'ApproveWeek':
        return approveWeek(command, state);
      case 'ReturnWeek':
        return returnWeek(command, state);
    }
  },
};
