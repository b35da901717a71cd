/** Caches an answer that is the same for everybody, for a limited time. A failed request is not cached. */
export class KeptAnswer<Answer> {
  #kept: { readonly until: number; readonly answer: Promise<Answer> } | undefined;

  constructor(private readonly freshForMs: number) {}

  get isFresh(): boolean {
    return this.#kept !== undefined && this.#kept.until >= Date.now();
  }

  async or(ask: () => Promise<Answer>): Promise<Answer> {
    if (!this.#kept || !this.isFresh) {
      const answer = ask();
      this.#kept = { until: Date.now() + this.freshForMs, answer };
      answer.catch(() => {
        this.#kept = undefined;
      });
    }
    return await this.#kept.answer;
  }
}

/** Caches answers for each user separately, so that nobody sees an answer or a refusal meant for another. */
export class KeptForEach<Answer> {
  readonly #kept = new Map<string, KeptAnswer<Answer>>();

  constructor(private readonly freshForMs: number) {}

  async or({ caller }: { readonly caller: string }, ask: () => Promise<Answer>): Promise<Answer> {
    const own = this.#kept.get(caller);
    if (own?.isFresh) return await own.or(ask);
    // Drop expired entries, so that the cache does not grow with every user.
    for (const [each, kept] of this.#kept) if (!kept.isFresh) this.#kept.delete(each);
    const kept = new KeptAnswer<Answer>(this.freshForMs);
    this.#kept.set(caller, kept);
    return await kept.or(ask);
  }

  /** The next request of this user is sent again. */
  forget({ caller }: { readonly caller: string }): void {
    this.#kept.delete(caller);
  }

  get size(): number {
    return this.#kept.size;
  }
}
