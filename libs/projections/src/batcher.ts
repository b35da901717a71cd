import { type Batch, type Delivered, isAfter, later, type Place, placeOf } from '#event-store';

interface Helping {
  /** The number of facts that is worth folding at once. */
  readonly enough: number;
  /** How long old facts wait for more to be folded with them: rows are looked up once per batch. */
  readonly patienceMs: number;
  /** Whether a fact is so recent that somebody may be waiting for it. */
  readonly isFresh: (fact: Delivered) => boolean;
}

interface PlaceRange {
  readonly after: Place | null;
  /** Stop exactly here; endless if left out. */
  readonly until?: Place | undefined;
}

/**
 * Continues to read while facts are folded, and hands over everything that arrived in the meantime in one batch. Each
 * fact once.
 */
export class Batcher {
  #events: Delivered[] = [];
  #through: Place | null;
  #taken: Place | null;
  #isOver = false;
  #isBehind: boolean | undefined;
  #endIsNews = false;
  #failure: { readonly error: unknown } | undefined;
  #waiting: (() => void)[] = [];
  readonly #until: Place | undefined;

  constructor(
    private readonly helping: Helping,
    { after, until }: PlaceRange,
  ) {
    this.#through = after;
    this.#taken = after;
    this.#until = until;
  }

  /** Reads until the source ends or fails, everything wanted was read, or no more is wanted. */
  async fill(source: AsyncIterable<Batch>): Promise<void> {
    try {
      for await (const batch of source) {
        this.#add(batch);
        this.#tell();
        while (this.#events.length >= 2 * this.helping.enough && !this.#isOver) await this.#news();
        if (this.#isOver || this.#hasAll) break;
      }
    } catch (error) {
      this.#failure = { error };
    }
    this.leave();
  }

  /**
   * The next facts, or the news that there are none at present; undefined if there will be no more. Throws what the
   * source threw.
   */
  async next(): Promise<Batch | undefined> {
    while (!this.#hasSome && !this.#endIsNews && !this.#isOver) await this.#news();
    const last = this.#events.at(-1);
    if (last && !this.helping.isFresh(last)) await this.#enough();
    if (this.#failure) throw this.#failure.error;
    if (!this.#hasSome && !this.#endIsNews) return undefined;
    const isBehind = this.#isBehind;
    const batch = {
      events: this.#events,
      through: this.#through,
      ...(isBehind !== undefined && { isBehind }),
    };
    this.#endIsNews = false;
    this.#events = [];
    this.#taken = this.#through;
    this.#tell();
    return batch;
  }

  leave(): void {
    this.#isOver = true;
    this.#tell();
  }

  get #hasSome(): boolean {
    return isAfter(this.#through, this.#taken);
  }

  get #hasAll(): boolean {
    return this.#until !== undefined && !isAfter(this.#until, this.#through);
  }

  #add({ events, through, isBehind }: Batch): void {
    this.#endIsNews ||= this.#isBehind === true && isBehind === false;
    this.#isBehind = isBehind;
    const until = this.#until;
    for (const each of events) {
      const place = placeOf(each);
      if (!isAfter(place, this.#through)) continue; // Delivered already.
      if (until !== undefined && isAfter(place, until)) break;
      this.#events.push(each);
      this.#through = place;
    }
    this.#through = later(this.#through, until && isAfter(through, until) ? until : through);
  }

  async #enough(): Promise<void> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#tell();
    }, this.helping.patienceMs);
    const isWorthIt = () => this.#events.length < this.helping.enough && !this.#endIsNews && !this.#isOver;
    while (isWorthIt() && !isLate) await this.#news();
    clearTimeout(timer);
  }

  #news(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
