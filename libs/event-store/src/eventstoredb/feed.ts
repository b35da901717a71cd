import { setTimeout as pause } from 'node:timers/promises';
import type { Batch } from '../event-store.js';
import type { Connection, Log } from './connection.js';
import { Inbox } from './inbox.js';
import { allFrom } from './read-requests.js';
import { read } from './reading.js';
import { Subscription } from './subscription.js';

export interface FeedOptions {
  readonly after: bigint | null;
  readonly streamPrefixes: readonly string[];
  readonly batchSize: number;
  readonly signal: AbortSignal;
  /** After so long without a word from the server, see whether there should have been one. */
  readonly idleMs: number;
  readonly readMs: number;
  readonly log: Log;
  readonly onResubscription: (because: string) => void;
}

const shortestPauseMs = 50;
const longestPauseMs = 5_000;

/** Keeps an inbox filled: a subscription does not come back by itself, so after each the next one begins. */
export class Feed {
  readonly #inbox: Inbox;
  #subscription: Subscription | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly options: FeedOptions,
  ) {
    this.#inbox = new Inbox(options.after, options.batchSize);
  }

  async *batches(): AsyncGenerator<Batch> {
    const { signal } = this.options;
    const over = new AbortController();
    const onAbort = (): void => {
      over.abort();
      this.#subscription?.end('it was left');
      this.#inbox.wake();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const running = this.#run(over.signal);
    try {
      while (!signal.aborted) {
        const batch = this.#inbox.take();
        if (!batch) await this.#inbox.arrival();
        else {
          this.#subscription?.resume();
          yield batch;
        }
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      onAbort();
      await running;
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { log, onResubscription } = this.options;
    for (let fruitless = 0; !signal.aborted; ) {
      const before = this.#inbox.received;
      const because = await this.#subscribe();
      if (signal.aborted) return;
      fruitless = this.#inbox.received > before ? 0 : fruitless + 1;
      log.warn({ because, after: String(this.#inbox.received) }, 'Subscribing again');
      onResubscription(because);
      await pause(jittered(fruitless), undefined, { signal }).catch(() => undefined);
    }
  }

  #subscribe(): Promise<string> {
    const { client } = this.connection;
    const { streamPrefixes, idleMs } = this.options;
    this.#subscription = new Subscription(client, {
      inbox: this.#inbox,
      streamPrefixes,
      idleMs,
      next: () => this.#nextAfterReceived(),
    });
    return this.#subscription.ended;
  }

  async #nextAfterReceived(): Promise<bigint | undefined> {
    const { streamPrefixes, readMs } = this.options;
    const { received } = this.#inbox;
    const request = allFrom(received, streamPrefixes, 2); // The one received may be the first of them.
    const events = await read(this.connection, request, readMs, 'look past a silent subscription');
    return events.find(({ position }) => position > received)?.position;
  }
}

/** Anything up to a time that doubles with each try, so that a herd of subscribers comes back spread out. */
const jittered = (tries: number): number =>
  Math.random() * Math.min(longestPauseMs, shortestPauseMs * 2 ** tries);
