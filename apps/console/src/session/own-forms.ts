import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../page/refused.js';
import type { Cookies } from './session.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Accepts the form without a browser token. */
    takesFromAnybody?: true;
  }
}

/** Marks a form for people without an account or cookie. It must still come from a page of this console. */
export const FromAnybody = () => RouteConfig({ takesFromAnybody: true });

/** The same for a form that may bring a file. */
export const FileFromAnybody = () => RouteConfig({ takesFromAnybody: true, takesFile: true });

/**
 * Accepts only forms from this console's own pages, from the browser and the user that the form was made for.
 */
export function takeOwnFormsOnly(server: FastifyInstance, cookies: Cookies): void {
  server.addHook('preHandler', async (request: FastifyRequest) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (request.routeOptions.config.takesFromAnybody) {
      if (!saysItIsFromHere(request)) throw notFromHere;
      return;
    }
    const { session, browserMark } = request;
    const token = (request.body as { _form?: unknown } | null | undefined)?._form;
    const person = browserMark === null ? null : cookies.seal.personOfForm(token, browserMark);
    if (!isFromHere(request) || person === null) throw notFromThisBrowser;
    // If the session has changed since, ask for a sign-in: nobody else may continue the form.
    if (session && session.id !== person) throw of(person);
  });
}

const notFromThisBrowser = new Refused(403, {
  title: 'This form is not from this browser',
  words: 'Nothing was recorded. Go back, load the page again and send it once more.',
});

const notFromHere = new Refused(403, {
  title: 'This form was not sent from its page',
  words:
    'Nothing was recorded. Open the page of the application in an up-to-date browser and send it from there.',
});

const of = (person: string): Refused =>
  new Refused(403, {
    title: person ? 'This form belongs to somebody else' : 'This form is from before you signed in',
    words: 'Nothing was recorded. Go back, load the page again and write it in your own name.',
  });

/** Without a token, a form must say where it comes from. */
const saysItIsFromHere = (request: FastifyRequest): boolean =>
  isFromHere(request) &&
  (request.headers.origin !== undefined || request.headers['sec-fetch-site'] === 'same-origin');

/**
 * Whether the form comes from this console by its headers. A browser that sends none is recognised by its
 * token alone.
 */
function isFromHere({ headers }: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
