import { type CalendarDate, type CouncilLaw, nationalLaw } from '#legislation';
import type { Decider, Rejection } from '../../decider.js';
import { asOfDay, stateOnDay } from './as-of-day.js';
import { cautionsOf } from './cautions.js';
import { caseIds } from './client-ids.js';
import { acts, type PlanningApplicationCommand } from './commands.generated.js';
import type { Fields } from './days/bound.js';
import { outOfBounds } from './days/out-of-bounds.js';
import type { PlanningApplicationEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Act, Acting, DecideOther, May } from './handlers.js';
import { untouchable } from './receiving/history.js';
import type { PlanningApplication } from './state.js';
import { type Suggestions, suggestedFor } from './suggested.js';
import { takingBack } from './taken-back.js';

/** Each act takes its own command, which is also its key: the compiler cannot connect the two. */
const decideDirectly: DecideOther<PlanningApplicationCommand> = (command, state, law) => {
  const table = acts as Readonly<Record<string, Act<PlanningApplicationCommand, PlanningApplicationCommand>>>;
  const { decide, days } = table[command.type]!;
  const found = state.stage === 'unknown' ? undefined : state;
  const before = found && (untouchable(command.type, found) ?? caseIds.before(found.entries, command));
  const outcome = before ?? decide(command, state, law, decideDirectly);
  if ('rejected' in outcome || outcome.accepted.length === 0) return outcome; // A retry.
  return outOfBounds(days, command as unknown as Fields, found) ?? outcome;
};

/** The limits of each date in each command on a case: docs/days.md is generated from it. */
export const limitsOfDays = Object.fromEntries(
  Object.entries(acts).map(([type, { days }]) => [type, days]),
) as { readonly [Type in keyof typeof acts]: (typeof acts)[Type]['days'] };

const decideTakingBack = takingBack(decideDirectly);
const decide = asOfDay(decideTakingBack);
const stateOn = stateOnDay(decideTakingBack);

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
  const may = acts[type].may(now, acting, law);
  const isBrought = 'rejected' in may && may.rejected.code === 'consultation-closed';
  return isBrought ? acts[type].may(state, acting, law) : may;
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
          because: `It was decided on ${may.onlyBefore}. Use this only to record what happened before then.`,
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
  const types = Object.keys(acts) as PlanningApplicationCommand['type'][];
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
