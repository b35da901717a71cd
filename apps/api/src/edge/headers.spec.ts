import helmet from '@fastify/helmet';
import { describe, expect, it } from '@jest/globals';
import { type FastifyInstance, fastify } from 'fastify';
import { sendSecurityHeaders } from './headers.js';

async function headersOf(
  prepare: (server: FastifyInstance) => unknown,
  path = '/councils',
): Promise<Readonly<Record<string, unknown>>> {
  const server = fastify();
  await prepare(server);
  server.get(path, async () => ({}));
  const { headers } = await server.inject(path);
  await server.close();
  const { date: _, connection: __, ...sent } = headers;
  return sent;
}

describe.each([true, false])('the security headers of an answer, in production: %s', (production) => {
  it('are those that helmet would send', async () => {
    const policy = {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      hsts: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      frameguard: { action: 'deny' as const },
    };
    const theirs = await headersOf((server) => server.register(helmet, policy));
    const ours = await headersOf((server) => sendSecurityHeaders(server, production));
    expect(ours).toEqual({ ...theirs, 'cache-control': 'no-store' });
  });

  it('let the page with the description run only its own scripts', async () => {
    const sent = await headersOf((server) => sendSecurityHeaders(server, production), '/docs');
    expect(sent['content-security-policy']).toMatch(/^default-src 'none';.*script-src 'self';/);
    const other = await headersOf((server) => sendSecurityHeaders(server, production));
    expect(other['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
  });
});
