import { constraintKindTable } from '../data/constraint-kinds.js';

/**
 * The one vocabulary of constraints, for a submission's designations, an officer's records and map look-ups.
 */
export type ConstraintKind = keyof typeof constraintKindTable;

export const constraintKinds = Object.keys(constraintKindTable) as readonly ConstraintKind[];

/** The possible client names of a kind: its code, or the dataset that shows it. */
export const constraintNames: readonly string[] = constraintKinds.flatMap((kind) => [
  kind,
  ...constraintKindTable[kind].datasets,
]);

/** Every dataset of planning.data.gov.uk that shows a constraint. */
export const constraintDatasets: readonly string[] = constraintKinds.flatMap(
  (kind) => constraintKindTable[kind].datasets,
);

export const isConstraintKind = (code: string): code is ConstraintKind =>
  Object.hasOwn(constraintKindTable, code);

/** A kind in a planner's words: `Conservation area`. */
export const constraintInWords = (kind: ConstraintKind): string => constraintKindTable[kind].words;

const byOtherName: ReadonlyMap<string, ConstraintKind> = new Map(
  constraintKinds.flatMap((kind) =>
    [kind, constraintKindTable[kind].words, ...constraintKindTable[kind].datasets].map(
      (name) => [name.toLowerCase(), kind] as const,
    ),
  ),
);

/**
 * The kind that a text means: its code, its words, or its dataset, in any capitals. Older facts have free text, from
 * before there was one vocabulary. A text that means none of these kinds gives `undefined`, never a guess.
 */
export const constraintKindOf = (text: string): ConstraintKind | undefined =>
  byOtherName.get(text.trim().toLowerCase());

/** Whether a constraint belongs to a kind or to a narrower one: `listed.gradeOne` is `listed`. */
export const isConstraint = (kind: ConstraintKind, within: ConstraintKind): boolean =>
  kind === within || kind.startsWith(`${within}.`);
