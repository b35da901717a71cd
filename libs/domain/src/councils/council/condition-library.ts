import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode } from '../../values.js';
import { heldOn, nextVersion } from './versions.js';

/** A condition in the council's own words, ready to be used on a grant. */
export interface LibraryCondition {
  /** Its name for officers. */
  readonly title: string;
  readonly text: string;
  readonly reason: string;
  readonly timing: string;
  readonly detailsRequired: boolean;
  /** The application types for which it is intended; all if none are named. */
  readonly applicationTypes: readonly string[];
  /** Whether it is suggested in every recommendation for those types. */
  readonly usual: boolean;
}

/** From its day, the council's library contains it with this text, or no longer contains it. */
export interface LibraryConditionSet {
  readonly type: 'LibraryConditionSet';
  readonly conditionId: string;
  /** From 1; a retirement names the version that it ends. */
  readonly version: number;
  /** Null if it is retired: cases that use it keep it. */
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

/** The library's contents on a day, by title. */
export const libraryOn = (library: readonly LibraryEntry[], day: CalendarDate): readonly Kept[] =>
  heldOn(library, ({ conditionId }) => conditionId, day)
    .filter((entry): entry is Kept => entry.condition !== null)
    .toSorted((one, other) => (one.condition.title < other.condition.title ? -1 : 1));

/** Whether a condition fits a type of application. */
export const isForType = ({ applicationTypes }: LibraryCondition, type: string): boolean =>
  applicationTypes.length === 0 || applicationTypes.includes(type);

/** Every version is kept: cases remember the version that they used. */
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
