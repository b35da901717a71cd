import { decode } from '../decoding.js';
import type { Batch } from '../event-store.js';
import type { Delivered } from '../recorded.js';
import type { Arrived } from './stored-event.js';

/** Positions begin at 0: this one lies before every event. */
export const beforeTheFirst = -1n;

/** So many bytes wait at most for whoever reads, whatever the number of events. */
const mostBytes = 8 * 1024 * 1024;

/** How often a reader hears that events went by which are not for it. */
const advanceEveryMs = 200;

/** What has arrived and was not yet taken. Bounded in events and bytes: while it is full, the server waits. */
export class Inbox {
  #events: Delivered[] = [];
  #bytes = 0;
  #received: bigint;
  #through: bigint;
  #wake: (() => void) | undefined;
  #soon: NodeJS.Immediate | undefined;
  #later: NodeJS.Timeout | undefined;
  #advanceIsDue = false;

  constructor(
    after: bigint | null,
    private readonly batchSize: number,
  ) {
    this.#received = after ?? beforeTheFirst;
    this.#through = this.#received;
  }

  /** Everything up to here has arrived. */
  get received(): bigint {
    return this.#received;
  }

  get isFull(): boolean {
    return this.#events.length >= this.batchSize || this.#bytes >= mostBytes;
  }

  /** An event that came before is not taken again, whatever the server repeats. */
  add({ stored, bytes }: Arrived): void {
    if (stored.position <= this.#received) return;
    this.#received = stored.position;
    this.#events.push(decode(stored));
    this.#bytes += bytes;
    // All that one reading of the socket brings is delivered together.
    if (this.#wake) this.#soon ??= setImmediate(() => this.wake());
  }

  /** The server has looked up to here and found nothing more for us. */
  advance(position: bigint): void {
    if (position <= this.#received) return;
    this.#received = position;
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.#advanceIsDue = true;
      this.wake();
    }, advanceEveryMs).unref();
  }

  /** All that has arrived, if anything has. */
  take(): Batch | undefined {
    const advanced = this.#advanceIsDue && this.#received > this.#through;
    if (this.#events.length === 0 && !advanced) return undefined;
    const events = this.#events;
    this.#events = [];
    this.#bytes = 0;
    this.#through = this.#received;
    this.#advanceIsDue = false;
    return { events, through: this.#through };
  }

  /** Until there may be something to take. */
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
