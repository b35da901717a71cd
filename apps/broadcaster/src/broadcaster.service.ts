import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { type Logger, openLog, serveWorker, type WorkerServer } from '#observability';
import { type Database, openDatabase } from '#projections';
import { Broadcaster } from './broadcaster.js';
import { healthOf } from './health.js';
import { metricsOf } from './metrics.js';

export class BroadcasterService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  readonly #log: Logger;
  readonly #pool: Database;
  readonly #store: EventStore;
  readonly #broadcaster: Broadcaster;
  #running: Promise<void> | undefined;
  #server: WorkerServer | undefined;

  constructor(private readonly config: Config) {
    this.#log = openLog('broadcaster', config.logLevel);
    this.#pool = openDatabase(config.database.connectionString);
    this.#store = connectEventStore({ ...config.eventStore, log: this.#log });
    this.#broadcaster = new Broadcaster({
      pool: this.#pool,
      store: this.#store,
      kafka: config.kafka,
      log: this.#log,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { port } = this.config.broadcaster;
    const watched = { pool: this.#pool, store: this.#store, broadcaster: this.#broadcaster };
    if (port !== 0) {
      this.#server = await serveWorker({ port, parts: healthOf(watched), metrics: metricsOf(watched) });
      this.#log.info({ port: this.#server.port }, 'health and metrics are shown');
    }
    this.#running = this.#broadcaster.run(this.#stopping.signal);
  }

  /** What was begun is sent and saved and the lease given up, so that another takes over at once. */
  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#server?.close();
    await this.#store.close();
    await this.#pool.end();
  }
}
