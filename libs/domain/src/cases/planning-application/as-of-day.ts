import type { CalendarDate, CouncilLaw } from '#legislation';
import { canonicalJson } from '../../canonical-json.js';
import type { OutcomeOfDay } from '../../decider.js';
import type { PlanningApplicationCommand } from './commands.generated.js';
import { dueChecks } from './due-checks.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import type { CaseOutcome } from './handlers.js';
import type { PlanningApplication } from './state.js';

type Command = PlanningApplicationCommand;
type Decide = (command: Command, state: PlanningApplication, law: CouncilLaw) => CaseOutcome;

/**
 * These commands create a case; or hand it to another council unchanged, whose clerk records what fell due;
 * or receive a portal's data, whose only date is the day of receipt, which may be in the future.
 */
const asItStands = new Set<Command['type']>([
  ...(['ReceiveApplication', 'ImportCase', 'TakeOverCase', 'AmendSubmission'] as const),
]);

/**
 * Decides on the state of a case on the day of the command, even if the clerk has not run yet. By then the
 * case may be deemed decided, requests may have lapsed, or the consultation may have ended. If such a fact
 * changes the answer, it is recorded once, before the command's own facts. If it does not, the clerk records
 * it later, except before a proposal for two people.
 */
export const asOfDay =
  (decide: Decide) =>
  (command: Command, state: PlanningApplication, law: CouncilLaw): OutcomeOfDay<PlanningApplicationEvent> => {
    const asRecorded = decide(command, state, law);
    if (isClerks(command) || asItStands.has(command.type) || isDone(asRecorded)) return asRecorded;
    const look = (now: PlanningApplication) =>
      broughtBy(dayOf(command), now, (check, found) => decide(check, found, law));
    const brought = look(state);
    if (brought.length === 0) return asRecorded;
    const asOfToday = decide(command, brought.reduce(evolve, state), law);
    // If the command asks for what is due anyway, such as ending a consultation, it counts as the officer's
    // act.
    if (isDone(asOfToday)) return asRecorded;
    // A command that shows the case was not deemed decided must not first record that it was.
    if (opensAgain(asOfToday) && 'accepted' in asRecorded) return asRecorded;
    const isSame = canonicalJson(asOfToday) === canonicalJson(asRecorded);
    const mayWait = isSame && !isProposed(command, asRecorded) && !loses(asRecorded, state, brought, look);
    return mayWait ? asRecorded : { ...asOfToday, brought };
  };

/** If it were recorded after the proposal, it would look like news that the proposer did not know. */
const isProposed = ({ type }: Command, outcome: CaseOutcome): boolean =>
  type === 'ProposeAct' && 'accepted' in outcome;

/**
 * A missed deadline is recorded now, because after the command the clerk may no longer find it. The case may
 * have ended, or a later day may have been agreed after the last one had passed.
 */
function loses(
  outcome: CaseOutcome,
  state: PlanningApplication,
  brought: readonly PlanningApplicationEvent[],
  look: (now: PlanningApplication) => readonly PlanningApplicationEvent[],
): boolean {
  const late = brought.filter(({ type }) => lateness.has(type)).map(inShort);
  if ('rejected' in outcome || late.length === 0) return false;
  const afterwards = new Set(look(outcome.accepted.reduce(evolve, state)).map(inShort));
  return late.some((fact) => !afterwards.has(fact));
}

/** Without its reasons, which say what was known when it was recorded. */
const inShort = ({ type, effectiveOn }: PlanningApplicationEvent): string => `${type} ${effectiveOn}`;

const lateness: ReadonlySet<string> = new Set(['DeadlineMissed', 'GuaranteeRefundDue', 'RefundDue']);

/** This undoes a deemed decision, and nothing else is due. */
const opensAgain = (outcome: CaseOutcome): boolean =>
  'accepted' in outcome && outcome.accepted.at(-1)?.type === 'DeemedDecisionUndone';

const isClerks = ({ type }: Command): boolean => type.startsWith('Note');

/** A retry is not judged again by later events. */
const isDone = (outcome: CaseOutcome): boolean => 'accepted' in outcome && outcome.accepted.length === 0;

const dayOf = (command: Command): CalendarDate | undefined => ('on' in command ? command.on : undefined);

/** The state of a case on a day, including what is due by then, whether or not the clerk has run. */
export const stateOnDay =
  (decide: Decide) =>
  (state: PlanningApplication, day: CalendarDate, law: CouncilLaw): PlanningApplication =>
    broughtBy(day, state, (check, now) => decide(check, now, law)).reduce(evolve, state);

/** The facts that the clerk would record on that day. */
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
