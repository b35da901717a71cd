import type { CalendarDate, CouncilLaw } from '#legislation';
import { type Outcome, type Rejection, reject } from '../../decider.js';
import type { OfficerId } from '../../values.js';
import type { PlanningApplicationEvent } from './events.js';
import type { Decided, ExistingCase, PlanningApplication } from './state.js';
import type { Signer } from './vocabulary/signer.js';

export type CaseOutcome = Outcome<PlanningApplicationEvent>;

/** Who would do something, and on which day. Nobody where the clerk or a machine would. */
export interface Acting {
  readonly by: OfficerId | null;
  readonly on: CalendarDate;
  /** What that person is in the service, where the council's scheme says what that lets them do. */
  readonly signer: Signer | null;
}

/** The case as the act finds it, or why it cannot be done at all, whatever would be sent with it. */
export type Allowed<Found> = { readonly found: Found } | { readonly rejected: Rejection };

/** What a case, a person and a day alone say of an act. What depends on its contents is for the decision. */
export type Guard<Found> = (state: PlanningApplication, acting: Acting, law: CouncilLaw) => Allowed<Found>;

/** The case as it has passed a guard. */
export type FoundBy<Of extends (...given: never[]) => unknown> = Extract<
  ReturnType<Of>,
  { readonly found: unknown }
>['found'];

interface Typed {
  readonly type: string;
}

/** Something on the case that an act can be done to. */
export interface Target {
  readonly id: string;
  readonly words: string;
}

/**
 * Whether an act may be done at all; where it names something on the case, to what. Of a decided case that may be only
 * what was so before its decision, and is found now.
 */
export type May =
  | { readonly targets: readonly Target[] | null; readonly onlyBefore?: CalendarDate }
  | { readonly rejected: Rejection };

/** What may be asked of a case: whether at all, and what it comes to, which asks that first. */
export interface Act<Command extends Typed> {
  readonly may: (state: PlanningApplication, acting: Acting, law: CouncilLaw) => May;
  readonly decide: (command: Command, state: PlanningApplication, law: CouncilLaw) => CaseOutcome;
}

interface ActOptions<Command, Found, Later> {
  /**
   * The case for what the command says to have been so before, and is recorded only now: asked where the guard, which
   * knows of today alone, says no.
   */
  readonly foundLater?: (command: Command, state: ExistingCase) => Later | undefined;
  /** Which decided cases that can be said of; of any, where this is left out. */
  readonly isForDecided?: (state: Decided, law: CouncilLaw) => boolean;
  /** Whether that is so already: answered before the guard is asked, since it has been done. */
  readonly isRepeat?: (command: Command, state: ExistingCase) => boolean;
  /** Each thing on the case for which it can be done; and what is said where there is none. */
  readonly targets?: (found: Found, acting: Acting, law: CouncilLaw) => readonly Target[];
  readonly without?: string;
}

/** The code where there is nothing on the case that an act could be done to. Its decision names what was meant. */
export const nothingThere = 'nothing-there';

/** What passed a guard, unless one of these speaks against it: the first that does is the reason. */
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

/** The person of a command, and its day. */
const actingOf = (command: Typed): Acting => {
  const said = command as { by?: OfficerId; signedBy?: OfficerId; on?: CalendarDate; signer?: Signer };
  return { by: said.signedBy ?? said.by ?? null, on: said.on!, signer: said.signer ?? null };
};

/** An act whose decision is reached by way of its guard. */
export const act = <Command extends Typed, Found, Later = never>(
  guard: Guard<Found>,
  decide: (command: Command, found: Found | Later, law: CouncilLaw) => CaseOutcome,
  {
    isRepeat,
    targets,
    without = '',
    foundLater,
    isForDecided = () => true,
  }: ActOptions<Command, Found, Later> = {},
): Act<Command> => ({
  may: (state, acting, law) => {
    const allowed = guard(state, acting, law);
    const decided =
      foundLater && state.stage === 'determined' && isForDecided(state, law) ? state : undefined;
    if ('rejected' in allowed && !decided) return allowed;
    const found = 'rejected' in allowed ? (decided as ExistingCase as Found) : allowed.found;
    const things = targets?.(found, acting, law) ?? null;
    if (things?.length === 0) return reject(nothingThere, without);
    return 'rejected' in allowed && decided
      ? { targets: things, onlyBefore: decided.outcome.decidedOn }
      : { targets: things };
  },
  decide: (command, state, law) => {
    if (state.stage !== 'unknown' && isRepeat?.(command, state)) return { accepted: [] };
    const allowed = guard(state, actingOf(command), law);
    if (!('rejected' in allowed)) return decide(command, allowed.found, law);
    if (state.stage === 'unknown') return allowed;
    // Where nothing of the kind can be found later, the guard's reason is the one that holds, as for who only looks.
    if (state.stage === 'determined' && !isForDecided(state, law)) return allowed;
    const before = foundLater?.(command, state);
    return before ? decide(command, before, law) : allowed;
  },
});

/** What no person asks for: the clerk, a portal or another record sends it, and is answered by the decision alone. */
export const unasked = <Command extends Typed>(decide: Act<Command>['decide']): Act<Command> => ({
  may: () => reject('not-asked', 'Nobody asks for this: the system does it where it is due.'),
  decide,
});

/** A line for each command of a topic: one missing does not compile. The law is its council's, as known when it is asked. */
export type Handlers<Command extends Typed> = {
  readonly [Type in Command['type']]: Act<Extract<Command, { type: Type }>>;
};
