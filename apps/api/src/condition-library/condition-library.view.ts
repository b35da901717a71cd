import type { councils } from '#domain';

/** One version of a condition of the library. */
export type LibraryVersion = councils.LibraryEntry;

export interface ConditionLibraryShown {
  /** The conditions in force on the day asked, by title. */
  readonly conditions: readonly LibraryVersion[];
}

export interface LibraryVersionsShown {
  /** All versions, the earliest first. `condition` is null from the day on which it is retired. */
  readonly versions: readonly LibraryVersion[];
}
