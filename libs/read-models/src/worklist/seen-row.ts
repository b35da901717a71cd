import type { Instant } from '#domain';

/**
 * Up to where somebody has seen what happened on their cases. If the database is lost, everything counts as
 * new again.
 */
export interface SeenRow {
  readonly person: string;
  readonly position: bigint;
  readonly seenAt: Instant;
}
