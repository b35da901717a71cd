import type { EventStore } from '#event-store';
import type { Database, Projector } from '#projections';

/** What health and metrics are told from. */
export interface Watched {
  readonly pool: Database;
  readonly store: EventStore;
  readonly projector: Projector;
}
