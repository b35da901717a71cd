import type { FastifyRequest } from 'fastify';
import { formAgainAt } from '../acts/addresses.js';
import { carried } from '../acts/carried.js';
import { Page } from '../page/page.js';

/**
 * Keeps the input of a form whose session expired, on a page in the user's own browser. The user signs in in
 * another tab, because a redirect through the issuer can carry only as much as fits an address. Null if there
 * was no input.
 */
export function goOnPage({ method, url, body, fileSent }: FastifyRequest): Page | null {
  const { _form: token, ...sent } = (body ?? {}) as Readonly<Record<string, string | readonly string[]>>;
  if (method !== 'POST' || token === undefined || Object.keys(sent).length === 0) return null;
  return new Page(
    'sign-in/go-on',
    {
      ...{ title: 'Sign in again to continue', token, action: formAgainAt(url), hadFile: fileSent !== null },
      sent: carried(sent),
    },
    401,
  );
}
