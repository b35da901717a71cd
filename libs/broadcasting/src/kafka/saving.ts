import type { Place } from '#event-store';
import type { ParkedStream, Progress } from './progress.js';

/** Something to remember besides the position. */
interface Note {
  readonly parked?: readonly ParkedStream[];
  readonly released?: readonly string[];
}

/**
 * Saves progress beside the sending, so that no fact waits for it: one save at a time, and what arrives
 * meanwhile is saved together next. After a crash, the saved progress may be behind the sent messages. The next
 * broadcaster reads the difference from the topics.
 */
export class Saving {
  #saved: Place | null;
  #wanted: { to: Place | null; parked: ParkedStream[]; released: string[] } | undefined;
  #underWay: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(private readonly progress: Progress) {
    this.#saved = progress.place;
  }

  /** Throws the error of an earlier save. */
  save(to: Place | null, { parked = [], released = [] }: Note = {}): void {
    if (this.#failure) throw this.#failure.error;
    const wanted = this.#wanted ?? { to, parked: [], released: [] };
    this.#wanted = {
      to,
      parked: [...wanted.parked, ...parked],
      released: [...wanted.released, ...released],
    };
    this.#underWay ??= this.#run();
  }

  /** Returns when everything is saved; throws the error if saving failed. */
  async finish(): Promise<void> {
    await this.#underWay;
    if (this.#failure) throw this.#failure.error;
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted) {
        const { to, parked, released } = this.#wanted;
        this.#wanted = undefined;
        await this.progress.save({ from: this.#saved, to, parked, released });
        this.#saved = to;
      }
    } catch (error) {
      this.#failure = { error };
    } finally {
      this.#underWay = undefined;
    }
  }
}
