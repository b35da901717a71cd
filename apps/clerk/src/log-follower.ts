import { setTimeout as pause } from 'node:timers/promises';
import { type Delivered, type EventStore, everyPage, NotOfThisLog, type Place, placeOf } from '#event-store';
import type { Instant } from '#legislation';
import type { Logger } from '#observability';
import { Checkpoints, type Database } from '#projections';

export interface LogFollowerOptions {
  readonly store: EventStore;
  readonly pool: Database;
  /** Of the clerk's lease: a later clerk moves the place, and this one no more. */
  readonly epoch: bigint;
  readonly log: Logger;
  readonly now: () => Instant;
  /** Whether nothing is to be done by this clock. */
  readonly isStopped?: () => boolean;
}

/** What is followed, under which name, and what is done of each fact: all of it safe to repeat. */
export interface Following {
  readonly name: string;
  readonly streamPrefixes: readonly string[];
  readonly take: (delivered: Delivered) => Promise<void>;
  /** A fact that is not to be taken yet: it is come back to, with all after it. */
  readonly isTooEarly?: (delivered: Delivered) => boolean;
  /** Whether what failed is only tried again at the next round, while the clerk's other work goes on. */
  readonly isTriedAgain?: (error: unknown) => boolean;
}

const betweenRoundsMs = 2_000;

/** Follows the log from a place that it keeps, and does something upon each fact. */
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

  /** Everything up to the end of the log, or to the first fact that it is too early for. */
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
      // All of it is safe to repeat: in a restored log it begins anew.
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
