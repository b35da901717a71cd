import type { CaseId, Instant } from '#domain';

/** What somebody has begun to write for an act on a case. Nobody's record: made of no facts, and told to nobody. */
export interface DraftRow {
  readonly caseId: CaseId;
  /** The act that it is for, as its path has it. */
  readonly command: string;
  /** From 1, one more at each saving. */
  readonly revision: number;
  /** Where the case stood when it was saved: what was erased since must not come back by it. */
  readonly caseRevision: bigint;
  readonly savedBy: string;
  readonly savedAt: Instant;
  /** Under a key of its own. */
  readonly sealed: string;
}
