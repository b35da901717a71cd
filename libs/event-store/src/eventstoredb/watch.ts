/** The data that a watch needs about its subscription. */
export interface Watched {
  /** Its position. */
  readonly received: () => bigint;
  /** While its inbox is full, no event is expected. */
  readonly isFull: () => boolean;
  /** The position of its next event in the store, if there is one. */
  readonly next: () => Promise<bigint | undefined>;
  readonly onDead: (because: string) => void;
}

/**
 * Distinguishes a quiet store from a dead subscription: after a silence it asks the store in another way. It
 * asks nothing while anything arrives, including checkpoints of other events.
 */
export class Watch {
  #heardAt = Date.now();
  #owed: bigint | undefined;
  #isAsking = false;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly idleMs: number,
    private readonly watched: Watched,
  ) {
    this.#timer = setInterval(() => void this.#look(), idleMs / 2);
  }

  heard(): void {
    this.#heardAt = Date.now();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.watched.isFull()) this.heard();
    if (this.#isAsking || Date.now() - this.#heardAt < this.idleMs) return;
    // What was missing at the last check has had time to arrive.
    if (this.#owed !== undefined && this.watched.received() < this.#owed)
      return this.watched.onDead('it was silent while the store had new events');
    this.#isAsking = true;
    try {
      this.#owed = await this.watched.next();
      if (this.#owed === undefined) this.heard();
    } catch (error) {
      this.watched.onDead(`it was silent, and the store does not answer: ${String(error)}`);
    } finally {
      this.#isAsking = false;
    }
  }
}
