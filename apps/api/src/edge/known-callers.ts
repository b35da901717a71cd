import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TokenRefusal, Verdict, VerifyToken } from '#identity';
import { Problem } from '../http/problem.js';
import { isOpen } from './routes.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who brought which token, found out before anything else of the request was read. */
    verdict?: Verdict;
  }
}

/**
 * Nothing of a request is read before it is known whose it is: whatever a stranger sends costs us its headers. What
 * they may do is asked later, by the guard, which needs the route.
 */
export function recogniseCallers(server: FastifyInstance, verify: VerifyToken): void {
  server.addHook('onRequest', async (request: FastifyRequest) => {
    if (isOpen(request)) return;
    request.verdict = await verify(request.headers.authorization);
  });
}

/** Turns away, after they were counted, those whom nobody knows. */
export function refuseStrangers(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ verdict }: FastifyRequest) => {
    if (verdict && 'refused' in verdict) throw notSignedIn(verdict.refused);
  });
}

export function notSignedIn({ fault, because, status }: TokenRefusal): Problem {
  const challenge =
    fault === 'missing' ? 'Bearer' : `Bearer error="invalid_token", error_description="${because}"`;
  const headers: Record<string, string> =
    status === 503 ? { 'retry-after': '2' } : { 'www-authenticate': challenge };
  return new Problem(status, `token-${fault}`, because, [], headers);
}
