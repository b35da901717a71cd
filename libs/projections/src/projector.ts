import type { Pool } from 'pg';
import { type EventStore, NotOfThisLog } from '#event-store';
import { setAside } from './builds.js';
import { Unusable } from './faults.js';
import { holdLease, type Lease } from './lease.js';
import type { Projection } from './projection.js';
import type { ProjectorLog } from './projector-log.js';
import type { Pace } from './read-pass.js';
import { advance, prepare, replayAsked } from './runner.js';
import { createExtensions } from './table-definition.js';

interface ProjectorOptions {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  readonly log: ProjectorLog;
  readonly holder?: string;
  readonly leaseTtlMs?: number;
  readonly pace?: Pace;
  readonly recentRows?: number;
}

/** Keeps read models up to date. One process does so at a time, by the lease; the others wait. */
export class Projector {
  /** The lease's epoch while this process holds it. */
  holding: bigint | null = null;

  constructor(private readonly options: ProjectorOptions) {}

  /** Runs until the signal, and then writes everything folded. A failure of a store does not end it. */
  async run(signal: AbortSignal): Promise<void> {
    const { pool, log, holder, leaseTtlMs } = this.options;
    await holdLease(
      pool,
      {
        name: 'projector',
        signal,
        ...(holder && { holder }),
        ...(leaseTtlMs && { ttlMs: leaseTtlMs }),
        onTrouble: (err) => {
          if (!(err instanceof NotOfThisLog)) log.warn({ err }, 'projecting was interrupted and continues');
          else log.error({ err }, 'projecting has stopped until somebody runs: npm run auditor -- recover');
        },
      },
      (lease) => this.#work(lease),
    );
  }

  async #work(lease: Lease): Promise<void> {
    const { log, pool, projections } = this.options;
    this.holding = lease.epoch;
    log.info({ epoch: lease.epoch.toString() }, 'projecting');
    try {
      await createExtensions(
        pool,
        projections.map(({ table }) => table),
      );
      while (!lease.signal.aborted) await this.#round(lease);
    } finally {
      this.holding = null;
      log.info({ epoch: lease.epoch.toString() }, 'no longer projecting');
    }
  }

  /** Runs until the plan changes: a build has caught up, or an operator made a request. */
  async #round(lease: Lease): Promise<void> {
    const { log, pool } = this.options;
    try {
      const running = await prepare({ ...this.options, lease });
      await replayAsked(running);
      await advance(running);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      log.error({ err: error, table: error.table }, 'a table cannot be used and is being rebuilt');
      await setAside(pool, error.table);
    }
  }
}
