import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../page/refused.js';
import type { Cookies } from './session.js';

/** Nothing is recorded but from a form on a page of this console, in the browser that was given it. */
export function takeOwnFormsOnly(server: FastifyInstance, cookies: Cookies): void {
  server.addHook('preHandler', async (request: FastifyRequest) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const token = (request.body as { _form?: unknown } | null | undefined)?._form;
    if (
      !isFromHere(request) ||
      request.browserMark === null ||
      !cookies.seal.isFormToken(token, request.browserMark)
    )
      throw new Refused(403, {
        title: 'This form is not from this browser',
        words: 'Nothing was recorded. Go back, load the page again and send it once more.',
      });
  });
}

/** A browser says which page sends a form. One that says nothing is known by its token alone. */
function isFromHere({ headers }: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
