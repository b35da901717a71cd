import { hash, randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '#event-store';
import { traceparent } from '#observability';
import type { Upload } from '../edge/uploads.js';
import { asksForPreview } from '../http/command-preview.js';
import { malformed } from '../http/problem.js';
import type { Caller } from './caller.js';

/** The caller. Only on routes behind the guard. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => callerOf(context),
);

/** With `preview` the client only wants to know what would happen. */
export type CommandRequest = CommandContext & Caller & { readonly preview: boolean };

/** The request as a command: who, for which council, when, under which key, at which revision. */
export const AsCommand = createParamDecorator((_: unknown, context: ExecutionContext): CommandRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const expectedRevision = revisionIn(request.headers['if-match']);
  const caller = callerOf(context);
  const trace = traceparent() ?? request.headers.traceparent;
  const asCommand: CommandRequest = {
    commandId: keyIn(request.headers['idempotency-key']) ?? randomUUID(),
    commandDigest: digestOfRequest(request, `${caller.principal.id}\n`),
    formerDigest: () => digestOfRequest(request),
    preview: asksForPreview(request),
    correlationId: request.id,
    ...caller,
    ...(typeof trace === 'string' && { traceparent: trace }),
    ...(expectedRevision !== undefined && { expectedRevision }),
  };
  if (request.upload) uploads.set(asCommand, request.upload);
  return asCommand;
});

/** Kept beside requests, not in them: the memory of a command must not hold on to a file. */
const uploads = new WeakMap<CommandRequest, Upload>();

/** The file that came with a command, if any. */
export const uploadOf = (request: CommandRequest): Upload | undefined => uploads.get(request);

function callerOf(context: ExecutionContext): Caller {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller) throw new Error('no guard protects this route');
  return caller;
}

/**
 * The request in its own words: a retry says the same, whatever the day. Includes the person, because a key
 * belongs to its sender: one person's result is never another's answer.
 */
function digestOfRequest({ method, url, body }: FastifyRequest, who = ''): string {
  return hash('sha256', `${who}${method} ${url}\n${JSON.stringify(body) ?? ''}`, 'hex');
}

function keyIn(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{8,128}$/.test(header)) return header;
  throw malformed([
    { field: 'Idempotency-Key', because: 'must be 8 to 128 visible characters; a UUID is best' },
  ]);
}

function revisionIn(header: string | undefined): bigint | undefined {
  if (header === undefined || header === '*') return undefined;
  const revision = /^"(\d{1,18})"$/.exec(header)?.[1];
  if (revision) return BigInt(revision);
  throw malformed([
    { field: 'If-Match', because: 'must be the ETag of the case that you read, such as "12"' },
  ]);
}
