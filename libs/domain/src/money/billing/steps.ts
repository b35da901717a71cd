/** Facts that are gone through before whoever waits may have their turn: a few milliseconds' worth. */
export const factsAStep = 1_000;

/** Takes one thing after the other, a step for so many of them. */
export function* each<Item>(items: Iterable<Item>, take: (item: Item) => void): Generator<void, void> {
  let taken = 0;
  for (const item of items) {
    take(item);
    taken += 1;
    if (taken % factsAStep === 0) yield;
  }
}

/** Those that are wanted, of however many. */
export function* chosen<Item, Wanted extends Item>(
  items: Iterable<Item>,
  isWanted: ((item: Item) => boolean) | ((item: Item) => item is Wanted),
): Generator<void, readonly Wanted[]> {
  const wanted: Wanted[] = [];
  yield* each(items, (item) => {
    if (isWanted(item)) wanted.push(item as Wanted);
  });
  return wanted;
}

/** All the steps at once, for whoever has nobody else to answer meanwhile. */
export function atOnce<Answer>(steps: Generator<void, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
