import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { type Batch, type EventStore, everyPage, type Place } from '#event-store';
import type { PartHealth } from '#observability';
import { longestStandstillSeconds, Standstill } from '#projections';

/**
 * The state of a few kinds of stream, read completely before the first request and followed live. So a
 * request reads it for free, and changes are known at once.
 */
export abstract class Followed implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #stopped = new AbortController();
  #read: Promise<void> = Promise.resolve();
  #through: Place | null = null;
  #failure: unknown;
  readonly #standstill = new Standstill();

  protected constructor(
    private readonly followed: EventStore,
    private readonly streamPrefixes: readonly string[],
  ) {
    following.set(followed, [...(following.get(followed) ?? []), this]);
  }

  protected abstract take(batch: Batch): void;

  async onApplicationBootstrap(): Promise<void> {
    const { streamPrefixes } = this;
    const pages = everyPage(this.followed, { after: null, limit: 1_000, streamPrefixes });
    for await (const page of pages) this.#takeAll(page);
    this.#read = this.#follow().catch((error: unknown) => {
      this.#failure = error;
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped.abort();
    await this.#read;
  }

  /** How far facts are known here. Anything computed from them is valid as long as this does not change. */
  get state(): string {
    return String(this.#through?.position ?? 'nothing');
  }

  /** Resolves once the fact at a position is known here, so that its writer may rely on it. */
  async knows(position: bigint): Promise<void> {
    while ((this.#through?.position ?? -1n) < position && !this.#stopped.signal.aborted) await this.#next;
  }

  #announce: () => void = () => {};
  #next = this.#newNext();

  #newNext(): Promise<void> {
    return new Promise((resolve) => {
      this.#announce = resolve;
    });
  }

  /**
   * Asks the log itself in another way: a reader that hears nothing would otherwise think that nothing
   * happens.
   */
  async health(): Promise<PartHealth> {
    if (this.#failure) return { state: 'down', because: `restart this process: ${String(this.#failure)}` };
    const { streamPrefixes } = this;
    const through = this.#through;
    const { events } = await this.followed.readAfter(through, { limit: 1, streamPrefixes });
    const at = { position: through?.position ?? null, isBehind: events.length > 0 };
    const seconds = this.#standstill.secondsOf('it', at);
    if (seconds < longestStandstillSeconds) return { state: 'up' };
    const because = `no news of ${streamPrefixes.join(', ')} for ${Math.round(seconds)} s, although there are newer facts`;
    return { state: 'down', because };
  }

  async #follow(): Promise<void> {
    const { streamPrefixes } = this;
    const { signal } = this.#stopped;
    for await (const batch of this.followed.subscribe({ after: this.#through, streamPrefixes, signal }))
      this.#takeAll(batch);
  }

  #takeAll(batch: Batch): void {
    this.take(batch);
    this.#through = batch.through;
    this.#announce();
    this.#next = this.#newNext();
  }
}

const following = new WeakMap<EventStore, readonly Followed[]>();

/** The health of all followers of the store in this process. */
export async function healthOfFollowing(store: EventStore): Promise<PartHealth> {
  const all = await Promise.all((following.get(store) ?? []).map((each) => each.health()));
  return all.find(({ state }) => state === 'down') ?? { state: 'up' };
}
