import type { EventStore, Place } from './event-store.js';

/** How far a follower is behind the log, as the log itself says it: not as the follower thinks. */
export interface Behind {
  /** Facts that its filter takes and that lie after its place. */
  readonly events: number;
  /** There are more than were counted: the number is reckoned from those that were. */
  readonly isEstimate: boolean;
  /** When the oldest of them was recorded. */
  readonly since: number | undefined;
  /** The last event of any kind. */
  readonly end: Place | null;
}

const page = 1_000;
const mostPages = 5;

/** Looks for what a follower has not had yet, in bounded pages. Throws where its place is none of this log's. */
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

/** As many in the rest of the log, by its length, as in the part that was looked at. */
function reckoned(
  counted: number,
  at: { after: Place | null; place: Place | null; end: Place | null },
): number {
  const [from, to, end] = [at.after, at.place, at.end].map((each) => Number(each?.position ?? 0n));
  if (to! <= from!) return counted;
  return Math.round((counted * (end! - from!)) / (to! - from!));
}
