import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { Checkpoints } from './checkpoints.js';
import { type Moved, movedChannel } from './writing.js';

interface Waiting {
  readonly name: string;
  readonly position: bigint;
  readonly resolve: (seen: boolean) => void;
}

/** Waits until read models show a write, with one listening connection for all who wait. */
export class ReadModelWaits {
  readonly #ended = new AbortController();
  readonly #waiting = new Set<Waiting>();
  readonly #listening: Promise<void>;
  readonly #positions = new Map<string, bigint>();
  readonly #lookingAgain: NodeJS.Timeout;
  #live = new Map<string, string>();
  #looking: Promise<void> | undefined;
  /** The number of the listening connection: an answer on an earlier connection may come from a lost server. */
  #connection = 0;

  constructor(
    private readonly pool: Pool,
    { lookAgainMs = 500 } = {},
  ) {
    this.#listening = this.#listen();
    // A dead connection may go unnoticed for a while.
    this.#lookingAgain = setInterval(() => {
      if (this.#waiting.size > 0) this.#look().catch(() => undefined);
    }, lookAgainMs);
  }

  /** A new number for each connection, so that an answer from an earlier one is not used. */
  get server(): number {
    return this.#connection;
  }

  /** Whether the read model showed the position in time. */
  waitFor(name: string, position: bigint, { timeoutMs = 2_000 } = {}): Promise<boolean> {
    if (this.#shows(name, position)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiting.resolve(false), timeoutMs);
      const waiting: Waiting = {
        name,
        position,
        resolve: (seen) => {
          clearTimeout(timer);
          this.#waiting.delete(waiting);
          resolve(seen);
        },
      };
      this.#waiting.add(waiting);
    });
  }

  /** The last known position of a read model. */
  shownThrough(name: string): bigint | null {
    const table = this.#live.get(name);
    return (table === undefined ? undefined : this.#positions.get(table)) ?? null;
  }

  async close(): Promise<void> {
    this.#ended.abort();
    clearInterval(this.#lookingAgain);
    for (const waiting of this.#waiting) waiting.resolve(false);
    await this.#listening;
  }

  #shows(name: string, position: bigint): boolean {
    const shown = this.shownThrough(name);
    return shown !== null && shown >= position;
  }

  #tell(): void {
    for (const waiting of this.#waiting) {
      if (this.#shows(waiting.name, waiting.position)) waiting.resolve(true);
    }
  }

  #look(): Promise<void> {
    if (this.#looking) return this.#looking;
    const looking = this.#readAll().finally(() => {
      if (this.#looking === looking) this.#looking = undefined;
    });
    this.#looking = looking;
    return looking;
  }

  async #readAll(): Promise<void> {
    const connection = this.#connection;
    const positions = await new Checkpoints(this.pool).positions();
    const { rows } = await this.pool.query<{ name: string; live: string }>(
      'select name, live from read_model',
    );
    if (connection !== this.#connection) return; // It is an answer from before the connection was lost.
    for (const [table, position] of positions) this.#move(table, position);
    this.#live = new Map(rows.map(({ name, live }) => [name, live]));
    this.#tell();
  }

  #hear(payload: string): void {
    const news = JSON.parse(payload) as Moved | { readonly switched: string };
    if ('switched' in news) {
      this.#look().catch(() => undefined);
      return;
    }
    for (const table of news.tables) this.#move(table, BigInt(news.position));
    this.#tell();
  }

  /** Another server may show less, so ask it before assuming anything. */
  #forget(): void {
    this.#connection += 1;
    this.#looking = undefined;
    this.#positions.clear();
    this.#live.clear();
  }

  /** Moves forwards only: an answer may be older than a later notification. */
  #move(table: string, position: bigint | null): void {
    const existing = this.#positions.get(table);
    if (position !== null && (existing === undefined || position > existing))
      this.#positions.set(table, position);
  }

  async #listen(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      await this.#listenOnce(signal).catch(() => undefined);
      await delay(250, undefined, { signal }).catch(() => undefined);
    }
  }

  async #listenOnce(signal: AbortSignal): Promise<void> {
    const client = await this.pool.connect();
    try {
      // A server that crashed loses what was not on disk, and a restored one far more.
      this.#forget();
      const ended = endOf(client, signal);
      client.on('notification', ({ payload }) => this.#hear(payload ?? '{}'));
      await client.query(`listen ${movedChannel}`);
      await this.#look();
      await ended;
    } finally {
      this.#forget();
      client.release(true); // The end of the connection is handled elsewhere.
    }
  }
}

const endOf = (client: PoolClient, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      signal.removeEventListener('abort', over);
      resolve();
    };
    client.once('end', over);
    signal.addEventListener('abort', over);
    // It was closed while it connected, so the event has passed.
    if (signal.aborted) over();
  });
