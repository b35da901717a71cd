import type { Pool } from 'pg';
import { type Batch, type Delivered, isAfter, type Place } from '#event-store';
import { Batcher } from './batcher.js';
import { Refused } from './faults.js';
import type { Folding } from './folding.js';
import { write } from './writing.js';

interface ReadPassOptions {
  readonly pool: Pool;
  readonly foldings: readonly Folding[];
  readonly epoch: bigint;
  /** The common position. */
  readonly from: Place | null;
  /** Stop exactly here; endless if left out. */
  readonly until?: Place;
  readonly source: AsyncIterable<Batch>;
  /** Ends the source, so that the pass ends once everything delivered is written. */
  readonly stop: AbortController;
  readonly pace?: Pace;
}

/** The sizes of batches and the waiting times. */
export interface Pace {
  /** The number of facts folded at once, if available. */
  readonly eventsAFold: number;
  /** The approximate maximum of facts written at once. */
  readonly eventsAWrite: number;
  /** While there is more to read, old facts may wait this long for others to be written with them. */
  readonly patienceMs: number;
  /** The age from which a fact is old. */
  readonly oldMs: number;
  /** How often the checkpoint moves past events that are not ours. */
  readonly idleMs: number;
  /** How often to check whether a build has caught up, or an operator has made a request. */
  readonly lookMs: number;
}

export const ordinaryPace: Pace = {
  eventsAFold: 100,
  eventsAWrite: 10_000,
  patienceMs: 400,
  oldMs: 3_000,
  idleMs: 1_000,
  lookMs: 250,
};

/** A range of facts could not be written. */
export class RangeRefused extends Error {
  override readonly name = 'RangeRefused';

  constructor(
    readonly from: Place | null,
    readonly through: Place,
    override readonly cause: Refused,
  ) {
    super(cause.message);
  }
}

/** One pass over the record for all foldings: the next range is folded while one is being written. */
export class ReadPass {
  /** The position up to which everything is written. */
  written: Place | null;
  #through: Place | null;
  #pending = 0;
  #last: Delivered | undefined;
  #hasMoreToRead = false;
  #begunAt = 0;
  #lastWriteAt = 0;
  #isFolding = false;
  #writing: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #pace: Pace;
  readonly #batcher: Batcher;

  constructor(private readonly options: ReadPassOptions) {
    const { from, until, pace = ordinaryPace } = options;
    this.written = from;
    this.#through = from;
    this.#pace = pace;
    this.#batcher = new Batcher(
      { enough: pace.eventsAFold, patienceMs: pace.patienceMs / 20, isFresh: (fact) => this.#isFresh(fact) },
      { after: from, until },
    );
  }

  /** Whether new facts are shown at once: nothing waits except very recent facts. */
  get isLive(): boolean {
    return this.#last && this.#pending > 0 ? this.#isFresh(this.#last) : this.#writing === undefined;
  }

  /**
   * Runs until the source ends or `until` is reached. Throws {@link RangeRefused} if the database refuses a
   * row.
   */
  async run(): Promise<void> {
    const { source, until, stop } = this.options;
    const filling = this.#batcher.fill(source);
    try {
      while (!this.#failure) {
        const batch = await this.#batcher.next();
        if (!batch) break;
        await this.#take(batch);
        this.#writeIfDue();
      }
      // A source that ended by itself has delivered everything.
      if (until !== undefined && !stop.signal.aborted) this.#through = until;
      await this.#writing;
      this.#writeNow();
    } finally {
      clearTimeout(this.#timer);
      stop.abort();
      this.#batcher.leave();
      await Promise.all([this.#writing, filling]);
    }
    if (this.#failure) throw this.#failure.error;
  }

  async #take({ events, through, isBehind }: Batch): Promise<void> {
    if (this.#pending + events.length > this.#pace.eventsAWrite) {
      await this.#writing;
      this.#writeNow();
    }
    if (this.#failure) return;
    this.#isFolding = true;
    if (this.#pending === 0) this.#begunAt = performance.now();
    try {
      await Promise.all(this.options.foldings.map((folding) => folding.take(events)));
    } finally {
      this.#isFolding = false;
    }
    this.#pending += events.length;
    this.#last = events.at(-1) ?? this.#last;
    // A batch of pages that is not full was the last: somebody may be waiting for it, whatever its age.
    this.#hasMoreToRead = isBehind ?? events.length >= this.#pace.eventsAFold;
    this.#through = through;
  }

  #writeIfDue(): void {
    if (this.#isFolding || this.#writing || this.#failure) return;
    const wait = this.#waitMs();
    if (wait === undefined) return;
    if (wait <= 0) {
      this.#writeNow();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#writeIfDue();
    }, wait);
  }

  /** How long the pending facts may wait; undefined without any. */
  #waitMs(): number | undefined {
    const { eventsAWrite, patienceMs, idleMs } = this.#pace;
    if (!this.#last || this.#pending === 0)
      return !isAfter(this.#through, this.written)
        ? undefined
        : this.#lastWriteAt + idleMs - performance.now();
    if (this.#pending >= eventsAWrite || !this.#hasMoreToRead || this.#isFresh(this.#last)) return 0;
    return this.#begunAt + patienceMs - performance.now();
  }

  #isFresh(fact: Delivered): boolean {
    return (
      'recorded' in fact && Date.now() - Date.parse(fact.recorded.metadata.recordedAt) < this.#pace.oldMs
    );
  }

  #writeNow(): void {
    const to = this.#through;
    if (this.#failure || this.#writing || to === null || !isAfter(to, this.written)) return;
    const { pool, foldings, epoch } = this.options;
    const from = this.written;
    this.#pending = 0;
    this.#writing = write(pool, foldings, { from, to, epoch })
      .then(() => {
        this.written = to;
      })
      .catch((error) => this.#fail(error instanceof Refused ? new RangeRefused(from, to, error) : error))
      .finally(() => {
        this.#writing = undefined;
        this.#lastWriteAt = performance.now();
        this.#writeIfDue();
      });
  }

  #fail(error: unknown): void {
    this.#failure = { error };
    this.options.stop.abort();
    this.#batcher.leave();
  }
}
