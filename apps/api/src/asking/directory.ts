import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type CouncilCode, councils, type OfficerId, officers } from '#domain';
import { type Batch, type EventStore } from '#event-store';
import { eventStore } from '../parts.js';

/**
 * The officers and councils as they stand, folded from their own streams and followed live, so that asking who may
 * act costs a request nothing and an authorisation that ends is seen at once.
 */
@Injectable()
export class Directory implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #officers = new Map<string, officers.Officer>();
  readonly #councils = new Map<CouncilCode, councils.CouncilSettings>();
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
    return this.#officers.get(id) ?? officers.officer.initial;
  }

  council(code: CouncilCode): councils.CouncilSettings | undefined {
    return this.#councils.get(code);
  }

  get officers(): ReadonlyMap<string, officers.Officer> {
    return this.#officers;
  }

  get councils(): ReadonlyMap<CouncilCode, councils.CouncilSettings> {
    return this.#councils;
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

  #take({ events, through }: Batch): void {
    for (const delivered of events) {
      if (!('recorded' in delivered)) continue; // Parked and shown by the projector; here it changes nothing.
      const { event } = delivered.recorded;
      if (event.type === 'CouncilJoined') this.#councils.set(event.council, event);
      else if ('officer' in event && isOfficerEvent(event))
        this.#officers.set(event.officer, officers.officer.evolve(this.officer(event.officer), event));
    }
    this.#through = through;
    this.#announce();
    this.#next = this.#newNext();
  }
}

const streamPrefixes = ['officer-', 'council-'];

const isOfficerEvent = (event: { type: string; officer: OfficerId }): event is officers.OfficerEvent =>
  event.type in officers.officerEvents;
