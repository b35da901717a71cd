import type { Instant } from '#domain';

/**
 * The position up to which somebody has seen the news on their cases. If the database is lost, everything counts as
 * new again.
 */
export interface SeenRow {
  readonly person: string;
  readonly position: bigint;
  readonly seenAt: Instant;
}
