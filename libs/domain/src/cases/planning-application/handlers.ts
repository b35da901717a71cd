import type { CalendarDate, CouncilLaw } from '#legislation';
import type { ClientId } from '../../client-ids.js';
import { type Outcome, type Rejection, reject } from '../../decider.js';
import type { OfficerId } from '../../values.js';
import type { LimitsOf } from './days/limits.js';
import type { PlanningApplicationEvent } from './events.js';
import type { Decided, ExistingCase, PlanningApplication } from './state.js';
import type { Signer } from './vocabulary/signer.js';

export type CaseOutcome = Outcome<PlanningApplicationEvent>;

/** The person who would act, and the day. Undefined if the clerk or a machine acts. */
export interface Acting {
  readonly by: OfficerId | null;
  readonly on: CalendarDate;
  /** That person's roles and grade, on which the council's scheme may depend. */
  readonly signer: Signer | null;
}

/** The case as the act finds it, or the reason why the act is impossible whatever its contents. */
export type Allowed<Found> = { readonly found: Found } | { readonly rejected: Rejection };

/**
 * Whether the case, the person and the day allow an act. What depends on its contents is for the decision.
 */
type Guard<Found> = (state: PlanningApplication, acting: Acting, law: CouncilLaw) => Allowed<Found>;

/** The case after it has passed a guard. */
export type FoundBy<Of extends (...given: never[]) => unknown> = Extract<
  ReturnType<Of>,
  { readonly found: unknown }
>['found'];

interface Typed {
  readonly type: string;
}

/** An item on the case that an act can be about. */
export interface Target {
  readonly id: string;
  readonly words: string;
}

/**
 * Whether an act is possible at all, and for which items on the case. On a decided case it may be limited to
 * earlier events that are found now.
 */
export type May =
  | { readonly targets: readonly Target[] | null; readonly onlyBefore?: CalendarDate }
  | { readonly rejected: Rejection };

/** Decides another command on the same case. */
export type DecideOther<Other> = (command: Other, state: PlanningApplication, law: CouncilLaw) => CaseOutcome;

/**
 * A command on a case: whether it is possible at all, and its decision, which checks that first. `Other` are the
 * commands that its decision has decided for it, as if they had been sent.
 */
export interface Act<Command extends Typed, Other = never> {
  readonly may: (state: PlanningApplication, acting: Acting, law: CouncilLaw) => May;
  readonly decide: (
    command: Command,
    state: PlanningApplication,
    law: CouncilLaw,
    decideOther: DecideOther<Other>,
  ) => CaseOutcome;
  /** The limits of each date that the command holds. */
  readonly days: LimitsOf<Command>;
  readonly makes?: Makes<Command> | undefined;
}

/** What a command creates on the case under a client's id, and the fact that records it. */
export interface Makes<Command extends Typed> extends ClientId<Command, PlanningApplicationEvent> {
  /** What people call such a thing; left out if no later command names it by its id. */
  readonly kind?: string;
  /** The field that distinguishes it from others of its kind. */
  readonly called?: keyof Command & string;
}

interface ActOptions<Command extends Typed, Found, Later> {
  /** The limits of each date of the command: a date without a line does not compile. */
  readonly days: LimitsOf<NoInfer<Command>>;
  /** A repeat with the same id and contents then changes nothing. */
  readonly makes?: Makes<NoInfer<Command>>;
  /**
   * The case for an event that happened earlier and is recorded only now. Asked if the guard, which knows
   * only today, refuses.
   */
  readonly foundLater?: (command: Command, state: ExistingCase) => Later | undefined;
  /** Which decided cases permit this; any, if left out. */
  readonly isForDecided?: (state: Decided, law: CouncilLaw) => boolean;
  /** Whether it was done already: asked before the guard. */
  readonly isRepeat?: (command: Command, state: ExistingCase) => boolean;
  /** The items on the case for which it is possible; and the words if there are none. */
  readonly targets?: (found: Found, acting: Acting, law: CouncilLaw) => readonly Target[];
  readonly without?: string;
}

/** The refusal code if the case has no suitable item. The decision names the intended item. */
export const nothingThere = 'nothing-there';

/** Passes the guard's result on, unless one of these checks refuses: the first refusal counts. */
export function provided<Found>(
  allowed: Allowed<Found>,
  ...checks: readonly ((found: Found) => { readonly rejected: Rejection } | undefined)[]
): Allowed<Found> {
  if ('rejected' in allowed) return allowed;
  for (const check of checks) {
    const refused = check(allowed.found);
    if (refused) return refused;
  }
  return allowed;
}

/** The person and the day of a command. */
const actingOf = (command: Typed): Acting => {
  const said = command as { by?: OfficerId; signedBy?: OfficerId; on?: CalendarDate; signer?: Signer };
  return { by: said.signedBy ?? said.by ?? null, on: said.on!, signer: said.signer ?? null };
};

/** An act whose decision starts with its guard. */
export const act = <Command extends Typed, Found, Later = never, Other = never>(
  guard: Guard<Found>,
  decide: (
    command: Command,
    found: Found | Later,
    law: CouncilLaw,
    decideOther: DecideOther<Other>,
  ) => CaseOutcome,
  {
    days,
    makes,
    isRepeat,
    targets,
    without = '',
    foundLater,
    isForDecided = () => true,
  }: ActOptions<Command, Found, Later>,
): Act<Command, Other> => ({
  days,
  makes,
  may: (state, acting, law) => {
    const allowed = guard(state, acting, law);
    const decided =
      foundLater && state.stage === 'determined' && isForDecided(state, law) ? state : undefined;
    if ('rejected' in allowed && !decided) return allowed;
    const found = 'rejected' in allowed ? (decided as ExistingCase as Found) : allowed.found;
    const things = targets?.(found, acting, law) ?? null;
    if (things?.length === 0) return reject(nothingThere, without);
    return 'rejected' in allowed && decided
      ? { targets: things, onlyBefore: decided.determination.decidedOn }
      : { targets: things };
  },
  decide: (command, state, law, decideOther) => {
    if (state.stage !== 'unknown' && isRepeat?.(command, state)) return { accepted: [] };
    const allowed = guard(state, actingOf(command), law);
    if (!('rejected' in allowed)) return decide(command, allowed.found, law, decideOther);
    if (state.stage === 'unknown') return allowed;
    // If earlier events cannot be recorded later, the guard's reason stands, as for people who only look.
    if (state.stage === 'determined' && !isForDecided(state, law)) return allowed;
    const before = foundLater?.(command, state);
    return before ? decide(command, before, law, decideOther) : allowed;
  },
});

/**
 * A command that no person gives: the clerk, a portal or another record sends it, and only the decision
 * answers.
 */
export const unasked = <Command extends Typed>(
  decide: Act<Command>['decide'],
  { days, makes }: Pick<ActOptions<Command, never, never>, 'days' | 'makes'>,
): Act<Command> => ({
  days,
  makes,
  may: () => reject('not-asked', 'Nobody can request this: the system does it when it is due.'),
  decide,
});

/**
 * A line for each command of a topic: a missing one does not compile. The law is that of its council at this
 * time.
 */
export type Handlers<Command extends Typed> = {
  readonly [Type in Command['type']]: Act<Extract<Command, { type: Type }>, Command>;
};
