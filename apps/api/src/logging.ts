import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '#config';

/**
 * One line a request: what was asked (the route, never the body or the query, which name people), by whom (a staff
 * id), how it ended, how long it took. The correlation id is the caller's, or made here.
 */
export const logging = ({ logLevel }: Config): Params => ({
  pinoHttp: {
    level: logLevel,
    genReqId: (request) => correlationIdIn(request) ?? randomUUID(),
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        correlationId: id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    autoLogging: { ignore: ({ url }) => /^\/(health|metrics)/.test(url ?? '') },
  },
});

export function correlationIdIn({ headers }: IncomingMessage): string | undefined {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : undefined;
}
