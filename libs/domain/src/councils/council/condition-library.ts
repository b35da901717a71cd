import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode } from '../../values.js';
import { heldOn, nextVersion } from './versions.js';

/** A condition in the council's own words, ready to be put on a grant. */
export interface LibraryCondition {
  /** How officers call it. */
  readonly title: string;
  readonly text: string;
  readonly reason: string;
  readonly timing: string;
  readonly detailsRequired: boolean;
  /** The types of application that it is for; none named: for any. */
  readonly applicationTypes: readonly string[];
  /** Suggested for every recommendation of those types, and not only to be chosen. */
  readonly usual: boolean;
}

/** From its day on the council's library has it in these words, or no longer. */
export interface LibraryConditionSet {
  readonly type: 'LibraryConditionSet';
  readonly conditionId: string;
  /** From 1; the one that it ends is named again where it is retired. */
  readonly version: number;
  /** Null where it is retired: what cases have of it stays. */
  readonly condition: LibraryCondition | null;
}

export interface KeepLibraryCondition {
  readonly type: 'KeepLibraryCondition';
  readonly council: CouncilCode;
  readonly conditionId: string;
  readonly condition: LibraryCondition | null;
  readonly from: CalendarDate;
}

export type LibraryEntry = Omit<LibraryConditionSet, 'type'> & { readonly from: CalendarDate };
type Kept = LibraryEntry & { readonly condition: LibraryCondition };

type Fact = LibraryConditionSet & { readonly effectiveOn: CalendarDate; readonly council: CouncilCode };

/** What the library holds on a day, by title. */
export const libraryOn = (library: readonly LibraryEntry[], day: CalendarDate): readonly Kept[] =>
  heldOn(library, ({ conditionId }) => conditionId, day)
    .filter((entry): entry is Kept => entry.condition !== null)
    .toSorted((one, other) => (one.condition.title < other.condition.title ? -1 : 1));

/** Whether a condition is for a type of application. */
export const isForType = ({ applicationTypes }: LibraryCondition, type: string): boolean =>
  applicationTypes.length === 0 || applicationTypes.includes(type);

/** Every version stays: cases keep which one they were made from. */
export function keepLibraryCondition(
  { council, conditionId, condition, from: effectiveOn }: KeepLibraryCondition,
  library: readonly LibraryEntry[],
): Outcome<Fact> {
  const versions = library.filter((each) => each.conditionId === conditionId);
  const version = nextVersion(versions, (each) => each.condition, { content: condition, from: effectiveOn });
  if (version === 'unknown')
    return reject('unknown-condition', `The library has no condition ${conditionId} on ${effectiveOn}.`);
  if (version === 'same') return accept();
  return accept({ type: 'LibraryConditionSet', effectiveOn, council, conditionId, version, condition });
}
