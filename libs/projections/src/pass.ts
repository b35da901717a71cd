import type { Pool } from 'pg';
import type { Batch, Delivered } from '#event-store';
import { Refused } from './faults.js';
import type { Folding } from './folding.js';
import { write } from './writing.js';

export interface PassOptions {
  readonly pool: Pool;
  readonly foldings: readonly Folding[];
  readonly epoch: bigint;
  /** Where they all stand. */
  readonly from: bigint | null;
  /** Stop exactly here; without it, never. */
  readonly until?: bigint;
  readonly source: AsyncIterable<Batch>;
  /** Ends the source, so that the pass ends once what was delivered is written. */
  readonly stop: AbortController;
  readonly pace?: Pace;
}

/** How much is written at once. */
export interface Pace {
  /** At most so many facts. */
  readonly events: number;
  /** What is old already may wait so long for more to be written with it; what has just happened never waits. */
  readonly patienceMs: number;
  /** Old, in this sense. */
  readonly oldMs: number;
  /** How often a checkpoint is moved past what is none of ours. */
  readonly idleMs: number;
}

export const ordinaryPace: Pace = { events: 10_000, patienceMs: 400, oldMs: 3_000, idleMs: 1_000 };

/** Facts that were folded together, and could not be written. */
export class StretchRefused extends Error {
  override readonly name = 'StretchRefused';

  constructor(
    readonly events: readonly Delivered[],
    readonly from: bigint | null,
    readonly through: bigint,
    override readonly cause: Refused,
  ) {
    super(cause.message);
  }
}

/** One reading of the record that feeds all the foldings: the next stretch is folded while one is being written. */
export class Pass {
  /** Everything up to here has been written. */
  written: bigint | null;
  #events: Delivered[] = [];
  #writing: Promise<void> | undefined;
  #beingWritten = 0;
  #through: bigint | null;
  #begunAt = 0;
  #lastWriteAt = 0;
  #folding = false;
  #failure: { readonly error: unknown } | undefined;
  #timer: NodeJS.Timeout | undefined;

  readonly #pace: Pace;

  constructor(private readonly options: PassOptions) {
    this.written = options.from;
    this.#through = options.from;
    this.#pace = options.pace ?? ordinaryPace;
  }

  /** Whether what is recorded now is seen at once: nothing waits, or only what has just happened. */
  get isLive(): boolean {
    const last = this.#events.at(-1);
    return last ? Date.now() - recordedAt(last) < this.#pace.oldMs : this.#beingWritten === 0;
  }

  /** Until the source ends or `until` is reached. Throws {@link StretchRefused} where the database refuses a row. */
  async run(): Promise<void> {
    const { source, until, stop } = this.options;
    try {
      for await (const batch of source) {
        await this.#take(this.#wanted(batch));
        if (this.#failure) break;
        this.#writeIfDue();
        if (until !== undefined && this.#through !== null && this.#through >= until) break;
      }
      // A source that ends by itself has shown all there was.
      if (until !== undefined && !stop.signal.aborted) this.#through = until;
      await this.#finish();
    } finally {
      clearTimeout(this.#timer);
      stop.abort();
      await this.#writing;
    }
    if (this.#failure) throw this.#failure.error;
  }

  /** Without what was delivered before, and without what lies beyond the end. */
  #wanted({ events, through }: Batch): Batch {
    const { until } = this.options;
    const after = this.#through;
    const first = after === null ? 0 : events.findIndex((each) => positionOf(each) > after);
    const unseen = first < 0 ? [] : events.slice(first);
    if (until === undefined || through <= until) return { events: unseen, through };
    return { events: unseen.filter((each) => positionOf(each) <= until), through: until };
  }

  async #take({ events, through }: Batch): Promise<void> {
    if (this.#events.length + events.length > this.#pace.events) {
      await this.#writing;
      this.#writeNow();
    }
    if (this.#failure) return;
    this.#folding = true;
    if (this.#events.length === 0) this.#begunAt = performance.now();
    try {
      await Promise.all(this.options.foldings.map((folding) => folding.take(events)));
    } finally {
      this.#folding = false;
    }
    for (const each of events) this.#events.push(each);
    if (this.#through === null || through > this.#through) this.#through = through;
  }

  async #finish(): Promise<void> {
    await this.#writing;
    this.#writeNow();
    await this.#writing;
  }

  #writeIfDue(): void {
    if (this.#folding || this.#writing || this.#failure) return;
    const wait = this.#waitMs();
    if (wait === undefined) return;
    if (wait <= 0) this.#writeNow();
    else
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#writeIfDue();
      }, wait);
  }

  /** How long what there is may wait; undefined where there is nothing. */
  #waitMs(): number | undefined {
    const { events, patienceMs, oldMs, idleMs } = this.#pace;
    const last = this.#events.at(-1);
    if (!last)
      return this.#through === this.written ? undefined : this.#lastWriteAt + idleMs - performance.now();
    if (this.#events.length >= events || Date.now() - recordedAt(last) < oldMs) return 0;
    return this.#begunAt + patienceMs - performance.now();
  }

  #writeNow(): void {
    const to = this.#through;
    if (this.#failure || this.#writing || to === null || to === this.written) return;
    const { pool, foldings, epoch, stop } = this.options;
    const from = this.written;
    const events = this.#events;
    this.#events = [];
    this.#beingWritten = events.length;
    this.#writing = write(pool, foldings, { from, to, epoch })
      .then(() => {
        this.written = to;
      })
      .catch((error) => {
        this.#failure = {
          error: error instanceof Refused ? new StretchRefused(events, from, to, error) : error,
        };
        stop.abort();
      })
      .finally(() => {
        this.#writing = undefined;
        this.#beingWritten = 0;
        this.#lastWriteAt = performance.now();
        this.#writeIfDue();
      });
  }
}

export const positionOf = (delivered: Delivered): bigint =>
  'recorded' in delivered ? delivered.recorded.position : delivered.undecodable.position;

const recordedAt = (delivered: Delivered): number =>
  'recorded' in delivered ? Date.parse(delivered.recorded.metadata.recordedAt) : 0;
