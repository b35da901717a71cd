import type { FastifyInstance, FastifyRequest } from 'fastify';
import { malformed } from '../http/problem.js';
import { beyondBounds, type JsonBounds } from './bounded-json.js';

declare module 'fastify' {
  interface FastifyRequest {
    rawBody?: Buffer;
  }
}

interface Limits extends JsonBounds {
  readonly bytes: number;
}

const kibibyte = 1024;

/** Nothing that anyone sends in earnest goes deeper, and whatever walks a body may rely on it. */
const depth = 64;

/** A decision notice of a hundred conditions, or a letter of ten thousand characters, with room to spare. */
const ordinary: Limits = { bytes: 256 * kibibyte, values: 10_000, depth };

/** A submission with its drawings' particulars (documents come by reference), a joining council's cases, a batch. */
const large: Limits = { bytes: 8 * kibibyte * kibibyte, values: 500_000, depth };

/** Small bodies, but where a route says that files come; and one look over each before it is parsed. */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    route.bodyLimit = (route.config?.large ? large : ordinary).bytes;
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, parse);
}

function parse(
  request: FastifyRequest,
  body: Buffer,
  done: (error: Error | null, parsed?: unknown) => void,
): void {
  request.rawBody = body;
  const because = beyondBounds(body, request.routeOptions.config.large ? large : ordinary);
  if (because) done(malformed([{ field: '', because }]));
  else void request.server.getDefaultJsonParser('error', 'error')(request, body.toString('utf8'), done);
}
