import type { EventStore, Place } from './event-store.js';

/** How far a follower is behind the log, measured from the log and not by the follower itself. */
export interface Behind {
  /** The facts after its position that pass its filter. */
  readonly events: number;
  /** There are more than were counted: the number is an estimate. */
  readonly isEstimate: boolean;
  /** When the oldest of them was recorded. */
  readonly since: number | undefined;
  /** The last event of any kind. */
  readonly end: Place | null;
}

const page = 1_000;
const mostPages = 5;

/**
 * Counts what a follower has not received yet, in pages of limited size. Throws if its position is not in
 * this log.
 */
export async function behind(
  store: Pick<EventStore, 'readAfter' | 'end'>,
  after: Place | null,
  streamPrefixes: readonly string[],
): Promise<Behind> {
  const end = await store.end();
  let [events, place, since, more] = [0, after, undefined as number | undefined, true];
  for (let pages = 0; more && pages < mostPages; pages += 1) {
    const found = await store.readAfter(place, { limit: page, streamPrefixes });
    events += found.events.length;
    const oldest = found.events.find((each) => 'recorded' in each);
    if (since === undefined && oldest && 'recorded' in oldest)
      since = Date.parse(oldest.recorded.metadata.recordedAt);
    ({ through: place, more } = found);
  }
  return { events: more ? reckoned(events, { after, place, end }) : events, isEstimate: more, since, end };
}

/** Assumes that such facts are as frequent in the rest of the log. */
function reckoned(
  counted: number,
  at: { after: Place | null; place: Place | null; end: Place | null },
): number {
  const [from, to, end] = [at.after, at.place, at.end].map((each) => Number(each?.position ?? 0n));
  if (to! <= from!) return counted;
  return Math.round((counted * (end! - from!)) / (to! - from!));
}
