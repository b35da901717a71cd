import { setTimeout as pause } from 'node:timers/promises';
import { type Batch, NotOfThisLog, type Page, type Place } from '../event-store.js';
import { placeOf } from '../places.js';
import type { Connection, Log } from './connection.js';
import { Inbox } from './inbox.js';
import type { Places } from './looking.js';
import type { Checkpoint } from './stored-event.js';
import { Subscription } from './subscription.js';

interface FeedOptions {
  readonly after: Place | null;
  readonly streamPrefixes: readonly string[];
  readonly batchSize: number;
  readonly signal: AbortSignal;
  /** After this long without a message from the server, check whether a message is missing. */
  readonly idleMs: number;
  readonly places: Places;
  /** The next fact for us after a position, or how far the search went without finding one. */
  readonly next: (after: Place | null) => Promise<Page>;
  readonly log: Log;
  readonly onResubscription: (because: string) => void;
}

const shortestPauseMs = 50;
const longestPauseMs = 5_000;

/** Keeps an inbox filled: a subscription does not reconnect by itself, so a new one follows each that ends. */
export class Feed {
  readonly #inbox: Inbox;
  #subscription: Subscription | undefined;
  #failure: NotOfThisLog | undefined;
  #checkpoint: Checkpoint | undefined;
  #locating: Promise<void> | undefined;

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
        if (!batch && this.#failure) throw this.#failure;
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
      const before = this.#inbox.position;
      const because = await this.#subscribe(signal);
      if (signal.aborted || this.#failure) return this.#inbox.wake();
      fruitless = this.#inbox.position > before ? 0 : fruitless + 1;
      log.warn({ because, after: String(this.#inbox.position) }, 'Subscribing again');
      onResubscription(because);
      await pause(jittered(fruitless), undefined, { signal }).catch(() => undefined);
    }
  }

  /**
   * Continues from its position if this log has it: checked each time, because a reconnect may find another
   * log.
   */
  async #subscribe(signal: AbortSignal): Promise<string> {
    const { received } = this.#inbox;
    try {
      if (received) await this.options.places.prove(received);
    } catch (error) {
      if (error instanceof NotOfThisLog) this.#failure = error;
      return `its position cannot be checked: ${String(error)}`;
    }
    if (signal.aborted) return 'it was left';
    const { streamPrefixes, idleMs } = this.options;
    this.#subscription = new Subscription(this.connection.client, {
      inbox: this.#inbox,
      streamPrefixes,
      idleMs,
      next: () => this.#nextAfterReceived(),
      onCheckpoint: (checkpoint) => this.#locate(checkpoint, signal),
    });
    return this.#subscription.ended;
  }

  async #nextAfterReceived(): Promise<bigint | undefined> {
    const { events, through } = await this.options.next(this.#inbox.received);
    if (events[0]) return placeOf(events[0]).position;
    this.#inbox.advance(through);
    return undefined;
  }

  /** Of the checkpoints that arrive meanwhile, only the last counts. */
  #locate(checkpoint: Checkpoint, signal: AbortSignal): void {
    this.#checkpoint = checkpoint;
    this.#locating ??= this.#locateAll(signal).finally(() => {
      this.#locating = undefined;
    });
  }

  async #locateAll(signal: AbortSignal): Promise<void> {
    const { places, streamPrefixes } = this.options;
    while (this.#checkpoint && !signal.aborted) {
      const checkpoint = this.#checkpoint;
      this.#checkpoint = undefined;
      // If this checkpoint cannot be checked now, a later one can. It only reports progress.
      const place = await places.of(checkpoint, streamPrefixes).catch(() => null);
      this.#inbox.advance(place);
      await pause(locateEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** A long search reports its progress hundreds of times per second. */
const locateEveryMs = 100;

/**
 * A random delay up to a limit that doubles with each attempt, so that many subscribers do not return at
 * once.
 */
const jittered = (tries: number): number =>
  Math.random() * Math.min(longestPauseMs, shortestPauseMs * 2 ** tries);
