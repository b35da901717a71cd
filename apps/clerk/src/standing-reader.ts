import type { EventStore } from '#event-store';
import { Standing, standingPrefixes as streamPrefixes } from '#hand-over';

/** Who is in the service, read on from where it was left whenever it is asked. */
export class StandingReader {
  readonly #standing = new Standing();
  #after: bigint | null = null;

  constructor(private readonly store: EventStore) {}

  async now(): Promise<Standing> {
    for (;;) {
      const page = await this.store.readAfter(this.#after, { limit: 1_000, streamPrefixes });
      this.#standing.take(page);
      if (page.events.length === 0) return this.#standing;
      this.#after = page.through;
    }
  }
}
