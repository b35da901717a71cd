import {
  applicationType,
  type CalendarDate,
  type CouncilLaw,
  conditionFeeRefundDay,
  laterOf,
  statutoryExpiryIn,
} from '#legislation';
import type { PlanningApplicationCommand } from './commands.generated.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import { guaranteeOfCase } from './fees/guarantee.js';
import { of } from './guards.js';
import type { CaseOutcome } from './handlers.js';
import { firstDecidedOn } from './questions/first-decision.js';
import { deemedDischargeOn, deemedOutcome } from './questions/silence.js';
import { dayKey } from './state/days-on-record.js';
import type { RefundKept } from './state/fees.js';
import { type ExistingCase, isValid, type PlanningApplication, type Valid } from './state.js';
import { noteDeemedDischarge } from './time/note-deemed-discharge.js';
import { noteDeemedOutcome } from './time/note-deemed-outcome.js';

type Decide = (
  command: PlanningApplicationCommand,
  state: PlanningApplication,
  law: CouncilLaw,
) => CaseOutcome;

/** Decides, and then undoes recorded facts that the result contradicts. */
export const takingBack =
  (decide: Decide): Decide =>
  (command, state, law) => {
    const outcome = decide(command, state, law);
    if ('rejected' in outcome || outcome.accepted.length === 0 || !('on' in command)) return outcome;
    if (!mayHaveNoted(state)) return outcome;
    const after = outcome.accepted.reduce(evolve, state);
    const back = takenBack(after, command.on, law);
    if (back.length === 0) return outcome;
    const anew = silentAnew(back.reduce(evolve, after), back, command.on, law);
    return { accepted: [...outcome.accepted, ...back, ...anew] };
  };

/** The deemed decision that applies instead, if its day changed. */
function silentAnew(
  state: PlanningApplication,
  back: readonly PlanningApplicationEvent[],
  on: CalendarDate,
  law: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  if (!back.some(({ type }) => type === 'DeemedDecisionUndone')) return [];
  const outcome = noteDeemedOutcome({ type: 'NoteDeemedOutcome', on }, state, law);
  if ('accepted' in outcome && outcome.accepted.length > 0) return outcome.accepted;
  const discharge = noteDeemedDischarge({ type: 'NoteDeemedDischarge', on }, state);
  return 'accepted' in discharge ? discharge.accepted : [];
}

/** Whether there is anything to undo: most cases are decided in time. */
function mayHaveNoted(state: PlanningApplication): boolean {
  if (state.stage === 'unknown') return false;
  if (state.fees.refunds.size > 0 || (isValid(state) && state.clock.missed !== null)) return true;
  return state.stage === 'determined' && state.determination.by === 'law';
}

/**
 * Recorded facts that are no longer true, for example because an earlier agreement was found or a date was
 * corrected. They stay in the record, beside the fact that undoes them.
 */
export function takenBack(
  state: PlanningApplication,
  on: CalendarDate,
  law: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  if (state.stage === 'invalid')
    return notDue(state, on, () => 'It was never valid, so no period to decide it ever ran.');
  if (!isValid(state)) return [];
  const whyNot: WhyNot = (cause, day) => notDueBecause(state, cause, day, law.corrections);
  return [...notMissed(state, on), ...notDue(state, on, whyNot), ...notDeemed(state, on, law)];
}

/** A deemed decision takes effect on the day after the last day, including agreements: on no other. */
function notDeemed(
  state: ExistingCase & Valid,
  on: CalendarDate,
  { corrections }: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  if (state.stage !== 'determined' || state.determination.by !== 'law') return [];
  const { decidedOn: from } = state.determination;
  const due = deemedOutcome(state, corrections)?.value.from ?? deemedDischargeOn(state.clock);
  const isAnswered = due === undefined && state.clock.priorApprovalNeeded;
  if (due === from || (due === undefined && !isAnswered)) return [];
  const because = isAnswered
    ? 'The council said in time that prior approval is needed, so the case cannot be deemed decided.'
    : `${whySilent(state, from)}: the case is deemed decided from ${due}, not from ${from}.`;
  return [{ type: 'DeemedDecisionUndone', ...of(state, on), from, because }];
}

