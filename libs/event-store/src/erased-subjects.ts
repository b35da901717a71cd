import type { CasebookEvent } from '#domain';
import type { EventStore } from './event-store.js';

/** Whose keys a fact says were destroyed. What no recorded fact names is never destroyed. */
export const subjectsErasedBy = (event: CasebookEvent): readonly string[] =>
  event.type === 'PersonalDataErased' ? event.erased.flatMap(({ subjects }) => subjects) : [];

/** Pages small enough that other work goes on between them. */
const page = 2_000;

/** Everybody whom the record after a position says was forgotten, page by page, and how far it was read. */
export async function* subjectsErasedAfter(
  store: EventStore,
  position: bigint | null,
): AsyncGenerator<{ readonly subjects: readonly string[]; readonly through: bigint }> {
  for (let after = position; ; ) {
    const streamPrefixes = ['planningApplication-'];
    const { events, through } = await store.readAfter(after, { limit: page, streamPrefixes });
    if (events.length === 0) return;
    const facts = events.flatMap((each) => ('recorded' in each ? [each.recorded.event] : []));
    yield { subjects: [...new Set(facts.flatMap(subjectsErasedBy))], through };
    after = through;
  }
}
