import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';
import type { Unsigned } from './requires.js';

/** Finds the fact that authorises a request without a person, or throws a problem if there is none. */
export type JudgeGround = (request: FastifyRequest, ground: Unsigned) => Promise<Caller>;

/** The code that checks each ground; a route with a ground that nobody checks does not start. */
export type UnsignedGrounds = Partial<Readonly<Record<Unsigned['standsOn'], JudgeGround>>>;

/** The name under which {@link UnsignedGrounds} are provided. */
export const unsignedGrounds = Symbol('unsignedGrounds');
