import { decode } from '../decoding.js';
import type { Batch, Place } from '../event-store.js';
import { isAfter } from '../places.js';
import type { Delivered } from '../recorded.js';
import type { Arrived } from './stored-event.js';

/** Positions begin at 0: this one lies before every event. */
export const beforeTheFirst = -1n;

/** The most bytes that may wait for the reader, for any number of events. */
const mostBytes = 8 * 1024 * 1024;

/** How often a reader is informed about skipped events. */
const advanceEveryMs = 200;

/** Events that have arrived and were not taken yet. Limited in events and bytes: while it is full, the server waits. */
export class Inbox {
  #events: Delivered[] = [];
  #bytes = 0;
  #received: Place | null;
  #through: Place | null;
  #wake: (() => void) | undefined;
  #soon: NodeJS.Immediate | undefined;
  #later: NodeJS.Timeout | undefined;
  #advanceIsDue = false;
  #isBehind = false;
  #gaveWhileBehind = false;
  #endIsDue = false;

  constructor(
    after: Place | null,
    private readonly batchSize: number,
  ) {
    this.#received = after;
    this.#through = after;
  }

  /** Everything up to here has arrived. */
  get received(): Place | null {
    return this.#received;
  }

  get position(): bigint {
    return this.#received?.position ?? beforeTheFirst;
  }

  get isFull(): boolean {
    return this.#events.length >= this.batchSize || this.#bytes >= mostBytes;
  }

  /** An event that arrived before is not accepted again if the server repeats it. */
  add({ stored, bytes }: Arrived): void {
    if (stored.position <= this.position) return;
    this.#received = { position: stored.position, id: stored.id };
    this.#events.push(decode(stored));
    this.#bytes += bytes;
    // Everything from one read of the socket is delivered together.
    if (this.#wake) this.#soon ??= setImmediate(() => this.wake());
  }

  /** A subscription begins: it delivers what was recorded before, and then says so. */
  begin(): void {
    this.#isBehind = true;
  }

  /** Everything recorded before has arrived. The reader is informed, if it received some of it. */
  caughtUp(): void {
    this.#isBehind = false;
    if (!this.#gaveWhileBehind) return;
    this.#gaveWhileBehind = false;
    this.#endIsDue = true;
    this.wake();
  }

  /** The server has searched up to here and found nothing more for us. */
  advance(place: Place | null): void {
    if (!isAfter(place, this.#received)) return;
    this.#received = place;
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.#advanceIsDue = true;
      this.wake();
    }, advanceEveryMs).unref();
  }

  /** All that has arrived, if anything has. */
  take(): Batch | undefined {
    const advanced = this.#advanceIsDue && isAfter(this.#received, this.#through);
    if (this.#events.length === 0 && !advanced && !this.#endIsDue) return undefined;
    const events = this.#events;
    this.#events = [];
    this.#bytes = 0;
    this.#through = this.#received;
    this.#advanceIsDue = false;
    this.#endIsDue = false;
    if (events.length > 0) this.#gaveWhileBehind = this.#isBehind;
    return { events, through: this.#through, isBehind: this.#isBehind };
  }

  /** Resolves when there may be something to take. */
  arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  wake(): void {
    this.#soon = undefined;
    this.#wake?.();
    this.#wake = undefined;
  }
}
