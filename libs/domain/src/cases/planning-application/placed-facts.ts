import type { CalendarDate, Reason } from '#legislation';
import type { PlanningApplicationEvent } from './events.js';

/** A fact with its place in the record, by which it can be opened. */
export interface PlacedFact {
  readonly revision: string;
  readonly event: PlanningApplicationEvent;
}

type Type = PlanningApplicationEvent['type'];
type Of<Types extends Type> = Extract<PlanningApplicationEvent, { type: Types }>;

/** Until when somebody was asked. */
export function asksUntil(event: PlanningApplicationEvent): CalendarDate | undefined {
  switch (event.type) {
    case 'SiteNoticeDisplayed':
    case 'NeighbourLettersSent':
    case 'PressNoticePublished':
      return event.commentsUntil;
    case 'ConsulteesContacted':
      return event.consultees
        .map(({ respondBy }) => respondBy)
        .sort()
        .at(-1);
    default:
      return undefined;
  }
}

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

/** The last day to decide that a fact sets. */
export function daySet(event: PlanningApplicationEvent): CalendarDate | undefined {
  switch (event.type) {
    case 'DeadlineSet':
    case 'ExtensionAgreed':
    case 'PPASigned':
      return event.decideBy;
    default:
      return undefined;
  }
}
