import type { ConstraintKind } from '#legislation';
import type { DetailAnswer, ProposedLine } from '../vocabulary/proposed-line.js';

export interface Submitted {
  readonly lines: ReadonlyMap<string, { readonly line: ProposedLine; readonly answer: DetailAnswer | null }>;
  /** The hash of each received version. */
  readonly versions: ReadonlyMap<number, string>;
}

export const nothingSubmitted: Submitted = { lines: new Map(), versions: new Map() };

/** Lines that nobody has confirmed, corrected or rejected yet. */
export const waitingLines = ({ lines }: Submitted): readonly ProposedLine[] =>
  [...lines.values()].filter(({ answer }) => answer === null).map(({ line }) => line);

/**
 * Unconfirmed constraints proposed by a submission or a map: they are possible, so they do not count as
 * absent.
 */
export const constraintsWaiting = (submitted: Submitted): readonly ConstraintKind[] =>
  waitingLines(submitted).flatMap((line) => (line.about === 'constraint' ? [line.kind] : []));
