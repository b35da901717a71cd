import type { CasebookEvent } from '#domain';
import type { EventStore, Place } from './event-store.js';
import { everyPage } from './places.js';

/** The subjects whose keys a fact says were destroyed. Keys that no recorded fact names are never destroyed. */
export const subjectsErasedBy = (event: CasebookEvent): readonly string[] =>
  event.type === 'PersonalDataErased' ? event.erased.flatMap(({ subjects }) => subjects) : [];

/** Pages small enough that other work can run in between. */
const page = 2_000;

/** All subjects erased after a position of the record, page by page, with the position read. */
export async function* subjectsErasedAfter(
  store: EventStore,
  after: Place | null,
): AsyncGenerator<{ readonly subjects: readonly string[]; readonly through: Place | null }> {
  const streamPrefixes = ['planningApplication-'];
  for await (const { events, through } of everyPage(store, { after, limit: page, streamPrefixes })) {
    const facts = events.flatMap((each) => ('recorded' in each ? [each.recorded.event] : []));
    yield { subjects: [...new Set(facts.flatMap(subjectsErasedBy))], through };
  }
}
