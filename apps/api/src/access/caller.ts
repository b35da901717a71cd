import type { Actor, CouncilCode } from '#domain';
import type { Principal } from '#identity';
import type { CalendarDate, Instant } from '#legislation';

declare const checked: unique symbol;

/**
 * Councils whose cases the caller may see. Only {@link Permissions} makes one, so every query needs a
 * permission.
 */
export type OpenCouncils = readonly CouncilCode[] & { readonly [checked]: true };

/** The caller, as far as this request goes. The guard makes it once, after all its checks have passed. */
export interface Caller {
  readonly principal: Principal;
  /** In the role that admitted the caller. */
  readonly actor: Actor;
  /** The council in the path; null on a route of the whole service. */
  readonly council: CouncilCode | null;
  readonly open: OpenCouncils;
  readonly now: Instant;
  readonly today: CalendarDate;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}
