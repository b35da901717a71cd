import type { Actor } from '#domain';

/** Who did it, in which capacity, and their name. */
export interface NamedActor extends Actor {
  readonly name: string;
}
