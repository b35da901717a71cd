import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { systemHere } from '../services/chromium.js';
import { openBrowser, Visit } from './browsing.js';

/** Everybody in the seed who works in the service. */
const people = [
  ...['Amina Hassan', 'Tom Ashdown', 'Grace Okafor', 'Dylan Price', 'Mei Lin', 'Josef Novak', 'Ruth Kelly'],
  ...['Sam Fenwick', 'Inês Duarte', 'Bill Harker', 'Nadia Rahman', 'Owen Pugh', 'Carol Venn', 'Farid Aziz'],
  ...['Helen Marsh', 'Rosa Linden', 'Ngozi Bell', 'Peter Lowe'],
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Pages of one kind differ only in the case, month or number. One of each kind is opened. */
const kindOf = ({ pathname, searchParams }: URL): string =>
  `${pathname
    .replace(/^\/(cases|register)\/[a-z]+\/[^/]+/, '/$1/:council/:case')
    .replaceAll(/\/[^/]*\d[^/]*/g, '/:n')
    .replace(
      /^\/(money|meetings|register)\/(?!(?:savings|pools)\/)[a-z]{2,8}(?=\/|$)/,
      '/$1/:council',
    )}?${[...searchParams.keys()].sort()}`;

const hrefs = (html: string): string[] =>
  [...html.matchAll(/ href="([^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&')).filter(Boolean);

/** Opens a page, checks that it is a page without an empty label, or an explained refusal, and collects links to other kinds. */
async function opened(
  visit: Visit,
  url: URL,
): Promise<{ readonly fault: string | null; readonly links: URL[] }> {
  const answer = await visit.page.context().request.get(url.href);
  const type = answer.headers()['content-type'] ?? '';
  const status = answer.status();
  const isPage = type.startsWith('text/html');
  const html = isPage ? await answer.text() : '';
  const inWords = /<h1[^>]*>\s*[^<\s]/.test(html);
  const isEmptyLabel = /<(?:span|strong) class="[^"]*(?:sureness|tag)[^"]*">\s*<\//.test(html);
  const well = (status === 200 ? !isPage || inWords : status === 403 && inWords) && !isEmptyLabel;
  const links = hrefs(html).flatMap((href) => {
    const link = new URL(href, answer.url());
    return link.origin === url.origin && !/^\/(assets|icons|favicon|sign-)/.test(link.pathname) ? [link] : [];
  });
  const fault = isEmptyLabel
    ? `an empty label at ${url.pathname}`
    : `${status} at ${url.pathname}${url.search}`;
  return { fault: well ? null : fault, links };
}

describe('every link on the pages', () => {
  it.each(people)('leads to a page or an explained refusal for %s', async (person) => {
    const visit = await (await Visit.begin(browser)).signIn(person);
    const seen = new Set<string>();
    const toOpen = [new URL('/', systemHere().console)];
    const faults: string[] = [];
    while (toOpen.length > 0) {
      const url = toOpen.shift()!;
      if (seen.has(kindOf(url))) continue;
      seen.add(kindOf(url));
      const { fault, links } = await opened(visit, url);
      if (fault) faults.push(fault);
      toOpen.push(...links.filter((link) => !seen.has(kindOf(link))));
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(3);
    await visit.end();
  });
});
