import type { Inbox } from './inbox.js';
import { placeIn } from './looking.js';
import { subscription } from './read-requests.js';
import type { StoreClient } from './store-client.js';
import type { Checkpoint, ReadAnswer, ReadCall } from './stored-event.js';
import { Watch } from './watch.js';

export interface SubscriptionOptions {
  readonly inbox: Inbox;
  readonly streamPrefixes: readonly string[];
  readonly idleMs: number;
  /** The next event after the last one received, found in another way. */
  readonly next: () => Promise<bigint | undefined>;
  /** The server has searched up to here and found nothing more for us. */
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
}

/** One server subscription that fills an inbox from its position until it ends, for any reason. */
export class Subscription {
  readonly ended: Promise<string>;
  #end!: (because: string) => void;
  #call: ReadCall | undefined;
  #isOver = false;
  readonly #inbox: Inbox;
  readonly #watch: Watch;
  readonly #onCheckpoint: SubscriptionOptions['onCheckpoint'];

  constructor(client: StoreClient, options: SubscriptionOptions) {
    const { inbox, streamPrefixes, idleMs, next } = options;
    this.#inbox = inbox;
    inbox.begin();
    this.#onCheckpoint = options.onCheckpoint;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#watch = new Watch(idleMs, {
      received: () => inbox.position,
      isFull: () => inbox.isFull,
      next,
      onDead: (because) => this.end(because),
    });
    client.read(subscription(inbox.position, streamPrefixes), null).then(
      (call) => this.#listen(call),
      (error: unknown) => this.end(String(error)),
    );
  }

  /** There is room in the inbox again. */
  resume(): void {
    if (!this.#call?.isPaused()) return;
    this.#watch.heard();
    this.#call.resume();
  }

  end(because: string): void {
    this.#isOver = true;
    this.#watch.stop();
    this.#call?.cancel();
    this.#end(because);
  }

  #listen(call: ReadCall): void {
    this.#call = call;
    call.on('error', (error) => this.end(error.message));
    call.on('end', () => this.end('the server ended it'));
    call.on('data', (answer) => this.#take(answer));
    if (this.#isOver) call.cancel();
  }

  #take(answer: ReadAnswer): void {
    if (this.#isOver) return;
    this.#watch.heard();
    if ('arrived' in answer && answer.arrived) this.#inbox.add(answer.arrived);
    if ('said' in answer && answer.said.isCaughtUp) this.#inbox.caughtUp();
    const checkpoint = 'said' in answer ? placeIn(answer.said) : undefined;
    if (checkpoint && checkpoint.commit > this.#inbox.position) this.#onCheckpoint(checkpoint);
    if (this.#inbox.isFull) this.#call?.pause();
  }
}
