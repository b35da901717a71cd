import type { Recorded } from '#event-store';
import type { Table } from './table.js';

/**
 * Turns facts into the rows that people read. Pure: the same facts always give the same rows, in any ranges
 * and any number of repetitions. If it treats facts differently, it needs a new version.
 */
export interface Projection<Row extends object = object> {
  /** The name in queries: a view of the live version. */
  readonly name: string;
  readonly version: number;
  /** The prefixes of stream names to read. */
  readonly streamPrefixes: readonly string[];
  readonly table: Table;
  /** The row to which a fact belongs; null if it is ignored here. */
  key(recorded: Recorded): string | null;
  /** The row as the fact leaves it; null removes it. */
  project(row: Row | undefined, recorded: Recorded): Row | null;
  /** For expensive rows: facts are folded into a draft until the row is written. */
  readonly drafts?: Drafts<Row>;
  /** The row or draft after a fact of its stream was set aside. Unchanged if left out. */
  setAside?(kept: Row | undefined, recorded: Recorded): Row | null;
}

/**
 * Folding with drafts gives the same as folding row by row: `rowOf(take(open(row), fact))` is `project(row,
 * fact)`.
 */
export interface Drafts<Row extends object, Draft extends object = object> {
  open(row: Row): Draft;
  take(draft: Draft | undefined, recorded: Recorded): Draft;
  rowOf(draft: Draft): Row;
}

/** A projection whose rows are made by drafts alone. */
export const projectByDrafts = <Row extends object, Draft extends object>(
  drafts: Drafts<Row, Draft>,
): Pick<Projection<Row>, 'project' | 'drafts'> => ({
  project: (row, recorded) => drafts.rowOf(drafts.take(row && drafts.open(row), recorded)),
  // A draft is returned only to the projection that made it.
  drafts: drafts as unknown as Drafts<Row>,
});

export const isOurs = ({ streamPrefixes }: Projection, stream: string): boolean =>
  streamPrefixes.some((prefix) => stream.startsWith(prefix));

/** All prefixes of these projections, without duplicates. */
export const prefixesOf = (projections: readonly Projection[]): readonly string[] => [
  ...new Set(projections.flatMap(({ streamPrefixes }) => streamPrefixes)),
];
