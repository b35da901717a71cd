import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { largestFileBytes } from '#intake';
import { malformed, Problem } from '../http/problem.js';
import { beyondBounds, type JsonBounds } from './bounded-json.js';
import { takeFile } from './uploads.js';

declare module 'fastify' {
  interface FastifyRequest {
    rawBody?: Buffer;
  }
}

interface Limits extends JsonBounds {
  readonly bytes: number;
}

const kibibyte = 1024;

/** No honest request nests deeper, and code that walks a body may rely on it. */
const depth = 64;

/** Room for a decision notice of a hundred conditions, or a letter of ten thousand characters. */
const ordinary: Limits = { bytes: 256 * kibibyte, values: 10_000, depth };

/** A message from an unknown person. */
const fromAnybody: Limits = { bytes: 32 * kibibyte, values: 100, depth: 4 };

/**
 * A submission with its drawings' particulars (documents come by reference), a joining council's cases, a
 * batch.
 */
const large: Limits = { bytes: 8 * kibibyte * kibibyte, values: 500_000, depth };

/** An application with all its drawings; and the largest single document. */
const archive = largestFileBytes;

const zips = ['application/zip', 'application/x-zip-compressed'];

const tooLarge = new Problem(413, 'too-large', 'The body is larger than this address accepts.');
const noArchive = new Problem(415, 'not-json', 'This address accepts JSON: send a zip to POST /submissions.');

/** Bodies are small, unless a route accepts files; each is checked once before it is parsed. */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const config = route.config ?? {};
    route.bodyLimit = config.archives || config.uploads === 'file' ? archive : limitsOf(config).bytes;
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, orFile(parse));
  server.addContentTypeParser(zips, { parseAs: 'buffer' }, orFile(takeArchive));
  server.addContentTypeParser('*', { parseAs: 'buffer' }, orFile(refuseOther));
}

const limitsOf = ({ unsigned, large: takesMuch }: FastifyContextConfig): Limits =>
  unsigned ? fromAnybody : takesMuch ? large : ordinary;

type Parsed = (error: Error | null, parsed?: unknown) => void;
type Parser = (request: FastifyRequest, body: Buffer, done: Parsed) => void;

/** On file routes the body is the file, whatever its type. */
const orFile =
  (parser: Parser): Parser =>
  (request, body, done) => {
    if (request.routeOptions.config.uploads === 'file') done(null, takeFile(request, body));
    else parser(request, body, done);
  };

function parse(request: FastifyRequest, body: Buffer, done: Parsed): void {
  request.rawBody = body;
  const limits = limitsOf(request.routeOptions.config);
  const because = beyondBounds(body, limits);
  if (body.length > limits.bytes) done(tooLarge);
  else if (because) done(malformed([{ field: '', because }]));
  // What is not valid JSON is kept there, and passed on unchanged.
  else if (request.routeOptions.config.archives) done(null, {});
  else void request.server.getDefaultJsonParser('error', 'error')(request, body.toString('utf8'), done);
}

/** Its reader unpacks it, within its own limits. */
function takeArchive(request: FastifyRequest, body: Buffer, done: Parsed): void {
  request.rawBody = body;
  if (request.routeOptions.config.archives) done(null, {});
  else done(noArchive);
}

function refuseOther(request: FastifyRequest, _: Buffer, done: Parsed): void {
  done(notJson(request));
}

const notJson = ({ headers }: FastifyRequest): Problem =>
  new Problem(
    415,
    'not-json',
    `Unsupported Media Type: ${headers['content-type'] ?? 'none'}. This address accepts JSON.`,
  );
