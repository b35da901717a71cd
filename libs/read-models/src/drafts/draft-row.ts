import type { CaseId, Instant } from '#domain';

/** A draft of an act on a case. It is not part of the record and creates no fact. */
export interface DraftRow {
  readonly caseId: CaseId;
  /** The act, by its path. */
  readonly command: string;
  /** From 1, plus one at each save. */
  readonly revision: number;
  /**
   * The revision of the case when the draft was saved. If data was erased after that, the draft is discarded.
   */
  readonly caseRevision: bigint;
  readonly savedBy: string;
  readonly savedAt: Instant;
  /** Sealed under its own key. */
  readonly sealed: string;
}
