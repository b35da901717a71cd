/** Facts that are gone through before whoever waits may have their turn: a few milliseconds' worth. */
export const factsAStep = 1_000;

/** All the steps at once, for whoever has nobody else to answer meanwhile. */
export function atOnce<Answer>(steps: Generator<void, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
