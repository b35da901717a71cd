import type { Actor, Instant } from '#domain';

/** When a thing was recorded, and by whom. */
export interface Noted {
  readonly recordedAt: Instant;
  readonly actor: Actor;
}
