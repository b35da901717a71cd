/** How many facts are processed before others get a turn: a few milliseconds of work. */
export const factsAStep = 1_000;

/** Processes one item after the other, with a step for every so many. */
export function* each<Item>(items: Iterable<Item>, take: (item: Item) => void): Generator<void, void> {
  let taken = 0;
  for (const item of items) {
    take(item);
    taken += 1;
    if (taken % factsAStep === 0) yield;
  }
}

/** Filters any number of items. */
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

/** All steps at once, for callers without other requests to answer. */
export function atOnce<Answer>(steps: Generator<void, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
