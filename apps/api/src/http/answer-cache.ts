/** How many answers are kept: those that were requested last. */
const usuallyKept = 2_000;

/** Answers by everything that they depend on. The ones that were requested last are kept. */
export class AnswerCache<Answer> {
  readonly #kept = new Map<string, Answer>();

  constructor(private readonly most = usuallyKept) {}

  of(dependsOn: readonly unknown[], make: () => Answer): Answer {
    const key = JSON.stringify(dependsOn);
    const answer = this.#kept.has(key) ? (this.#kept.get(key) as Answer) : make();
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!);
    return answer;
  }

  /** Forgets an answer, unless another has replaced it. */
  forget(dependsOn: readonly unknown[], answer: Answer): void {
    const key = JSON.stringify(dependsOn);
    if (this.#kept.get(key) === answer) this.#kept.delete(key);
  }
}

/** The answer, and whether it may be kept. It may not if it was made from an older record than requested. */
interface CacheableAnswer<What> {
  readonly what: What;
  readonly mayBeKept: boolean;
}

/** Answers that are read from a store: many callers who ask at the same time wait for one reading. */
export class ReadAnswerCache<What> {
  readonly #reading: AnswerCache<Promise<CacheableAnswer<What>>>;

  constructor(most?: number) {
    this.#reading = new AnswerCache(most);
  }

  async of(dependsOn: readonly unknown[], read: () => Promise<CacheableAnswer<What>>): Promise<What> {
    const reading = this.#reading.of(dependsOn, read);
    try {
      const { what, mayBeKept } = await reading;
      if (!mayBeKept) this.#reading.forget(dependsOn, reading);
      return what;
    } catch (fault) {
      this.#reading.forget(dependsOn, reading);
      throw fault;
    }
  }
}
