import type { Pool } from 'pg';
import type { EventStore, Place } from '#event-store';
import type { Build } from './builds.js';
import type { Lease } from './lease.js';
import type { Projection } from './projection.js';
import type { ProjectorLog } from './projector-log.js';
import type { Pace } from './read-pass.js';

export interface RunnerOptions {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  readonly log: ProjectorLog;
  readonly lease: Lease;
  readonly pace?: Pace;
  readonly recentRows?: number;
}

/** Builds that stand at one point of the record, and so can be fed by one reading of it. */
export interface Group {
  readonly place: Place | null;
  readonly builds: readonly Build[];
}

export interface Plan extends RunnerOptions {
  /** Those furthest behind first. */
  readonly groups: readonly Group[];
}
