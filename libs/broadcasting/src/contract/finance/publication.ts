import type { CalendarDate, CouncilCode } from '#domain';
import type { Kind } from '../kinds.js';
import { type Field, field, type Publication } from '../publication.js';

/** The councils that share the service, as far as was recorded before the fact: those not gone by a day. */
export type SharersOn = (day: CalendarDate) => readonly CouncilCode[];

/** What says whom a fact concerns, where it does not say so itself. */
export interface Concerned {
  readonly sharers: SharersOn;
  /** Whose record it is in. */
  readonly whose: CouncilCode | null;
}

/** What a council's finance is told of one type of fact: its own part of it and no other council's. */
export interface FinancePublication<Event> extends Publication<Event> {
  /** On whose topics. A fact that several councils share is told to each. */
  readonly to: (event: Event, concerned: Concerned) => readonly CouncilCode[];
}

/** Stays inside, on purpose. */
export const inside = 'inside';

/** One type of fact left undecided does not compile. */
export type FinancePublications<Event extends { type: string }> = {
  readonly [Type in Event['type']]: FinancePublication<Extract<Event, { type: Type }>> | typeof inside;
};

/** A field that says something else to each council: its own share. */
export const ownField = <Event, Value>(
  kind: Kind<Value>,
  meaning: string,
  from: (event: Event, own: CouncilCode) => NoInfer<Value>,
): Field<Event> =>
  // A finance topic is always a council's.
  field(kind, meaning, (event: Event, told) => from(event, told as CouncilCode));

export const toItsCouncil = ({ council }: { readonly council: CouncilCode }): readonly CouncilCode[] => [
  council,
];

export const toAllWhoShare = (
  { effectiveOn }: { readonly effectiveOn: CalendarDate },
  { sharers }: Concerned,
): readonly CouncilCode[] => sharers(effectiveOn);
