import type { Instant } from '#domain';

/** Up to where somebody has seen what happened on their cases. Lost with the database, all of it is new again. */
export interface SeenRow {
  readonly person: string;
  readonly position: bigint;
  readonly seenAt: Instant;
}
