import type { EventStore } from '#event-store';
import type { Database, Projector } from '#projections';

/** The sources of health and metrics. */
export interface Watched {
  readonly pool: Database;
  readonly store: EventStore;
  readonly projector: Projector;
}
