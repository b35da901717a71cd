import type { CalendarDate } from '#legislation';
import { accept, type Outcome, type Rejection, reject } from '../../decider.js';
import { hoursOf, type OfficerId } from '../../values.js';
import { weekOf } from '../cost-recovery/month.js';
import type { TimeEntry, TimesheetEvent } from './events.js';
import { entryOf, minutesIn, type Timesheet } from './state.js';

export type RecordTime = TimeEntry & {
  readonly type: 'RecordTime';
  readonly officer: OfficerId;
  readonly workedOn: CalendarDate;
  readonly on: CalendarDate;
};

const minutesADay = 24 * 60;

/**
 * Records time. It may be late: a closed month keeps its statement, and the next one makes up the difference.
 */
export function recordTime(command: RecordTime, state: Timesheet): Outcome<TimesheetEvent> {
  const { officer, workedOn, entryId, minutes } = command;
  const entry = entryOf(command);
  const before = state.entries.get(entryId);
  if (before) {
    const same = before.workedOn === workedOn && JSON.stringify(before.entry) === JSON.stringify(entry);
    return same
      ? accept()
      : reject('entry-known', `Entry ${entryId} was recorded with other contents: reverse it first.`);
  }
  if (!Number.isSafeInteger(minutes) || minutes <= 0)
    return reject('minutes-unusable', 'Minutes must be a whole number of at least 1.');
  const spent = minutesIn(state, (each) => each.workedOn === workedOn);
  if (spent + minutes > minutesADay)
    return reject(
      'day-too-long',
      `${hoursOf(spent)} are already recorded for ${workedOn}: ${hoursOf(minutes)} more would exceed a day.`,
    );
  const shut = openWeek(state, workedOn);
  if (shut) return shut;
  return accept({ type: 'TimeRecorded', effectiveOn: workedOn, officer, ...entry });
}

/** A submitted week can change only after it was returned. */
export function openWeek(
  { weeks }: Timesheet,
  workedOn: CalendarDate,
): { readonly rejected: Rejection } | undefined {
  const week = weeks.get(weekOf(workedOn));
  return (
    week && reject(`week-${week}`, `The week of ${weekOf(workedOn)} was ${week}: have it returned first.`)
  );
}
