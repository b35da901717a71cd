import { setImmediate as turn } from 'node:timers/promises';
import { TimedOut, within } from './deadline.js';
import { failure, NotLeader } from './faults.js';
import { StoreClient } from './store-client.js';

/** Messages for the people who operate the system. A pino logger is one. */
export interface Log {
  readonly warn: (details: Readonly<Record<string, unknown>>, message: string) => void;
}

/**
 * The client in use. A client that stops answering is replaced, because it may never answer again without
 * saying so.
 */
export class Connection {
  #client: StoreClient;
  readonly #retired = new Map<StoreClient, NodeJS.Timeout>();

  constructor(
    private readonly connectionString: string,
    private readonly log: Log,
    /** How long a replaced client may finish its current work. */
    private readonly graceMs: number,
  ) {
    this.#client = new StoreClient(connectionString);
  }

  get client(): StoreClient {
    return this.#client;
  }

  /**
   * Every request goes through here: it is answered in time, fails with `EventStoreUnavailable`, or is
   * refused.
   */
  async ask<Answer>(
    ms: number,
    doing: string,
    question: (client: StoreClient) => Promise<Answer>,
  ): Promise<Answer> {
    const client = this.#client;
    try {
      return await within(ms, doing, () => toTheLeader(client, question));
    } catch (error) {
      if (error instanceof TimedOut) this.#replace(client, error.message);
      throw failure(error, doing);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#client, ...this.#retired.keys()].map((client) => this.#dispose(client)));
  }

  /** Only the first complaint about a client counts. */
  #replace(unanswering: StoreClient, because: string): void {
    if (unanswering !== this.#client) return;
    this.log.warn({ because }, 'The event store client is replaced');
    this.#client = new StoreClient(this.connectionString);
    this.#retired.set(
      unanswering,
      setTimeout(() => void this.#dispose(unanswering), this.graceMs),
    );
  }

  async #dispose(client: StoreClient): Promise<void> {
    clearTimeout(this.#retired.get(client));
    this.#retired.delete(client);
    await client.dispose();
  }
}

/** A node may name an old leader: follow it, but not in a circle. */
const mostNodes = 3;

/**
 * A node that is not the leader names the leader; the client has changed its connection by the next attempt.
 */
async function toTheLeader<Answer>(
  client: StoreClient,
  question: (client: StoreClient) => Promise<Answer>,
): Promise<Answer> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await question(client);
    } catch (error) {
      if (asked === mostNodes || !(failure(error, 'asking') instanceof NotLeader)) throw error;
      await turn();
    }
  }
}
