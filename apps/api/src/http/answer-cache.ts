/** How many answers are kept: those that were requested last. */
const usuallyKept = 2_000;

/** The answer, and whether it may be kept. It may not if it was made from an older record than requested. */
interface CacheableAnswer<What> {
  readonly what: What;
  readonly mayBeKept: boolean;
}

/** What is made once for a key, and kept: a crowd that reads the same pages costs little more than one reader. */
export class AnswerCache<What> {
  readonly #made = new Map<string, Promise<CacheableAnswer<What>>>();

  constructor(private readonly kept = usuallyKept) {}

  async of(key: string, make: () => Promise<CacheableAnswer<What>>): Promise<What> {
    const making = this.#made.get(key) ?? make();
    this.#made.delete(key);
    this.#made.set(key, making);
    if (this.#made.size > this.kept) this.#made.delete(this.#made.keys().next().value!);
    try {
      const { what, mayBeKept } = await making;
      if (!mayBeKept) this.#forget(key, making);
      return what;
    } catch (fault) {
      this.#forget(key, making);
      throw fault;
    }
  }

  #forget(key: string, making: Promise<CacheableAnswer<What>>): void {
    if (this.#made.get(key) === making) this.#made.delete(key);
  }
}
