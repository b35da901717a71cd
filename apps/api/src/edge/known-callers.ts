import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TokenRefusal, Verdict, VerifyToken } from '#identity';
import { Problem } from '../http/problem.js';
import { isOpen } from './routes.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller of each request, found from the token before anything else is read. */
    verdict?: Verdict;
  }
}

/**
 * Nothing of a request is read before its caller is known: a stranger costs us only the headers. The guard
 * later checks the caller's rights, because it needs the route.
 */
export function recogniseCallers(server: FastifyInstance, verify: VerifyToken): void {
  server.addHook('onRequest', async (request: FastifyRequest) => {
    if (isOpen(request)) return;
    request.verdict = await verify(request.headers.authorization);
  });
}

/** Rejects unknown callers after counting them. */
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
