import type { FastifyInstance } from 'fastify';
import { noSuchRoute, Problem } from '../http/problem.js';

/** An unknown address is 404, and a wrong method 405; their bodies are not read. */
export function refuseUnknownRoutes(server: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set();
    for (const each of [method].flat()) methods.add(each);
    methodsOf.set(url, methods);
  });
  const patterns = new Map<string, RegExp>();
  server.addHook('onReady', async () => {
    for (const url of methodsOf.keys()) patterns.set(url, patternOf(url));
  });

  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const path = request.url.split('?')[0]!;
    const methods = [...patterns]
      .filter(([, pattern]) => pattern.test(path))
      .flatMap(([url]) => [...methodsOf.get(url)!]);
    if (methods.length === 0) throw noSuchRoute();
    const allow = [...new Set([...methods, 'OPTIONS'])].sort().join(', ');
    if (request.method === 'OPTIONS') return reply.status(204).header('allow', allow).send();
    const because = `${request.method} is not possible at this address, which accepts ${allow}.`;
    throw new Problem(405, 'method-not-allowed', because, [], { allow });
  });
}

/** `/councils/:council/register/*` as a pattern of the paths that it takes. */
const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replaceAll('*', '.*')}$`,
  );
