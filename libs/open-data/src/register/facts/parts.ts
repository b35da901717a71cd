import { hidden, type ShownFacts } from '#read-models';
import type { RegisterEntry } from '../entry.js';

export type Part = keyof RegisterEntry;

/** The parts of the register's entry that each fact may change. A case that is not on the register has no entry. */
export type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, Part>;

export const internal = hidden(
  "for the council's internal work: the law does not require it on the register",
);