function whySilent({ clock: { deadlines, validFrom } }: Valid, from: CalendarDate): string {
  const agreed = deadlines.findLast((each) => each.cause !== 'statutory' && each.agreedOn < from);
  return agreed && agreed.cause !== 'statutory'
    ? `A later day, ${agreed.decideBy}, was agreed in time, on ${agreed.agreedOn}`
    : `It is valid from ${validFrom}, and had to be decided by ${statutoryExpiryIn(deadlines)}`;
}

/**
 * A deadline was not missed if it was extended or corrected before it passed, or if the case was decided by
 * then.
 */
function notMissed(state: ExistingCase & Valid, on: CalendarDate): readonly PlanningApplicationEvent[] {
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
  if (inTime) return `A later day, ${inTime.decideBy}, was agreed in time, on ${inTime.agreedOn}.`;
  const statutory = statutoryExpiryIn(deadlines);
  const stands = statutory === missed || agreed.some(({ decideBy }) => decideBy === missed);
  return stands ? undefined : `The last day was corrected to ${statutory}.`;
}

/** Why a recorded refund is not due; undefined if it is. */
type WhyNot = (cause: string | undefined, day: CalendarDate) => string | undefined;

/** A refund for a late decision, although the decision was in time or more time had been agreed. */
function notDue(state: ExistingCase, on: CalendarDate, whyNot: WhyNot): readonly PlanningApplicationEvent[] {
  return [...state.fees.refunds].flatMap(([refundId, refund]) => {
    const { amountPence, cause } = refund;
    if (amountPence === 0 || !forLateness.has(cause)) return [];
    // If the clock is behind, nothing is undone.
    const because = whyNot(cause, laterOf(on, state.days.get(dayKey('refund', refundId)) ?? on));
    if (refund.paid) return owedBack(state, on, { refundId, refund, because });
    return because ? [{ type: 'RefundNoLongerDue', ...of(state, on), refundId, amountPence, because }] : [];
  });
}

const guaranteed = 'planning guarantee';
const notAnswered = 'conditions not answered';
const forLateness: ReadonlySet<string | undefined> = new Set([guaranteed, notAnswered]);

/** A refund paid without being due is a debt of the applicant, unless it turns out to be due after all. */
function owedBack(
  state: ExistingCase,
  on: CalendarDate,
  {
    refundId,
    refund: { amountPence, recoveredPence = 0, notDue: known = false },
    because,
  }: { refundId: string; refund: RefundKept; because: string | undefined },
): readonly PlanningApplicationEvent[] {
  const said = { type: 'RefundOwedBack', ...of(state, on), refundId } as const;
  const left = amountPence - recoveredPence;
  if (because && !known && left > 0) return [{ ...said, amountPence: left, because }];
  return known && !because ? [{ ...said, amountPence: 0, because: 'It was due after all.' }] : [];
}

function notDueBecause(
  state: ExistingCase & Valid,
  cause: string | undefined,
  day: CalendarDate,
  corrections: Corrections,
): string | undefined {
  return cause === guaranteed
    ? notGuaranteed(state, day, corrections)
    : answeredInTime(state, day, corrections);
}

type Corrections = CouncilLaw['corrections'];

function notGuaranteed(
  state: ExistingCase & Valid,
  day: CalendarDate,
  corrections: Corrections,
): string | undefined {
  const guarantee = guaranteeOfCase(state, corrections);
  if (!guarantee) return 'No guarantee applies to the time for deciding it.';
  const { value, because } = guarantee;
  const stillDue = value.standing === 'running' && value.refundDueFrom <= day;
  return stillDue ? undefined : (because.steps.at(-1) ?? because.rule);
}

function answeredInTime(
  state: ExistingCase & Valid,
  day: CalendarDate,
  corrections: Corrections,
): string | undefined {
  if (applicationType(state.applicationType)?.family !== 'conditions') return undefined;
  const due = conditionFeeRefundDay({ receivedOn: state.clock.validFrom }, corrections);
  const decidedOn = firstDecidedOn(state);
  if (!due) return 'No law requires the fee to be refunded.';
  if (decidedOn && decidedOn < due.value) return `It was answered on ${decidedOn}, in time.`;
  return due.value <= day ? undefined : `The fee can be refunded from ${due.value} at the earliest.`;
}
