import { setTimeout as pause } from 'node:timers/promises';
import { type Delivered, type EventStore, everyPage, NotOfThisLog, type Place, placeOf } from '#event-store';
import type { Instant } from '#legislation';
import type { Logger } from '#observability';
import { Checkpoints, type Database } from '#projections';

export interface LogFollowerOptions {
  readonly store: EventStore;
  readonly pool: Database;
  /** The epoch of the clerk's lease: once a later clerk saves a position, this one cannot. */
  readonly epoch: bigint;
  readonly log: Logger;
  readonly now: () => Instant;
  /** Whether the clock stops all work. */
  readonly isStopped?: () => boolean;
}

/** What is followed, its name, and the action for each fact, which must be safe to repeat. */
interface Following {
  readonly name: string;
  readonly streamPrefixes: readonly string[];
  readonly take: (delivered: Delivered) => Promise<void>;
  /** Whether a fact is too recent: it is read again later, with everything after it. */
  readonly isTooEarly?: (delivered: Delivered) => boolean;
  /** Whether a failure is only retried in the next round, while the clerk's other work continues. */
  readonly isTriedAgain?: (error: unknown) => boolean;
}

const betweenRoundsMs = 2_000;

/** Follows the log from a saved position, with an action for each fact. */
export class LogFollower {
  readonly #checkpoints: Checkpoints;
  #place: Place | null | undefined;

  constructor(
    private readonly options: LogFollowerOptions,
    private readonly following: Following,
  ) {
    this.#checkpoints = new Checkpoints(options.pool);
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!this.options.isStopped?.()) await this.round(signal);
      await pause(betweenRoundsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Processes everything up to the end of the log, or to the first fact that is too recent. */
  async round(signal?: AbortSignal): Promise<void> {
    const { store, epoch } = this.options;
    const { name, streamPrefixes, isTooEarly, take } = this.following;
    this.#place ??= await this.#checkpoints.claim(name, epoch);
    const asked = { after: this.#place, limit: 500, streamPrefixes, ...(signal && { signal }) };
    try {
      for await (const { events, through } of everyPage(store, asked)) {
        for (const delivered of events) {
          if (isTooEarly?.(delivered)) return;
          await take(delivered);
          await this.#moved(placeOf(delivered));
        }
        await this.#moved(through);
      }
    } catch (error) {
      if (this.following.isTriedAgain?.(error))
        return this.options.log.warn(
          { err: error, name },
          'a fact could not be followed: the clerk tries again',
        );
      if (!(error instanceof NotOfThisLog)) throw error;
      // Everything is safe to repeat, so a restored log is read from the beginning.
      this.options.log.warn({ err: error, name }, 'the log is read from the beginning again');
      await this.#moved(null);
    }
  }

  async #moved(to: Place | null): Promise<void> {
    const from = this.#place ?? null;
    if (from?.position === to?.position) return;
    await this.#checkpoints.move([this.following.name], { from, to, epoch: this.options.epoch });
    this.#place = to;
  }
}
