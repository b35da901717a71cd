import { type CaseStage, endedStages } from '#domain';
import {
  actByDay,
  addDays,
  type CalendarDate,
  type Reason,
  weekday,
  workingDayOnOrAfter,
} from '#legislation';
import type { Consulting } from './consulting.js';
import type { KindOfWork } from './kinds.js';
import type { AskedOn, WorkCase } from './work-case.js';

/** The day by which somebody should act, and the reason for that day. */
export interface ActBy {
  readonly day: CalendarDate;
  readonly because: Pick<Reason, 'rule' | 'source' | 'steps'>;
}

/** From the first lawful day to the day to act by. */
export interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The groups of a worklist, in order. */
export const groupsOfWork = [
  'past',
  'this-week',
  'now',
  'next-week',
  'later',
  'tidy-up',
  'with-others',
] as const;
export type GroupOfWork = (typeof groupsOfWork)[number];

const hasEnded = (stage: CaseStage): boolean => (endedStages as readonly CaseStage[]).includes(stage);

/** Null if there is no day to keep: such work is done in the order in which it arrived. */
export function actBy(found: WorkCase, kind: KindOfWork, { corrections }: AskedOn): ActBy | null {
  const { decideBy, stage, work } = found;
  // What is left of an ended case is not bound to the last day to decide it.
  if (hasEnded(stage)) return null;
  if (kind === 'to-minute') return work.meeting && on(work.meeting.meetsOn, 'The committee met on this day.');
  if ((kind === 'with-others' || kind === 'on-an-agenda') && work.meeting && !work.resolved)
    return on(work.meeting.meetsOn, 'The committee meets on this day.');
  if (decideBy === null) return null;
  if (kind === 'to-sign') return on(decideBy, 'The person who signs has until the last day to decide.');
  const { value, because } = actByDay(decideBy, corrections);
  return { day: value, because };
}

const on = (day: CalendarDate, rule: string): ActBy => ({
  day,
  because: { rule, source: 'The record of the case', steps: [] },
});

/** Null if there is no first lawful day to wait for, or if that day is too late. */
export function windowOf(consulting: Consulting | null, until: ActBy | null): Window | null {
  if (consulting?.state !== 'running' || until === null) return null;
  const { lawfulFrom } = consulting;
  return lawfulFrom <= until.day ? { from: lawfulFrom, to: until.day } : null;
}

/** The Sunday at the end of the next working week: on a Saturday or Sunday, that is the coming week. */
export function endOfWorkingWeek({ today, corrections }: AskedOn): CalendarDate {
  const day = workingDayOnOrAfter(today, corrections);
  return addDays(day, (7 - weekday(day)) % 7);
}

/** The group of a case with a day to act by. */
export function groupByDay(
  { decideBy }: Pick<WorkCase, 'decideBy'>,
  until: ActBy | null,
  asked: AskedOn,
): GroupOfWork {
  if (decideBy !== null && decideBy < asked.today) return 'past';
  if (until === null) return 'later';
  const sunday = endOfWorkingWeek(asked);
  if (until.day <= sunday) return 'this-week';
  return until.day <= addDays(sunday, 7) ? 'next-week' : 'later';
}
