import type { CalendarDate, PlanningApplicationEvent } from '#domain';

/** The days from the first to the last on which somebody may answer. */
export interface Consulted {
  readonly consultedFrom: CalendarDate | null;
  readonly commentsUntil: CalendarDate | null;
  /** The last day for the public, which consulted bodies do not change. */
  readonly publicUntil: CalendarDate | null;
}

/** The publicity by notice and letter, and the bodies that were consulted. */
export function consultedAfter(
  before: Consulted = { consultedFrom: null, commentsUntil: null, publicUntil: null },
  event: PlanningApplicationEvent,
): Consulted {
  const { consultedFrom, commentsUntil, publicUntil } = before;
  const asked = askedIn(event);
  if (asked.length === 0) return { consultedFrom, commentsUntil, publicUntil };
  const from = [...(consultedFrom ? [consultedFrom] : []), ...asked.map(([began]) => began)];
  const ends = asked.map(([, last]) => last);
  return {
    consultedFrom: from.toSorted()[0] ?? null,
    commentsUntil: latest(commentsUntil, ends),
    publicUntil: event.type === 'ConsulteesContacted' ? publicUntil : latest(publicUntil, ends),
  };
}

const latest = (before: CalendarDate | null, days: readonly CalendarDate[]): CalendarDate | null =>
  [...(before ? [before] : []), ...days].toSorted().at(-1) ?? null;

function askedIn(event: PlanningApplicationEvent): readonly (readonly [CalendarDate, CalendarDate])[] {
  if (event.type === 'SiteNoticeDisplayed') return [[event.displayedOn, event.commentsUntil]];
  if (event.type === 'NeighbourLettersSent') return [[event.sentOn, event.commentsUntil]];
  if (event.type === 'PressNoticePublished') return [[event.publishedOn, event.commentsUntil]];
  if (event.type !== 'ConsulteesContacted') return [];
  return event.consultees.map(({ respondBy }) => [event.contactedOn, respondBy] as const);
}
