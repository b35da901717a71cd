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
  /** Whether a fact sets another aside in earnest: it has to name what stands there. */
  readonly setsAside?: (fact: Recorded) => Promise<boolean>;
  readonly recentRows?: number;
  /** Nothing was ever written to the table. */
  readonly isEmpty?: boolean;
  /** Told what is parked from now on. */
  readonly onParked?: (parked: readonly Parked[]) => void;
}

/** The fact that this one sets aside, if it is of a stream of ours. */
export function namedIn(
  projection: Projection,
  delivered: Delivered,
): { readonly fact: LeftOutFact; readonly by: Recorded } | undefined {
  const by = 'recorded' in delivered ? delivered.recorded : undefined;
  const fact = by && namedBy(by);
  return fact && isOurs(projection, fact.stream) ? { fact, by } : undefined;
}

/** What a range of facts comes to in one table. */
export interface Changes {
  readonly rows: Map<string, object | null>;
  /** Rows of a table that only grows, written out: outside the heap, where they cost the garbage collector nothing. */
  readonly chunks: Buffer[];
  readonly parked: Parked[];
  /** Facts that are not in the rows, since two people set them aside. */
  readonly leftOut: LeftOutFact[];
}

/** What facts are folded into meanwhile: rows, or drafts of them where the projection has such. */
interface Folded {
  readonly kept: Map<string, object | null>;
  readonly chunks: Buffer[];
  readonly parked: Parked[];
  readonly leftOut: LeftOutFact[];
}

export type RowsBefore = ReadonlyMap<string, object | null>;
export const noRows: RowsBefore = new Map();

export const nothingFolded = (): Folded => ({ kept: new Map(), chunks: [], parked: [], leftOut: [] });

/** What sets a fact aside is about the record: no read model takes it for one of its facts. */
export function foldsInto(projection: Projection, recorded: Recorded): Projection['project'] {
  if (namedBy(recorded)) return (kept, fact) => projection.setAside!(kept, fact);
  const { drafts } = projection;
  return drafts ? (kept, fact) => drafts.take(kept, fact) : (kept, fact) => projection.project(kept, fact);
}
