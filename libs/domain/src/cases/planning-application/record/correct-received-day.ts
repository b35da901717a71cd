import {
  addDays,
  type CalendarDate,
  type CouncilLaw,
  parseCalendarDate,
  workingDayOnOrAfter,
} from '#legislation';
import { inTheFuture, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of } from '../guards.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { dayKey } from '../state/days-on-record.js';
import { type ExistingCase, isValid } from '../state.js';

interface Correction {
  readonly now: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId | null;
  readonly on: CalendarDate;
}

/**
 * Why an application cannot have been received on a day. The day of receipt is the first working day since it
 * was sent, or the next one if the office had closed. If holidays were proclaimed later, that day can change.
 */
export function notReceivedOn(
  { now, on }: Correction,
  state: ExistingCase,
  { corrections }: CouncilLaw,
): { readonly rejected: Rejection } | undefined {
  const day = parseCalendarDate(now);
  if (!day) return reject('day-not-known', `"${now}" is not a date: write it as 2026-03-31.`);
  const sent = state.days.get(dayKey('submission'));
  if (!sent) return inTheFuture(day, on); // Brought in from elsewhere: the time of sending was not kept.
  const first = workingDayOnOrAfter(sent, corrections);
  const afterHours = workingDayOnOrAfter(addDays(sent, 1), corrections);
  if (day !== first && day !== afterHours)
    return reject(
      'not-received-then',
      `It was sent in on ${sent}: by the working days of the council it was received on ${first}${
        first === afterHours ? '' : `, or on ${afterHours} if the office had closed`
      }.`,
    );
  if (state.stage === 'determined' && !moves(state, day)) return undefined;
  return state.stage === 'determined'
    ? reject(
        'case-determined',
        `It was decided as valid from ${state.clock.validFrom}: that day can no longer change.`,
      )
    : undefined;
}

/** If it was valid from its receipt, it is now valid from the corrected day, and its period runs from there. */
export function validFromReceipt(
  { now, reason, by, confirmedBy, on }: Correction,
  state: ExistingCase,
  { corrections }: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  const validFrom = now as CalendarDate;
  if (!isValid(state) || state.history !== null || !moves(state, validFrom) || confirmedBy === null)
    return [];
  const insteadOf = state.clock.validFrom;
  const deadline = statutoryDeadline(
    { ...state, receivedOn: validFrom },
    { ...state.clock, validFrom },
    corrections,
  );
  return [
    { type: 'ValidDateCorrected', ...of(state, on), validFrom, insteadOf, reason, by, confirmedBy },
    ...(deadline ? [{ type: 'DeadlineSet', ...of(state, on), ...deadline } as const] : []),
  ];
}

const moves = (state: ExistingCase, received: CalendarDate): boolean =>
  isValid(state) &&
  !state.clock.priorApprovalNeeded &&
  (state.clock.validFrom === state.receivedOn || state.clock.validFrom < received);
