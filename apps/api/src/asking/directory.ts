import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { CouncilCode, councils, officers, sharedServices } from '#domain';
import type { Batch, EventStore } from '#event-store';
import { Standing, standingPrefixes as streamPrefixes } from '#hand-over';
import type { CalendarDate } from '#legislation';
import { eventStore } from '../parts.js';

export type JoinedCouncil = Extract<councils.Council, { joined: true }>;

/**
 * The officers and councils as they stand, folded from their own streams and followed live, so that asking who may
 * act costs a request nothing and an authorisation that ends is seen at once.
 */
@Injectable()
export class Directory implements OnApplicationBootstrap, OnModuleDestroy {
  /** All that is known here, for work that needs the whole of it. */
  readonly standing = new Standing();
  readonly #stopped = new AbortController();
  #read: Promise<void> = Promise.resolve();
  #through = -1n;

  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  async onApplicationBootstrap(): Promise<void> {
    const after = await this.#catchUp();
    this.#read = this.#follow(after);
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped.abort();
    await this.#read;
  }

  officer(id: string): officers.Officer {
    return this.standing.officer(id);
  }

  council(code: CouncilCode): JoinedCouncil | undefined {
    return this.standing.council(code);
  }

  get officers(): ReadonlyMap<string, officers.Officer> {
    return this.standing.officers;
  }

  get councils(): ReadonlyMap<CouncilCode, JoinedCouncil> {
    return this.standing.councils;
  }

  membership(council: CouncilCode, day: CalendarDate): sharedServices.Membership {
    return this.standing.membership(council, day);
  }

  /** Resolves once what was recorded at a position is known here: a new officer may act at once. */
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
    let after: bigint | null = null;
    for (;;) {
      const page: Batch = await this.store.readAfter(after, { limit: 1_000, streamPrefixes });
      this.#take(page);
      if (page.events.length === 0) return after;
      after = page.through;
    }
  }

  async #follow(after: bigint | null): Promise<void> {
    const { signal } = this.#stopped;
    for await (const batch of this.store.subscribe({ after, streamPrefixes, signal })) this.#take(batch);
  }

  #take(batch: Batch): void {
    this.standing.take(batch);
    this.#through = batch.through;
    this.#announce();
    this.#next = this.#newNext();
  }
}
