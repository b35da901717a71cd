import type { CalendarDate, CouncilLaw } from '#legislation';
import { canonicalJson } from '../../canonical-json.js';
import type { OutcomeOfDay } from '../../decider.js';
import type { PlanningApplicationCommand } from './commands.js';
import { dueChecks } from './due-checks.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import type { CaseOutcome } from './handlers.js';
import type { PlanningApplication } from './state.js';

type Command = PlanningApplicationCommand;
type Decide = (command: Command, state: PlanningApplication, law: CouncilLaw) => CaseOutcome;

/**
 * These begin a case; or hand it to another council as it stands, whose clerk notes what came due; or take in what a
 * portal sends, which says no day but the one on which it counts as received: that one may be still to come.
 */
const asItStands = new Set<Command['type']>([
  ...(['ReceiveApplication', 'ImportCase', 'TakeOverCase', 'AmendSubmission'] as const),
]);

/**
 * Decides on a case as it stands on the day of the command, whether or not the clerk has looked: silence that decided
 * it, requests that lapsed, a consultation that ended. Where that makes a difference, it is recorded with the answer,
 * once, and before what the command leads to. Where it makes none, the clerk notes it in his own time: but before what
 * two people are to do is proposed.
 */
export const asOfDay =
  (decide: Decide) =>
  (command: Command, state: PlanningApplication, law: CouncilLaw): OutcomeOfDay<PlanningApplicationEvent> => {
    const asRecorded = decide(command, state, law);
    if (isClerks(command) || asItStands.has(command.type) || isDone(asRecorded)) return asRecorded;
    const brought = broughtBy(dayOf(command), state, (check, now) => decide(check, now, law));
    if (brought.length === 0) return asRecorded;
    const asOfToday = decide(command, brought.reduce(evolve, state), law);
    // Asked for what the day brings anyway, as the end of a consultation: then it is the officer's act.
    if (isDone(asOfToday)) return asRecorded;
    // What shows that silence has not decided is no occasion to record that it had.
    if (opensAgain(asOfToday) && 'accepted' in asRecorded) return asRecorded;
    const isSame = canonicalJson(asOfToday) === canonicalJson(asRecorded);
    const mayWait = isSame && !isProposed(command, asRecorded) && !endsOwing(asRecorded, state, brought);
    return mayWait ? asRecorded : { ...asOfToday, brought };
  };

/** Recorded after the proposal, it would pass for something that whoever made it did not know of. */
const isProposed = ({ type }: Command, outcome: CaseOutcome): boolean =>
  type === 'ProposeAct' && 'accepted' in outcome;

/** Money fell due before the case came to an end without a decision: nobody notes that of a case that has ended. */
function endsOwing(
  outcome: CaseOutcome,
  state: PlanningApplication,
  brought: readonly PlanningApplicationEvent[],
): boolean {
  if ('rejected' in outcome || !brought.some(({ type }) => refundsOfTime.has(type))) return false;
  return endsUndecided.has(outcome.accepted.reduce(evolve, state).stage);
}

const refundsOfTime: ReadonlySet<string> = new Set(['GuaranteeRefundDue', 'RefundDue']);
const endsUndecided: ReadonlySet<string> = new Set(['withdrawn', 'returned', 'duplicate', 'calledIn']);

/** It takes back what silence had brought, and silence brings nothing else. */
const opensAgain = (outcome: CaseOutcome): boolean =>
  'accepted' in outcome && outcome.accepted.at(-1)?.type === 'DeemedDecisionUndone';

const isClerks = ({ type }: Command): boolean => type.startsWith('Note');

/** A retry is not judged again by what happened since. */
const isDone = (outcome: CaseOutcome): boolean => 'accepted' in outcome && outcome.accepted.length === 0;

const dayOf = (command: Command): CalendarDate | undefined => ('on' in command ? command.on : undefined);

/** The case as it stands on a day, with what that day has brought whether or not the clerk has looked. */
export const asItStandsOn =
  (decide: Decide) =>
  (state: PlanningApplication, day: CalendarDate, law: CouncilLaw): PlanningApplication =>
    broughtBy(day, state, (check, now) => decide(check, now, law)).reduce(evolve, state);

/** What a clerk would note who looked on that day. */
function broughtBy(
  day: CalendarDate | undefined,
  state: PlanningApplication,
  decide: (check: Command, now: PlanningApplication) => CaseOutcome,
): readonly PlanningApplicationEvent[] {
  const brought: PlanningApplicationEvent[] = [];
  let now = state;
  for (const check of day ? dueChecks(day) : []) {
    const outcome = decide(check, now);
    if ('rejected' in outcome) continue;
    brought.push(...outcome.accepted);
    now = outcome.accepted.reduce(evolve, now);
  }
  return brought;
}
