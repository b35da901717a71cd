import type { Actor } from '#domain';

/** Who did it, in which capacity, and how they are called. */
export interface NamedActor extends Actor {
  readonly name: string;
}
