import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Batch, EventStore } from '#event-store';

/**
 * What a few kinds of stream come to, read whole before the first request and followed live, so that asking costs a
 * request nothing and what changes is known at once.
 */
export abstract class Followed implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #stopped = new AbortController();
  #read: Promise<void> = Promise.resolve();
  #through = -1n;

  protected constructor(
    private readonly followed: EventStore,
    private readonly streamPrefixes: readonly string[],
  ) {}

  protected abstract take(batch: Batch): void;

  async onApplicationBootstrap(): Promise<void> {
    const after = await this.#catchUp();
    this.#read = this.#follow(after);
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped.abort();
    await this.#read;
  }

  /** Resolves once what was recorded at a position is known here: whoever recorded it may rely on it. */
  async knows(position: bigint): Promise<void> {
    while (this.#through < position && !this.#stopped.signal.aborted) await this.#next;
  }

  #announce: () => void = () => {};
  #next = this.#newNext();

  #newNext(): Promise<void> {
    return new Promise((resolve) => {
      this.#announce = resolve;
    });
  }

  async #catchUp(): Promise<bigint | null> {
    const { streamPrefixes } = this;
    let after: bigint | null = null;
    for (;;) {
      const page: Batch = await this.followed.readAfter(after, { limit: 1_000, streamPrefixes });
      this.#takeAll(page);
      if (page.events.length === 0) return after;
      after = page.through;
    }
  }

  async #follow(after: bigint | null): Promise<void> {
    const { streamPrefixes } = this;
    const { signal } = this.#stopped;
    for await (const batch of this.followed.subscribe({ after, streamPrefixes, signal }))
      this.#takeAll(batch);
  }

  #takeAll(batch: Batch): void {
    this.take(batch);
    this.#through = batch.through;
    this.#announce();
    this.#next = this.#newNext();
  }
}
