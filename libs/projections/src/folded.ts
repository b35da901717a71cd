import type { Recorded } from '#event-store';
import { type LeftOutFact, namedBy } from './left-out.js';
import type { Parked } from './parking.js';
import type { Projection } from './projection.js';

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
