import type { FastifyRequest } from 'fastify';
import { formAgainAt } from '../acts/addresses.js';
import { carried } from '../acts/carried.js';
import { Page } from '../page/page.js';

/**
 * What somebody wrote while their session ended: kept on a page of their own browser, and nowhere else. They sign in
 * beside it, since an issuer's page in between would carry no more of it than fits an address. Null where nothing was
 * written.
 */
export function goOnPage({ method, url, body, fileSent }: FastifyRequest): Page | null {
  const { _form: token, ...sent } = (body ?? {}) as Readonly<Record<string, string | readonly string[]>>;
  if (method !== 'POST' || token === undefined || Object.keys(sent).length === 0) return null;
  return new Page(
    'sign-in/go-on',
    {
      ...{ title: 'Sign in again to go on', token, action: formAgainAt(url), hadFile: fileSent !== null },
      sent: carried(sent),
    },
    401,
  );
}
