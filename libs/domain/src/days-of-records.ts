import { parseCalendarDate } from '#legislation';
import { type Bound, type Fields, withCode } from './cases/planning-application/days/bound.js';
import {
  type DayPaths,
  happened,
  type Limits,
  toCome,
  unbounded,
} from './cases/planning-application/days/limits.js';
import { outOfBounds } from './cases/planning-application/days/out-of-bounds.js';
import { its } from './cases/planning-application/days/own-days.js';
import type { DomainEvent, Outcome } from './decider.js';

export { happened, type Limits, toCome, unbounded };

/**
 * A line for every date of every command on records other than cases: a date without a line does not compile.
 */
export type DaysOf<Command extends { readonly type: string }> = {
  readonly [Type in Command['type']]: Readonly<
    Record<DayPaths<Extract<Command, { readonly type: Type }>>, Limits>
  >;
};

export const sent = unbounded('the day on which it is sent');
export const asFound = unbounded('taken from the price schedule, the rates and the recorded time');
export const ofAnyWeek = unbounded('the Monday of a week in which time is recorded');
export const fromAnyDay = unbounded('a rule may apply from any day; issued statements stay as they are');

export const fromAnyDayAlready = (what: string) =>
  unbounded(`${what} may apply from any day; what was done before it was recorded does not change`);

/** The last day of a term that begins in the same command. */
export const notBeforeItsFirst = toCome(its('from', 'the day it begins', 'period-backwards'));

export const beginningOfMonth: Bound = {
  name: 'the first day of its month',
  said: 'Nothing was owed for it before',
  code: 'day-before-month',
  day: (_, { month }) => parseCalendarDate(`${String(month)}-01`),
};

export const dayOfInvoice = withCode(its('on', 'the day it is invoiced', ''), 'due-before-invoiced');

/** Carries out a command, unless one of its dates is impossible. */
export function withinDays<Command extends { readonly type: string }, Event extends DomainEvent>(
  days: DaysOf<Command>,
  command: Command,
  outcome: Outcome<Event>,
): Outcome<Event> {
  if ('rejected' in outcome || outcome.accepted.length === 0) return outcome; // A retry.
  const limits: Readonly<Record<string, Limits>> = days[command.type as Command['type']];
  return outOfBounds(limits, command as unknown as Fields, undefined) ?? outcome;
}
