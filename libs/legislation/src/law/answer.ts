import type { CalendarDate } from '../dates.js';

/** How far a fact of law may be relied on: V seen in its source, D worked out from one, K known but not seen. */
export type Confidence = 'V' | 'D' | 'K';

/** A plain value that survives being stored as JSON. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/** Why an answer is what it is: stored beside it, so that a later change in the law cannot make it a riddle. */
export interface Reason {
  /** The rule in plain words. */
  readonly rule: string;
  /** The instrument and provision, or who decided it where a council did. */
  readonly source: string;
  readonly confidence: Confidence;
  /** First day of the version of the rule that was applied. */
  readonly inForceFrom: CalendarDate;
  /** Where the rule stands in the data, and whether a council's own row replaced or added to it. */
  readonly row: { readonly table: string; readonly key: string; readonly councilRow: boolean };
  readonly inputs: Readonly<Record<string, Fact>>;
  /** The sum, a line a step. */
  readonly steps: readonly string[];
  /** Facts that nobody has said, without which there is no answer. */
  readonly missing?: readonly string[];
  /** The reasons of the answers this one was made from. */
  readonly restsOn?: readonly Reason[];
}

export interface Answer<Value> {
  readonly value: Value;
  readonly because: Reason;
}

const order: Record<Confidence, number> = { V: 0, D: 1, K: 2 };

/** An answer is no surer than the least sure thing it rests on. */
export const leastSure = (...confidences: readonly Confidence[]): Confidence =>
  confidences.reduce<Confidence>((worst, next) => (order[next] > order[worst] ? next : worst), 'V');
