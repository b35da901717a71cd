import type { Instant } from '#domain';

/** An unfinished act on a case, which is not on the record. */
export interface DraftShown extends DraftInList {
  /** As it was saved. */
  readonly content: Readonly<Record<string, unknown>>;
}

export interface DraftInList {
  /** The act for which it is, by its path: `recommendation`. */
  readonly command: string;
  /** Rises by one at each save: send it back in `If-Match`. */
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: { readonly id: string; readonly name: string };
}

export interface DraftsOfCase {
  readonly drafts: readonly DraftInList[];
}
