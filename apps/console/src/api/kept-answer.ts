/** An answer that serves whoever asks for a while; one that could not be had is asked for again. */
export class KeptAnswer<Answer> {
  #kept: { readonly until: number; readonly answer: Promise<Answer> } | undefined;

  constructor(private readonly freshForMs: number) {}

  async or(ask: () => Promise<Answer>): Promise<Answer> {
    const now = Date.now();
    if (!this.#kept || this.#kept.until < now) {
      const answer = ask();
      this.#kept = { until: now + this.freshForMs, answer };
      answer.catch(() => {
        this.#kept = undefined;
      });
    }
    return await this.#kept.answer;
  }
}
