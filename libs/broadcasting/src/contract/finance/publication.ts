import type { CalendarDate, CouncilCode } from '#domain';
import type { Kind } from '../kinds.js';
import { type Field, field, type Publication } from '../publication.js';

/** The councils that share the service, as recorded before the fact, without those that had left by a day. */
type SharersOn = (day: CalendarDate) => readonly CouncilCode[];

/** Finds the councils that a fact concerns, if the fact itself does not name them. */
export interface Concerned {
  readonly sharers: SharersOn;
  /** The owner of the record. */
  readonly whose: CouncilCode | null;
}

/** What a council's finance receives of one type of fact: its own part of it and no other council's. */
export interface FinancePublication<Event> extends Publication<Event> {
  /** The councils' topics. A fact that several councils share goes to each. */
  readonly to: (event: Event, concerned: Concerned) => readonly CouncilCode[];
}

/** Deliberately not published. */
export const inside = 'inside';

/** A type of fact without a line does not compile. */
export type FinancePublications<Event extends { type: string }> = {
  readonly [Type in Event['type']]: FinancePublication<Extract<Event, { type: Type }>> | typeof inside;
};

/** A field whose value differs by council: its own share. */
export const ownField = <Event, Value>(
  kind: Kind<Value>,
  meaning: string,
  from: (event: Event, own: CouncilCode) => NoInfer<Value>,
): Field<Event> =>
  // A finance topic always belongs to a council.
  field(kind, meaning, (event: Event, council) => from(event, council as CouncilCode));

export const toItsCouncil = ({ council }: { readonly council: CouncilCode }): readonly CouncilCode[] => [
  council,
];

export const toAllWhoShare = (
  { effectiveOn }: { readonly effectiveOn: CalendarDate },
  { sharers }: Concerned,
): readonly CouncilCode[] => sharers(effectiveOn);
