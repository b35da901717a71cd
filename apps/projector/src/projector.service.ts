import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';

import type { Config } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { type Logger, openLog, serveWorker, type WorkerServer } from '#observability';
import { type Database, openDatabase, Projector } from '#projections';
import { readModels } from '#read-models';
import { healthOf } from './health.js';
import { metricsOf } from './metrics.js';

export class ProjectorService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  readonly #log: Logger;
  readonly #pool: Database;
  readonly #store: EventStore;
  readonly #projector: Projector;
  #running: Promise<void> | undefined;
  #server: WorkerServer | undefined;

  constructor(private readonly config: Config) {
    this.#log = openLog('projector', config.logLevel);
    this.#pool = openDatabase(config.database.connectionString);
    this.#store = connectEventStore({ ...config.eventStore, log: this.#log });
    this.#projector = new Projector({
      pool: this.#pool,
      store: this.#store,
      projections: readModels,
      log: this.#log,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { port } = this.config.projector;
    const watched = { pool: this.#pool, store: this.#store, projector: this.#projector };
    if (port !== 0) {
      this.#server = await serveWorker({ port, parts: healthOf(watched), metrics: metricsOf(watched) });
      this.#log.info({ port: this.#server.port }, 'health and metrics are shown');
    }
    this.#running = this.#projector.run(this.#stopping.signal);
  }

  /** What was folded is written and the lease given up, so that another takes over at once. */
  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#server?.close();
    await this.#store.close();
    await this.#pool.end();
  }
}
