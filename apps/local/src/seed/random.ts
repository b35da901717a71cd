/**
 * Random values that are the same for the same seed, so that everybody who starts Casebook sees the same
 * data.
 */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from least to most, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** One item, with a probability proportional to its weight (a small whole number). */
  readonly weighted: <Item extends { readonly weight: number }>(items: readonly Item[]) => Item;
  readonly chance: (outOfOne: number) => boolean;
  readonly uuid: () => string;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for test data and not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('');
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError('There is nothing to choose from');
    return items[whole(0, items.length - 1)] as Item;
  };
  return {
    next,
    whole,
    pick,
    weighted: (items) => pick(items.flatMap((item) => Array<typeof item>(item.weight).fill(item))),
    chance: (outOfOne) => next() < outOfOne,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[whole(0, 3)]}${hex(3)}-${hex(12)}`,
  };
}
