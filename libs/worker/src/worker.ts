import type { Config } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { type Logger, openLog, serveWorker, type WorkerServer } from '#observability';
import { type Database, openDatabase } from '#projections';
import { keepReporting } from './reporting.js';

/** What every worker works with. */
export interface Tools {
  readonly config: Config;
  readonly log: Logger;
  readonly pool: Database;
  readonly store: EventStore;
}

/** What one worker does, and what it shows of itself meanwhile. */
export interface Work extends Pick<Parameters<typeof serveWorker>[0], 'parts' | 'metrics'> {
  /** Until the signal; what was begun is finished first, and the lease given up, so that another takes over at once. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

export interface WorkerOf {
  readonly name: 'projector' | 'broadcaster' | 'clerk';
  readonly work: (tools: Tools) => Work;
}

/** A process that works in the background, and the page on which it shows how it is. */
export class Worker {
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;

  private constructor(
    name: WorkerOf['name'],
    private readonly tools: Tools,
    private readonly server: WorkerServer | undefined,
    work: Work,
  ) {
    this.#running = Promise.all([
      work.run(this.#stopping.signal),
      keepReporting(name, { ...tools, ...work, signal: this.#stopping.signal }),
    ]).then(() => undefined);
  }

  static async begin({ name, work: workOf }: WorkerOf, config: Config): Promise<Worker> {
    const log = openLog(name, config.logLevel);
    const tools: Tools = {
      ...{ config, log },
      pool: openDatabase(config.database.connectionString),
      store: connectEventStore({ ...config.eventStore, log }),
    };
    const work = workOf(tools);
    const { port } = config[name];
    const server = port === 0 ? undefined : await serveWorker({ port, ...work });
    if (server) log.info({ port: server.port }, 'health and metrics are available');
    return new Worker(name, tools, server, work);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.server?.close();
    await this.tools.store.close();
    await this.tools.pool.end();
  }
}
