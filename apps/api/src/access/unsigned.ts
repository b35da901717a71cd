import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';
import type { Unsigned } from './requires.js';

/** Finds the fact that a request without a person stands on, or throws the problem that says it stands on none. */
export type JudgeGround = (request: FastifyRequest, ground: Unsigned) => Promise<Caller>;

/** Who judges each; a route that stands on what nobody judges does not start. */
export type UnsignedGrounds = Partial<Readonly<Record<Unsigned['standsOn'], JudgeGround>>>;

/** The name under which {@link UnsignedGrounds} are provided. */
export const unsignedGrounds = Symbol('unsignedGrounds');
