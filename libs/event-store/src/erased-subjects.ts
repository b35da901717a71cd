import type { CasebookEvent } from '#domain';
import type { EventStore, Place } from './event-store.js';
import { everyPage } from './places.js';

/** Whose keys a fact says were destroyed. What no recorded fact names is never destroyed. */
export const subjectsErasedBy = (event: CasebookEvent): readonly string[] =>
  event.type === 'PersonalDataErased' ? event.erased.flatMap(({ subjects }) => subjects) : [];

/** Pages small enough that other work goes on between them. */
const page = 2_000;

/** Everybody whom the record after a place says was forgotten, page by page, and how far it was read. */
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
