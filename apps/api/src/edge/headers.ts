import type { FastifyInstance } from 'fastify';
import { isDescription } from './routes.js';

type Headers = readonly (readonly [name: string, value: string])[];

/** Answers are data: nothing in them may be run, framed or fetched. */
const ofData = "default-src 'none';frame-ancestors 'none'";

/** The page with the API's description, which runs only its own scripts. */
const ofDescription = `${ofData};script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;connect-src 'self'`;

/** What `helmet` would send, but for the content policy. It works this out again for each request. */
const always: Headers = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['X-Download-Options', 'noopen'],
  ['X-Frame-Options', 'DENY'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
  ['X-XSS-Protection', '0'],
];

const inProduction: Headers = [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']];

/** Security headers, and no caching unless an answer allows it. */
export function sendSecurityHeaders(server: FastifyInstance, production: boolean): void {
  const fixed = production ? [...always, ...inProduction] : always;
  server.addHook('onRequest', ({ routeOptions }, { raw }, done) => {
    raw.setHeader('Content-Security-Policy', isDescription(routeOptions.url) ? ofDescription : ofData);
    for (const [name, value] of fixed) raw.setHeader(name, value);
    done();
  });
  server.addHook('onSend', ({ routeOptions }, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control') && !isDescription(routeOptions.url))
      reply.header('cache-control', 'no-store');
    done();
  });
}
