import type { Delivered, Recorded } from '#event-store';
import type { Queryable } from './database.js';
import { type LeftOut, type LeftOutFact, namedBy } from './left-out.js';
import type { Blocked, Parked } from './parking.js';
import type { Projection } from './projection.js';
import { isOurs } from './projection.js';

export interface FoldingOptions {
  readonly projection: Projection;
  readonly table: string;
  readonly database: Queryable;
  readonly blocked: Blocked;
  readonly leftOut?: LeftOut;
  /** Whether a `FactSetAside` is valid: it must match the fact that it names. */
  readonly setsAside?: (fact: Recorded) => Promise<boolean>;
  readonly recentRows?: number;
  /** Nothing was ever written to the table. */
  readonly isEmpty?: boolean;
  /** Called with newly parked facts. */
  readonly onParked?: (parked: readonly Parked[]) => void;
}

/** The fact that this one sets aside, if it is in one of our streams. */
export function namedIn(
  projection: Projection,
  delivered: Delivered,
): { readonly fact: LeftOutFact; readonly by: Recorded } | undefined {
  const by = 'recorded' in delivered ? delivered.recorded : undefined;
  const fact = by && namedBy(by);
  return fact && isOurs(projection, fact.stream) ? { fact, by } : undefined;
}

/** The changes of a range of facts in one table. */
export interface Changes {
  readonly rows: Map<string, object | null>;
  /**
   * Serialised rows of a table that only grows: outside the heap, where they do not burden the garbage
   * collector.
   */
  readonly chunks: Buffer[];
  readonly parked: Parked[];
  /** Facts that are not in the rows, because two people set them aside. */
  readonly leftOut: LeftOutFact[];
}

/** The state while folding: rows, or drafts where the projection has them. */
interface Folded {
  readonly kept: Map<string, object | null>;
  readonly chunks: Buffer[];
  readonly parked: Parked[];
  readonly leftOut: LeftOutFact[];
}

export type RowsBefore = ReadonlyMap<string, object | null>;
export const noRows: RowsBefore = new Map();

export const nothingFolded = (): Folded => ({ kept: new Map(), chunks: [], parked: [], leftOut: [] });

/** A fact that sets another aside concerns the record, and is not passed to projections. */
export function foldsInto(projection: Projection, recorded: Recorded): Projection['project'] {
  if (namedBy(recorded)) return (kept, fact) => projection.setAside!(kept, fact);
  const { drafts } = projection;
  return drafts ? (kept, fact) => drafts.take(kept, fact) : (kept, fact) => projection.project(kept, fact);
}
