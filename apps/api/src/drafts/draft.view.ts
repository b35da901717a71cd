import type { Instant } from '#domain';

/** What is begun for an act on a case, and not on the record. */
export interface DraftShown extends DraftInList {
  /** As it was saved. */
  readonly content: Readonly<Record<string, unknown>>;
}

export interface DraftInList {
  /** The act that it is for, as its path has it: `recommendation`. */
  readonly command: string;
  /** One more at each saving: send it back in `If-Match`. */
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: { readonly id: string; readonly name: string };
}

export interface DraftsOfCase {
  readonly drafts: readonly DraftInList[];
}
