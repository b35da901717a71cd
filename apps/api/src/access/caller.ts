import type { Actor, CouncilCode } from '#domain';
import type { Principal } from '#identity';
import type { CalendarDate, Instant } from '#legislation';

declare const checked: unique symbol;

/** Councils whose cases the asker may see. Made only by {@link Permissions}: a query cannot be had without one. */
export type OpenCouncils = readonly CouncilCode[] & { readonly [checked]: true };

/** Who asks, as far as this request goes. Made once, by the guard, when all its questions had a yes. */
export interface Caller {
  readonly principal: Principal;
  /** In the role that let them in. */
  readonly actor: Actor;
  /** The council in the path; null on a route of the whole service. */
  readonly council: CouncilCode | null;
  readonly open: OpenCouncils;
  readonly now: Instant;
  readonly today: CalendarDate;
}

declare module 'fastify' {
  interface FastifyRequest {
    asking?: Caller;
  }
}
