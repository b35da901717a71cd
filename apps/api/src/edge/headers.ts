import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isDescription } from './routes.js';

/** Answers are data: nothing in them may be run, framed or fetched. */
const ofData = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };

/** The page with the API's description, which runs only its own scripts. */
const ofDescription = {
  ...ofData,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
};

const policy = (directives: Record<string, string[]>) => ({
  contentSecurityPolicy: { useDefaults: false, directives },
});

/** Security headers, and no caching unless an answer allows it. */
export async function sendSecurityHeaders(server: FastifyInstance, production: boolean): Promise<void> {
  server.addHook('onRoute', (route) => {
    if (isDescription(route.url)) route.helmet = policy(ofDescription);
  });
  await server.register(helmet, {
    ...policy(ofData),
    hsts: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
  });
  server.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('cache-control') && !isDescription(request.routeOptions.url))
      reply.header('cache-control', 'no-store');
  });
}
