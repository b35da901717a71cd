import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { Config } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import type { Instant } from '#legislation';
import { type Logger, openLog, type Parts, reached, serveWorker, type WorkerServer } from '#observability';
import { type Database, holdLease, openDatabase } from '#projections';
import { readDatabase } from '#read-models';
import { Clerk } from './clerk.js';

/** The clerk at work, while it holds the lease; another one waits. */
export class ClerkService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  readonly #metrics = new Registry();
  readonly #log: Logger;
  readonly #pool: Database;
  readonly #store: EventStore;
  readonly #clerk: Clerk;
  #isHolding = false;
  #running: Promise<void> | undefined;
  #server: WorkerServer | undefined;

  constructor(private readonly config: Config) {
    this.#log = openLog('clerk', config.logLevel);
    this.#pool = openDatabase(config.database.connectionString);
    this.#store = connectEventStore({ ...config.eventStore, log: this.#log });
    this.#clerk = new Clerk({
      store: this.#store,
      reads: readDatabase(this.#pool),
      log: this.#log,
      metrics: this.#metrics,
      now: () => new Date().toISOString() as Instant,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { port } = this.config.clerk;
    if (port !== 0) this.#server = await serveWorker({ port, parts: this.#parts(), metrics: this.#metrics });
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

  #parts(): Parts {
    return {
      database: reached(() => this.#pool.query('select 1')),
      eventStore: reached(() => this.#store.ping()),
      lease: () =>
        this.#isHolding ? { state: 'up' } : { state: 'waiting', because: 'another clerk is at work' },
      rounds: () =>
        this.#clerk.lookedOn
          ? { state: 'up', because: `every case was looked at on ${this.#clerk.lookedOn}` }
          : { state: 'waiting', because: 'the first look is under way' },
    };
  }
}
