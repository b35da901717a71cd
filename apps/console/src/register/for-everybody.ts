import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Drawing } from '../page/drawing.js';
import { Page } from '../page/page.js';

/** Marks the request as anonymous, so that the page is the same for signed-in users. */
export function asNobody(request: FastifyRequest): void {
  request.session = null;
  request.cookies = {};
}

/**
 * A page that may be cached for a minute and then revalidated. Its ETag covers the data, the current day
 * (which affects how days are written) and the layout.
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
