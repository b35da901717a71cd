import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import { Logger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '#config';
import { ConsoleModule } from './console.module.js';
import { takeFormsWithFiles } from './page/forms-with-files.js';
import { takeOwnFormsOnly } from './session/own-forms.js';
import { Cookies } from './session/session.js';

/** The folder with the built static files. */
const builtAssets = fileURLToPath(new URL('../assets', import.meta.url));

/**
 * The content security policy: nothing is loaded from other sites, and text in a page cannot act as script or
 * style.
 */
const policy = (issuer: string | null) => ({
  useDefaults: false,
  directives: {
    ...{ defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'"] },
    ...{ connectSrc: ["'self'"], formAction: ["'self'", ...(issuer ? [new URL(issuer).origin] : [])] },
    ...{ baseUri: ["'none'"], frameAncestors: ["'none'"] },
  },
});

/** The console, ready but not listening. */
export async function buildConsole(
  config: Config,
  assetsFolder = builtAssets,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: () => randomUUID(),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    forceCloseConnections: true,
    // Of a repeated query parameter, the last value counts.
    routerOptions: {
      maxParamLength: 300,
      querystringParser: (text) => Object.fromEntries(new URLSearchParams(text)),
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ConsoleModule.with(config, assetsFolder),
    adapter,
    { bodyParser: false, abortOnError: false, logger: levelsFrom(config.logLevel) },
  );
  app.enableShutdownHooks();
  await guard(adapter.getInstance(), config, app.get(Cookies));
  return app;
}

async function guard(server: FastifyInstance, config: Config, cookies: Cookies): Promise<void> {
  const { production, console } = config;
  await server.register(helmet, {
    contentSecurityPolicy: policy(console.client ? config.identity.issuers[0]!.issuer : null),
    hsts: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: 1_048_576 });
  server
    .decorateRequest('session', null)
    .decorateRequest('browserMark', null)
    .decorateRequest('position', null)
    .decorateRequest('asOf', null);
  server.addHook('onRequest', async (request) => await cookies.read(request));
  await takeFormsWithFiles(server);
  takeOwnFormsOnly(server, cookies);
  server.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    void reply.header('x-correlation-id', request.id);
    void reply.header('server-timing', `page;dur=${reply.elapsedTime.toFixed(1)}`);
  });
}

export async function serve(config: Config): Promise<NestFastifyApplication> {
  const app = await buildConsole(config);
  await app.listen(config.console.port, config.http.host);
  new Logger('Console').log(`listening on http://${config.http.host}:${config.console.port}`);
  return app;
}

function levelsFrom(level: string): LogLevel[] | false {
  const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
  const names = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'];
  return level === 'silent' ? false : levels.slice(0, names.indexOf(level) + 1);
}
