import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Drawing } from '../page/drawing.js';
import { Page } from '../page/page.js';

/** Nobody in particular asks: what is drawn is the same for all, whoever is signed in here. */
export function asNobody(request: FastifyRequest): void {
  request.session = null;
  request.cookies = {};
}

/**
 * A page that anybody may keep for a minute, and then ask whether it still holds. Its tag is of what it shows, of the
 * day, by which days are written, and of how it is drawn.
 */
export async function forEverybody(
  page: Page,
  drawing: Drawing,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Page | string> {
  const tag = `"${createHash('sha256')
    .update(JSON.stringify([page.view, page.shows, await drawing.mark()]))
    .digest('base64url')}"`;
  void reply.header('cache-control', 'public, max-age=60').header('etag', tag);
  const asked = String(request.headers['if-none-match'] ?? '').split(',');
  if (!asked.some((each) => each.trim().replace(/^W\//, '') === tag)) return page;
  void reply.status(304);
  return '';
}
