import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';
import { isDescription } from './routes.js';

type Headers = readonly (readonly [name: string, value: string])[];
type Directives = Readonly<Record<string, string[]>>;

/** Answers are data: nothing in them may be run, framed or fetched. */
const ofData: Directives = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };

/** The page with the API's description, which runs only its own scripts. */
const ofDescription: Directives = {
  ...ofData,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
};

/** Security headers, and no caching unless an answer allows it. */
export async function sendSecurityHeaders(server: FastifyInstance, production: boolean): Promise<void> {
  const [data, description] = await Promise.all(
    [ofData, ofDescription].map((directives) => headersBy(options(directives, production))),
  );
  server.addHook('onRequest', ({ routeOptions }, { raw }, done) => {
    for (const [name, value] of isDescription(routeOptions.url) ? description! : data!)
      raw.setHeader(name, value);
    done();
  });
  server.addHook('onSend', ({ routeOptions }, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control') && !isDescription(routeOptions.url))
      reply.header('cache-control', 'no-store');
    done();
  });
}

const options = (directives: Directives, production: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives },
  hsts: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  frameguard: { action: 'deny' },
});

/** What helmet sends. It is asked once, because it works out the same headers again for each request. */
async function headersBy(wanted: FastifyHelmetOptions): Promise<Headers> {
  const server = fastify();
  await server.register(helmet, wanted);
  let sent: Headers = [];
  server.get('/', async (_, { raw }) => {
    sent = Object.entries(raw.getHeaders()).map(([name, value]) => [name, String(value)]);
  });
  await server.inject('/');
  await server.close();
  return sent;
}
