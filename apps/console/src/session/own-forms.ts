import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../page/refused.js';
import type { Cookies } from './session.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Anybody may send this form: no browser was given a mark for it. */
    takesFromAnybody?: true;
  }
}

/** On a form for people who have no account, and get no cookie: it must come from a page of this console all the same. */
export const FromAnybody = () => RouteConfig({ takesFromAnybody: true });

/** The same where the form may bring a file. */
export const FileFromAnybody = () => RouteConfig({ takesFromAnybody: true, takesFile: true });

/** Nothing is recorded but from a form on a page of this console, by whom it was given to in the browser that has it. */
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
    // Whoever was signed in and is no longer is asked who they are; nobody else goes on with what they wrote.
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

/** Without a mark to know it by, a form that says nothing of where it is from may be from anywhere. */
const saysItIsFromHere = (request: FastifyRequest): boolean =>
  isFromHere(request) &&
  (request.headers.origin !== undefined || request.headers['sec-fetch-site'] === 'same-origin');

/** A browser says which page sends a form. One that says nothing is known by its token alone. */
function isFromHere({ headers }: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
