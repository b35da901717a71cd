import {
  applicationType,
  type CalendarDate,
  type CouncilLaw,
  conditionFeeRefundDay,
  laterOf,
  statutoryExpiryIn,
} from '#legislation';
import type { PlanningApplicationCommand } from './commands.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import { guaranteeOfCase } from './fees/guarantee.js';
import { guaranteeRefundId } from './fees/note-guarantee-refund.js';
import { of } from './guards.js';
import type { CaseOutcome } from './handlers.js';
import { firstDecidedOn } from './questions/first-decision.js';
import { dayKey } from './state/known-days.js';
import { isValid, type Known, type PlanningApplication, type Valid } from './state.js';

type Decide = (
  command: PlanningApplicationCommand,
  state: PlanningApplication,
  law: CouncilLaw,
) => CaseOutcome;

/** Decides, and after what follows takes back what that shows not to be so. */
export const takingBack =
  (decide: Decide): Decide =>
  (command, state, law) => {
    const outcome = decide(command, state, law);
    if ('rejected' in outcome || outcome.accepted.length === 0 || !('on' in command)) return outcome;
    if (!mayHaveNoted(state)) return outcome;
    const back = takenBack(outcome.accepted.reduce(evolve, state), command.on, law);
    return back.length === 0 ? outcome : { accepted: [...outcome.accepted, ...back] };
  };

/** Whether there is anything to take back: most cases are decided in time. */
function mayHaveNoted(state: PlanningApplication): boolean {
  if (state.stage === 'unknown') return false;
  return state.fees.refunds.size > 0 || (isValid(state) && state.clock.missed !== null);
}

/**
 * What was noted of a case and is not so, as it stands now: an agreement in time was found, a day was put right. What
 * was noted stays in the record, with what takes it back beside it.
 */
export function takenBack(
  state: PlanningApplication,
  on: CalendarDate,
  law: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  return isValid(state) ? [...notMissed(state, on), ...notDue(state, on, law)] : [];
}

/** A deadline is not missed that was put off or corrected before it passed, or by which it had been decided. */
function notMissed(state: Known & Valid, on: CalendarDate): readonly PlanningApplicationEvent[] {
  const { missed, deadlines } = state.clock;
  if (missed === null) return [];
  const because = whyNotMissed(missed, deadlines, firstDecidedOn(state));
  return because ? [{ type: 'DeadlineNotMissed', ...of(state, on), decideBy: missed, because }] : [];
}

function whyNotMissed(
  missed: CalendarDate,
  deadlines: Valid['clock']['deadlines'],
  decidedOn: CalendarDate | undefined,
): string | undefined {
  if (decidedOn && decidedOn <= missed) return `It was decided on ${decidedOn}, in time.`;
  const agreed = deadlines.flatMap((each) => (each.cause === 'statutory' ? [] : [each]));
  const inTime = agreed.find(({ agreedOn, decideBy }) => agreedOn <= missed && decideBy > missed);
  if (inTime) return `On ${inTime.agreedOn}, in time, ${inTime.decideBy} was agreed in its place.`;
  const statutory = statutoryExpiryIn(deadlines);
  const stands = statutory === missed || agreed.some(({ decideBy }) => decideBy === missed);
  return stands ? undefined : `The last day was corrected to ${statutory}.`;
}

/** What fell due back because no decision came in time, where one had, or more time had been agreed. */
function notDue(
  state: Known & Valid,
  on: CalendarDate,
  { corrections }: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  return [...state.fees.refunds].flatMap(([refundId, { amountPence, paid, cause }]) => {
    if (paid || amountPence === 0) return [];
    // A clock that is behind takes nothing back.
    const day = laterOf(on, state.days.get(dayKey('refund', refundId)) ?? on);
    const because =
      refundId === guaranteeRefundId
        ? notGuaranteed(state, day, corrections)
        : cause === 'conditions not answered'
          ? answeredInTime(state, day, corrections)
          : undefined;
    return because ? [{ type: 'RefundNoLongerDue', ...of(state, on), refundId, amountPence, because }] : [];
  });
}

type Corrections = CouncilLaw['corrections'];

function notGuaranteed(
  state: Known & Valid,
  day: CalendarDate,
  corrections: Corrections,
): string | undefined {
  const guarantee = guaranteeOfCase(state, corrections);
  if (!guarantee) return 'Nothing guarantees a decision on it in time.';
  const { value, because } = guarantee;
  const stillDue = value.standing === 'running' && value.refundDueFrom <= day;
  return stillDue ? undefined : (because.steps.at(-1) ?? because.rule);
}

function answeredInTime(
  state: Known & Valid,
  day: CalendarDate,
  corrections: Corrections,
): string | undefined {
  if (applicationType(state.applicationType)?.family !== 'conditions') return undefined;
  const due = conditionFeeRefundDay({ receivedOn: state.clock.validFrom }, corrections);
  const decidedOn = firstDecidedOn(state);
  if (!due) return 'No law has the fee for it go back.';
  if (decidedOn && decidedOn < due.value) return `It was answered on ${decidedOn}, in time.`;
  return due.value <= day ? undefined : `It goes back from ${due.value} at the earliest.`;
}
