import type { CalendarDate } from '#legislation';

/**
 * A fact. `effectiveOn` is the day on which it takes effect; the moment of recording is added when it is
 * stored.
 */
export interface DomainEvent {
  readonly type: string;
  readonly effectiveOn: CalendarDate;
}

/** Why a command was refused: a stable code for software, a sentence for people. */
export interface Rejection {
  readonly code: string;
  readonly because: string;
}

export type Outcome<Event> = { readonly accepted: readonly Event[] } | { readonly rejected: Rejection };

/** The same, with facts that were due before it, if they changed the answer. */
export type OutcomeOfDay<Event> = Outcome<Event> & {
  /** Recorded whatever the answer, as an act of the clerk. */
  readonly brought?: readonly Event[];
};

/** Accepted, with these facts. Without facts it had already been done: a retry. */
export const accept = <Event>(...facts: Event[]): Outcome<Event> => ({ accepted: facts });

/** Refused; nothing changes. A refusal that others must act on is a fact instead. */
export const reject = (code: string, because: string): { rejected: Rejection } => ({
  rejected: { code, because },
});

/** Refuses a day in the future: nothing is recorded before it happens. */
export const inTheFuture = (day: CalendarDate, today: CalendarDate): { rejected: Rejection } | undefined =>
  day > today ? reject('day-in-the-future', `${day} is in the future: today is ${today}.`) : undefined;

/** How one aggregate decides: its state, how facts change it, and what each command leads to. */
export interface Decider<State, Command, Event extends DomainEvent> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (command: Command, state: State) => OutcomeOfDay<Event>;
  /** Set if the last fact holds everything that a decision needs, so that a long stream need not be read. */
  readonly remembersOnlyLastEvent?: true;
}

/**
 * The schema version of each type of fact: a missing type does not compile, and a type that is not here is
 * unknown.
 */
export type EventVersions<Event extends DomainEvent> = Readonly<Record<Event['type'], number>>;
