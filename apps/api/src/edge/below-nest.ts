import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { asProblem, problemDocument } from '../http/problem-document.js';

/** What the router refuses before there is a route: an invalid path, or a part of it that is too long. */
export function refuseInRouter(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = (isCoded(error) && inPath[error.code]) || asProblem(error);
  void reply
    .status(problem.status)
    .headers({ 'content-type': 'application/problem+json', 'x-correlation-id': request.id })
    .send(JSON.stringify(problemDocument(problem, request.id)));
}

const isCoded = (error: Error): error is Error & { readonly code: string } => 'code' in error;

const inPath: Readonly<Record<string, Problem>> = {
  FST_ERR_BAD_URL: new Problem(
    400,
    'malformed',
    'The path contains a % that does not begin a UTF-8 character.',
  ),
  FST_ERR_MAX_PARAM_LENGTH: new Problem(
    414,
    'path-too-long',
    'One part of the path is too long to be an id.',
  ),
};

const refusals: Readonly<Record<string, readonly [status: number, code: string, because: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large', 'The headers are larger than this server accepts.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'too-slow', 'The request did not arrive in time.'],
};

const notHttp = [400, 'not-http', 'This is not a readable HTTP/1.1 request.'] as const;

/** What Node refuses before there is a request: bytes that are not HTTP, endless headers, a slow body. */
export function refuseOnSocket(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy(error);
  const [status, code, because] = refusals[error.code ?? ''] ?? notHttp;
  const body = JSON.stringify(problemDocument(new Problem(status, code, because), null));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
    () => socket.destroy(),
  );
}
