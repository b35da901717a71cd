interface Made {
  readonly parts: readonly object[];
  readonly answer: object;
}

/** An answer made of the same parts as before is the same object, so that {@link PublicCaching} writes it out once. */
export class SameAnswers {
  readonly #made = new WeakMap<object, Made>();

  /** `of` is the cached object that the answer is about; `parts` are cached too. */
  of<Answer extends object>(of: object, parts: readonly object[], make: () => Answer): Answer {
    const before = this.#made.get(of);
    const isSame =
      before?.parts.length === parts.length && parts.every((each, at) => each === before.parts[at]);
    if (isSame) return before.answer as Answer;
    const answer = make();
    this.#made.set(of, { parts, answer });
    return answer;
  }
}
