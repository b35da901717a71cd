import type { Actor, Instant } from '#domain';

/** When something was recorded, and by whom. */
export interface Noted {
  readonly recordedAt: Instant;
  readonly actor: Actor;
}
