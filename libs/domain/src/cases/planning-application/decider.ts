import { type CalendarDate, type CouncilLaw, nationalLaw } from '#legislation';
import type { Decider, Rejection } from '../../decider.js';
import { asOfDay, stateOnDay } from './as-of-day.js';
import { cautionsOf } from './cautions.js';
import { caseIds } from './client-ids.js';
import { acts } from './commands.generated.js';
import type { PlanningApplicationCommand } from './commands.js';
import type { Fields } from './days/bound.js';
import { outOfBounds } from './days/out-of-bounds.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Act, Acting, CaseOutcome, Handlers, May } from './handlers.js';
import { untouchable } from './receiving/history.js';
import type { PlanningApplication } from './state.js';
import { submitted } from './submitted/index.js';
import { type Suggestions, suggestedFor } from './suggested.js';
import { takingBack } from './taken-back.js';
import { twoPeople } from './two-people/index.js';

/** Each handler takes its own command, which is also its key: the compiler cannot connect the two. */
const decideIn =
  <Command extends PlanningApplicationCommand>(table: object) =>
  (command: Command, state: PlanningApplication, law: CouncilLaw): CaseOutcome => {
    const { decide, days } = (table as Readonly<Record<string, Act<Command>>>)[command.type]!;
    const found = state.stage === 'unknown' ? undefined : state;
    const before = found && (untouchable(command.type, found) ?? caseIds.before(found.entries, command));
    const outcome = before ?? decide(command, state, law);
    if ('rejected' in outcome || outcome.accepted.length === 0) return outcome; // A retry.
    return outOfBounds(days, command as unknown as Fields, found) ?? outcome;
  };

const handlers: Handlers<PlanningApplicationCommand> = {
  ...acts,
  ...submitted(decideIn(acts)),
  ...twoPeople(decideIn(acts)),
};
/** The limits of each date in each command on a case: docs/days.md is generated from it. */
export const limitsOfDays = Object.fromEntries(
  Object.entries(handlers).map(([type, { days }]) => [type, days]),
) as { readonly [Type in keyof typeof handlers]: (typeof handlers)[Type]['days'] };

const decideAsItStands = takingBack(decideIn<PlanningApplicationCommand>(handlers));
const decide = asOfDay(decideAsItStands);
const stateOn = stateOnDay(decideAsItStands);

/**
 * A command for what is due anyway, such as ending a consultation, is carried out while due facts are
 * recorded: see asOfDay.
 */
function mayOn(
  type: PlanningApplicationCommand['type'],
  { state, now }: { readonly state: PlanningApplication; readonly now: PlanningApplication },
  acting: Acting,
  law: CouncilLaw,
): May {
  const refused = now.stage === 'unknown' ? undefined : untouchable(type, now);
  if (refused) return refused;
  const may = handlers[type].may(now, acting, law);
  const isBrought = 'rejected' in may && may.rejected.code === 'consultation-closed';
  return isBrought ? handlers[type].may(state, acting, law) : may;
}

export interface ActNow {
  readonly may: May;
  readonly cautions: readonly Rejection[];
  readonly suggested: Suggestions;
}

const foundLaterOnly = (may: May): readonly Rejection[] =>
  'onlyBefore' in may
    ? [
        {
          code: 'found-later',
          because: `It was decided on ${may.onlyBefore}: only earlier events can be recorded.`,
        },
      ]
    : [];

type Acts = Readonly<Record<PlanningApplicationCommand['type'], ActNow>>;

/**
 * For each command on a case: whether a person may do it on this day. What does not depend on the person is
 * worked out once.
 */
export function actsOn(
  state: PlanningApplication,
  on: CalendarDate,
  law: CouncilLaw,
): (who: Omit<Acting, 'on'>) => Acts {
  const now = stateOn(state, on, law);
  const cautions = cautionsOf(now, on, law);
  const suggested = suggestedFor(now, on, law);
  const types = Object.keys(handlers) as PlanningApplicationCommand['type'][];
  return (who) =>
    Object.fromEntries(
      types.map((type): [string, ActNow] => {
        const may = mayOn(type, { state, now }, { ...who, on }, law);
        const toKnow = [...foundLaterOnly(may), ...(cautions[type] ?? [])];
        return [type, { may, cautions: toKnow, suggested: suggested[type] ?? {} }];
      }),
    ) as Acts;
}

type CaseDecider = Decider<PlanningApplication, PlanningApplicationCommand, PlanningApplicationEvent>;

/** Decides under a council's law as it is now. Facts keep the rule under which they were decided. */
export const planningApplicationUnder = (law: CouncilLaw): CaseDecider => ({
  initial: { stage: 'unknown' },
  evolve,
  decide: (command, state) => decide(command, state, law),
});

/** Decides under the national law alone, for a council without rules of its own. */
export const planningApplication: CaseDecider = planningApplicationUnder(nationalLaw);
