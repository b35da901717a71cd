import type { councils } from '#domain';

/** A condition of the library in one of its versions. */
export type LibraryVersion = councils.LibraryEntry;

export interface ConditionLibraryShown {
  /** Those that hold on the day asked about, by title. */
  readonly conditions: readonly LibraryVersion[];
}

export interface LibraryVersionsShown {
  /** Every version, the first first. `condition` is null from the day on which it is retired. */
  readonly versions: readonly LibraryVersion[];
}
