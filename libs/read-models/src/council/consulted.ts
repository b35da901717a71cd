import type { CalendarDate, PlanningApplicationEvent } from '#domain';

/** The days from the first to the last on which somebody may answer. */
export interface Consulted {
  readonly consultedFrom: CalendarDate | null;
  readonly commentsUntil: CalendarDate | null;
}

/** The publicity by notice and letter, and the bodies that were consulted. */
export function consultedAfter(
  { consultedFrom, commentsUntil }: Consulted = { consultedFrom: null, commentsUntil: null },
  event: PlanningApplicationEvent,
): Consulted {
  const asked = askedIn(event);
  if (asked.length === 0) return { consultedFrom, commentsUntil };
  const from = [...(consultedFrom ? [consultedFrom] : []), ...asked.map(([began]) => began)];
  const until = [...(commentsUntil ? [commentsUntil] : []), ...asked.map(([, last]) => last)];
  return { consultedFrom: from.toSorted()[0] ?? null, commentsUntil: until.toSorted().at(-1) ?? null };
}

function askedIn(event: PlanningApplicationEvent): readonly (readonly [CalendarDate, CalendarDate])[] {
  if (event.type === 'SiteNoticeDisplayed') return [[event.displayedOn, event.commentsUntil]];
  if (event.type === 'NeighbourLettersSent') return [[event.sentOn, event.commentsUntil]];
  if (event.type === 'PressNoticePublished') return [[event.publishedOn, event.commentsUntil]];
  if (event.type !== 'ConsulteesContacted') return [];
  return event.consultees.map(({ respondBy }) => [event.contactedOn, respondBy] as const);
}
