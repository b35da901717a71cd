import type { CalendarDate } from '../dates.js';

/** How reliable a fact of law is: V seen in its source, D worked out from one, K known but not seen. */
export type Confidence = 'V' | 'D' | 'K';

/** A plain value that survives being stored as JSON. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/** The reasons for an answer, stored beside it, so that a later change in the law leaves it understandable. */
export interface Reason {
  /** The rule in plain words. */
  readonly rule: string;
  /** The instrument and provision, or the council's source. */
  readonly source: string;
  readonly confidence: Confidence;
  /** First day of the version of the rule that was applied. */
  readonly inForceFrom: CalendarDate;
  /** The rule's place in the data, and whether a council's own row replaced or extended it. */
  readonly row: { readonly table: string; readonly key: string; readonly councilRow: boolean };
  readonly inputs: Readonly<Record<string, Fact>>;
  /** The calculation, one line per step. */
  readonly steps: readonly string[];
  /** Unknown facts without which there is no answer. */
  readonly missing?: readonly string[];
  /** The reasons of the answers on which this one is based. */
  readonly restsOn?: readonly Reason[];
}

export interface Answer<Value> {
  readonly value: Value;
  readonly because: Reason;
}

const order: Record<Confidence, number> = { V: 0, D: 1, K: 2 };

/** An answer has the lowest confidence of everything that it depends on. */
export const leastSure = (...confidences: readonly Confidence[]): Confidence =>
  confidences.reduce<Confidence>((worst, next) => (order[next] > order[worst] ? next : worst), 'V');
