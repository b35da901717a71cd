/** What a watch needs to know of the subscription it watches. */
export interface Watched {
  /** How far it has come. */
  readonly received: () => bigint;
  /** Nothing is expected while its reader has enough. */
  readonly isFull: () => boolean;
  /** Where the next event for it stands in the store, if there is one. */
  readonly next: () => Promise<bigint | undefined>;
  readonly onDead: (because: string) => void;
}

/**
 * Tells a quiet store from a dead subscription: after a silence it asks the store by another way. Nothing is asked
 * while anything arrives, and checkpoints of events not for us count.
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
    // What was owed at the last look has had the time to come.
    if (this.#owed !== undefined && this.watched.received() < this.#owed)
      return this.watched.onDead('it was silent while the store went on');
    this.#isAsking = true;
    try {
      this.#owed = await this.watched.next();
      if (this.#owed === undefined) this.heard();
    } catch (error) {
      this.watched.onDead(`it was silent, and so is the store: ${String(error)}`);
    } finally {
      this.#isAsking = false;
    }
  }
}
