import type { CalendarDate, Reason } from '#legislation';
import type { PlanningApplicationEvent } from './events.js';

/** A fact with its position in the record, by which it can be opened. */
export interface PlacedFact {
  readonly revision: string;
  readonly event: PlanningApplicationEvent;
}

type Type = PlanningApplicationEvent['type'];
type Of<Types extends Type> = Extract<PlanningApplicationEvent, { type: Types }>;

/** A date that some types of fact have. */
type DaySaid = { readonly [Name in Type]?: (event: Of<Name>) => CalendarDate | undefined };

const saidBy = (table: DaySaid, event: PlanningApplicationEvent): CalendarDate | undefined =>
  table[event.type]?.(event as never);

const until: DaySaid = {
  SiteNoticeDisplayed: ({ commentsUntil }) => commentsUntil,
  NeighbourLettersSent: ({ commentsUntil }) => commentsUntil,
  PressNoticePublished: ({ commentsUntil }) => commentsUntil,
  ConsulteesContacted: ({ consultees }) =>
    consultees
      .map(({ respondBy }) => respondBy)
      .sort()
      .at(-1),
};

/** The last day for an answer. */
export const asksUntil = (event: PlanningApplicationEvent): CalendarDate | undefined => saidBy(until, event);

export function reasonOfAsking(
  event: PlanningApplicationEvent,
  day: CalendarDate | undefined,
): Reason | null {
  if (event.type === 'ConsulteesContacted')
    return event.consultees.find(({ respondBy }) => respondBy === day)?.because ?? null;
  return 'because' in event && typeof event.because === 'object' ? (event.because as Reason | null) : null;
}

export function lastOf<Types extends Type>(
  facts: readonly PlacedFact[],
  ...types: readonly Types[]
): { readonly revision: string; readonly event: Of<Types> } | undefined {
  const last = facts.findLast(({ event }) => (types as readonly Type[]).includes(event.type));
  return last as { readonly revision: string; readonly event: Of<Types> } | undefined;
}

const lastDay: DaySaid = {
  DeadlineSet: ({ decideBy }) => decideBy,
  ExtensionAgreed: ({ decideBy }) => decideBy,
  PPASigned: ({ decideBy }) => decideBy,
};

/** The last day to decide that a fact sets. */
export const daySet = (event: PlanningApplicationEvent): CalendarDate | undefined => saidBy(lastDay, event);
