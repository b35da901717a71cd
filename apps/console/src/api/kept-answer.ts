/** An answer that serves for a while; one that could not be had is asked for again. Of what is the same for everybody. */
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

/** What was answered in somebody's name serves them alone: nobody sees, or is refused, what another was. */
export class KeptForEach<Answer> {
  readonly #kept = new Map<string, KeptAnswer<Answer>>();

  constructor(private readonly freshForMs: number) {}

  async or({ caller }: { readonly caller: string }, ask: () => Promise<Answer>): Promise<Answer> {
    const own = this.#kept.get(caller);
    if (own?.isFresh) return await own.or(ask);
    // Who has gone is not remembered, so that it does not grow with everybody who ever came.
    for (const [each, kept] of this.#kept) if (!kept.isFresh) this.#kept.delete(each);
    const kept = new KeptAnswer<Answer>(this.freshForMs);
    this.#kept.set(caller, kept);
    return await kept.or(ask);
  }

  get size(): number {
    return this.#kept.size;
  }
}
