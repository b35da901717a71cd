import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { Config } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import type { Instant } from '#legislation';
import { type Logger, openLog, serveWorker, type WorkerServer } from '#observability';
import { type ClockWitnesses, clockFault, type Database, holdLease, openDatabase } from '#projections';
import { readDatabase } from '#read-models';
import { Clerk } from './clerk.js';
import { gaugeClerk } from './clerk-metrics.js';
import { healthOf } from './health.js';

/** The clerk at work, while it holds the lease; another one waits. */
export class ClerkService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  readonly #metrics = new Registry();
  readonly #log: Logger;
  readonly #pool: Database;
  readonly #store: EventStore;
  readonly #clerk: Clerk;
  readonly #witnesses: ClockWitnesses;
  #isHolding = false;
  #running: Promise<void> | undefined;
  #server: WorkerServer | undefined;

  constructor(private readonly config: Config) {
    this.#log = openLog('clerk', config.logLevel);
    this.#pool = openDatabase(config.database.connectionString);
    this.#store = connectEventStore({ ...config.eventStore, log: this.#log });
    // Where callers set the time, the seed's facts are of years to come.
    const store = config.clock === 'system' ? this.#store : null;
    this.#witnesses = { database: this.#pool, store };
    this.#clerk = new Clerk({
      store: this.#store,
      reads: readDatabase(this.#pool),
      log: this.#log,
      metrics: this.#metrics,
      now: () => new Date().toISOString() as Instant,
      clockFault: (now) => clockFault(now, this.#witnesses),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { port } = this.config.clerk;
    gaugeClerk(this.#metrics, () => ({
      isHolding: this.#isHolding,
      lookedAt: this.#clerk.lookedAt,
      failedLooks: this.#clerk.failed.count,
      isClockWrong: this.#clerk.clockFault !== undefined,
    }));
    if (port !== 0) {
      const watched = {
        pool: this.#pool,
        store: this.#store,
        clerk: this.#clerk,
        isHolding: () => this.#isHolding,
        clockFault: () => clockFault(new Date().toISOString() as Instant, this.#witnesses),
      };
      this.#server = await serveWorker({ port, parts: healthOf(watched), metrics: this.#metrics });
    }
    const { signal } = this.#stopping;
    const onTrouble = (err: unknown) => this.#log.warn({ err }, 'the clerk was interrupted and goes on');
    this.#running = holdLease(this.#pool, { name: 'clerk', signal, onTrouble }, async (lease) => {
      this.#isHolding = true;
      await this.#clerk.run(lease.signal).finally(() => {
        this.#isHolding = false;
      });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#server?.close();
    await this.#store.close();
    await this.#pool.end();
  }
}
