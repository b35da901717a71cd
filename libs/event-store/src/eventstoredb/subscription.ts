import type { Inbox } from './inbox.js';
import { subscription } from './read-requests.js';
import type { StoreClient } from './store-client.js';
import type { Checkpoint, ReadAnswer, ReadCall } from './stored-event.js';
import { Watch } from './watch.js';

export interface SubscriptionOptions {
  readonly inbox: Inbox;
  readonly streamPrefixes: readonly string[];
  readonly idleMs: number;
  /** Where the next event after the one received last stands, asked by another way. */
  readonly next: () => Promise<bigint | undefined>;
}

/** One subscription of the server's, filling an inbox from where it stands until it ends, for whatever reason. */
export class Subscription {
  readonly ended: Promise<string>;
  #end!: (because: string) => void;
  #call: ReadCall | undefined;
  #isOver = false;
  readonly #inbox: Inbox;
  readonly #watch: Watch;

  constructor(client: StoreClient, { inbox, streamPrefixes, idleMs, next }: SubscriptionOptions) {
    this.#inbox = inbox;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#watch = new Watch(idleMs, {
      received: () => inbox.received,
      isFull: () => inbox.isFull,
      next,
      onDead: (because) => this.end(because),
    });
    client.read(subscription(inbox.received, streamPrefixes), null).then(
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
    if ('said' in answer) this.#advance(answer.said.checkpoint);
    else if (answer.arrived) this.#inbox.add(answer.arrived);
    if (this.#inbox.isFull) this.#call?.pause();
  }

  /**
   * Past a checkpoint whose halves differ (a page's end, where the next event is going to stand) we cannot begin
   * again: the event to come would be taken for one seen. It proves life, no more.
   */
  #advance(checkpoint: Checkpoint | undefined): void {
    if (checkpoint && checkpoint.commit === checkpoint.prepare) this.#inbox.advance(checkpoint.commit);
  }
}
