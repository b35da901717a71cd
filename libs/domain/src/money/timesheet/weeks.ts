import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { OfficerId } from '../../values.js';
import { weekOf } from '../cost-recovery/month.js';
import type { TimesheetEvent, WeekOfMonth } from './events.js';
import { inWeek, minutesIn, type Timesheet } from './state.js';

interface AboutWeek extends WeekOfMonth {
  readonly officer: OfficerId;
  readonly on: CalendarDate;
}

export type SubmitWeek = AboutWeek & { readonly type: 'SubmitWeek' };
export type ApproveWeek = AboutWeek & { readonly type: 'ApproveWeek'; readonly by: OfficerId };
export type ReturnWeek = AboutWeek & {
  readonly type: 'ReturnWeek';
  readonly by: OfficerId;
  readonly because: string;
};

export function submitWeek(
  { officer, month, week, on }: SubmitWeek,
  state: Timesheet,
): Outcome<TimesheetEvent> {
  if (weekOf(week) !== week) return reject('not-a-monday', `A week is named by its Monday: ${weekOf(week)}.`);
  const minutes = minutesIn(state, inWeek(week));
  const stage = state.weeks.get(week);
  if (stage === 'submitted') return accept();
  if (stage === 'approved') return reject('week-approved', `The week of ${week} was approved.`);
  if (minutes === 0) return reject('week-empty', `There is no time in the week of ${week}.`);
  return accept({ type: 'WeekSubmitted', effectiveOn: on, officer, month, week, minutes });
}

export function approveWeek(
  { officer, month, week, by, on }: ApproveWeek,
  { weeks }: Timesheet,
): Outcome<TimesheetEvent> {
  if (by === officer) return reject('second-person-needed', 'Nobody can approve their own time.');
  const stage = weeks.get(week);
  if (stage === 'approved') return accept();
  if (!stage) return reject('week-not-submitted', `The week of ${week} was not submitted.`);
  return accept({ type: 'WeekApproved', effectiveOn: on, officer, month, week, by });
}

/** Reopens a submitted or approved week for correction. */
export function returnWeek(
  { officer, month, week, by, because, on }: ReturnWeek,
  { weeks }: Timesheet,
): Outcome<TimesheetEvent> {
  if (!weeks.has(week)) return accept();
  if (by === officer) return reject('second-person-needed', 'Nobody can return their own week.');
  return accept({ type: 'WeekReturned', effectiveOn: on, officer, month, week, by, because });
}
