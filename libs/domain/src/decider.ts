import type { CalendarDate } from '#legislation';

/** A fact. `effectiveOn` is the day it takes effect; the moment it was recorded is added when it is stored. */
export interface DomainEvent {
  readonly type: string;
  readonly effectiveOn: CalendarDate;
}

/** Why a command was refused: a stable code for software, a sentence for a person. */
export interface Rejection {
  readonly code: string;
  readonly because: string;
}

export type Outcome<Event> = { readonly accepted: readonly Event[] } | { readonly rejected: Rejection };

/** The same, with what the day had brought before it, where that made a difference. */
export type OutcomeOfDay<Event> = Outcome<Event> & {
  /** Recorded whichever way the answer goes, as an act of the clerk's. */
  readonly brought?: readonly Event[];
};

/** Yes, and these facts follow. No facts means that it had already happened: a retry. */
export const accept = <Event>(...facts: Event[]): Outcome<Event> => ({ accepted: facts });

/** No, and nothing changes. A no that others must act on is a fact instead. */
export const reject = (code: string, because: string): { rejected: Rejection } => ({
  rejected: { code, because },
});

/** A refusal where a day has not come yet: nothing is recorded before it happens. */
export const inTheFuture = (day: CalendarDate, today: CalendarDate): { rejected: Rejection } | undefined =>
  day > today ? reject('day-in-the-future', `${day} is in the future: today is ${today}.`) : undefined;

/** How one aggregate decides: what it remembers, how facts change that, and what each command leads to. */
export interface Decider<State, Command, Event extends DomainEvent> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (command: Command, state: State) => OutcomeOfDay<Event>;
  /** Set where the last fact says all that a decision needs, so that a long stream need not be read. */
  readonly remembersOnlyLastEvent?: true;
}

/** The schema version of each type of fact: a type missing here does not compile, and one not here is unknown. */
export type EventVersions<Event extends DomainEvent> = Readonly<Record<Event['type'], number>>;
