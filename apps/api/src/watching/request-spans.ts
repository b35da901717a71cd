import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginSpan, inContext } from '#observability';

/**
 * A span per request, named by its route, in the caller's trace. Nothing is sent unless an exporter is
 * configured.
 */
export function traceRequests(server: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, ReturnType<typeof beginSpan>['span']>();
  server.addHook('onRequest', (request, _reply, done) => {
    const { span, within } = beginSpan(
      `${request.method} ${request.routeOptions.url ?? 'no such route'}`,
      request.headers,
    );
    span.setAttribute('casebook.correlation_id', request.id);
    spans.set(request, span);
    inContext(within, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    spans.get(request)?.setAttribute('http.response.status_code', reply.statusCode).end();
    done();
  });
}
