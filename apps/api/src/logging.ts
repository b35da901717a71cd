import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Params } from 'nestjs-pino';
import type { Config } from '#config';

/**
 * Requests are logged below, once each, with their route; pino-http would log addresses, queries and headers.
 * No route gets a logger of its own: it would be carried along by a context that slows down every promise.
 */
export const logging = ({ logLevel }: Config): Params => ({
  forRoutes: [],
  pinoHttp: { level: logLevel, autoLogging: false },
});

/** A correlation id that a caller may choose: it appears in logs, headers and stored facts. */
export function correlationIdIn({ headers }: IncomingMessage): string | undefined {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : undefined;
}

interface RequestLog {
  readonly info: (line: object) => void;
  readonly error: (line: object) => void;
}

const quiet = /^\/(health|metrics|docs|openapi)/;

/**
 * One line per request: the route (never query or body, which name people), the caller (a staff id), the
 * council and case, the result, and the duration.
 */
export function logRequests(server: FastifyInstance, log: RequestLog): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'no such route';
    if (quiet.test(route)) return;
    const { council, caseId } = (request.params ?? {}) as Readonly<Record<string, string>>;
    const line = {
      msg: 'request',
      correlationId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      actor: request.caller?.actor.id,
      council,
      caseId,
    };
    if (reply.statusCode >= 500) log.error(line);
    else log.info(line);
  });
}
