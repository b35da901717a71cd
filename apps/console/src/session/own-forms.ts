import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../page/refused.js';
import type { Cookies } from './session.js';

/** Nothing is recorded but from a form on a page of this console, by whom it was given to in the browser that has it. */
export function takeOwnFormsOnly(server: FastifyInstance, cookies: Cookies): void {
  server.addHook('preHandler', async (request: FastifyRequest) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const { session, browserMark } = request;
    const token = (request.body as { _form?: unknown } | null | undefined)?._form;
    const person = browserMark === null ? null : cookies.seal.personOfForm(token, browserMark);
    if (!isFromHere(request) || person === null) throw notFromThisBrowser;
    // Whoever was signed in and is no longer is asked who they are; nobody else goes on with what they wrote.
    if (session && session.id !== person) throw of(person);
  });
}

const notFromThisBrowser = new Refused(403, {
  title: 'This form is not from this browser',
  words: 'Nothing was recorded. Go back, load the page again and send it once more.',
});

const of = (person: string): Refused =>
  new Refused(403, {
    title: person ? 'This form is somebody else’s' : 'This form is from before you signed in',
    words: 'Nothing was recorded. Go back, load the page again and write it in your own name.',
  });

/** A browser says which page sends a form. One that says nothing is known by its token alone. */
function isFromHere({ headers }: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
