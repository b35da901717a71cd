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

/** Builds at the same position, which one read can update. */
export interface Group {
  readonly place: Place | null;
  readonly builds: readonly Build[];
}

export interface Plan extends RunnerOptions {
  /** Those with the largest lag first. */
  readonly groups: readonly Group[];
}
