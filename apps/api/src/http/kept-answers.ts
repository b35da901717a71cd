/** Answers that were made, by all that they depend on. Those asked for last are kept. */
export class KeptAnswers<Answer> {
  readonly #kept = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  of(dependsOn: readonly unknown[], make: () => Answer): Answer {
    const key = JSON.stringify(dependsOn);
    const answer = this.#kept.has(key) ? (this.#kept.get(key) as Answer) : make();
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!);
    return answer;
  }
}
