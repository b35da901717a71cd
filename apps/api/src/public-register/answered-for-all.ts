import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { plainJson } from '../http/plain-json.js';

/**
 * An answer that anyone may keep for a minute, and then ask whether it still holds. Not for longer: what was
 * published by mistake, or of somebody who is to be forgotten, must be gone from every cache soon. The tag is of what
 * is shown, so that nothing tells of work on a case that the public may not see.
 */
export function answeredForAll<Answer extends object>(
  answer: Answer,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Answer | undefined {
  const shown = plainJson(answer) as Answer;
  const etag = `"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url')}"`;
  reply.header('cache-control', 'public, max-age=60').header('etag', etag);
  if (!holds(headers['if-none-match'], etag)) return shown;
  reply.status(304);
  return undefined;
}

const holds = (asked: string | undefined, etag: string): boolean =>
  asked?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*') ?? false;
