import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from './browsing.js';

const kibibyte = 1024;

/** Limits on a page's size and its requests. */
const most = {
  page: 150 * kibibyte,
  pagePacked: 30 * kibibyte,
  stylesPacked: 30 * kibibyte,
  scriptPacked: 25 * kibibyte,
  firstRequests: 6,
  nextRequests: 1,
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const packed = (bytes: Buffer): number => gzipSync(bytes).length;

describe('the weight of the pages', () => {
  it.each([
    ['Dylan Price', '/work', null],
    ['Dylan Price', '/cases', null],
    ['Peter Lowe', '/service', null],
    ['Amina Hassan', '/team', null],
    ['Farid Aziz', '/money', null],
    ['Farid Aziz', '/money/savings/2026', null],
    ['Farid Aziz', '/money/cam', /^Ledger of /],
  ] as readonly (readonly [string, string, RegExp | null])[])(
    'for %s on %s is within its budget',
    async (person, path, link) => {
      const visit = await (await Visit.begin(browser)).signIn(person);
      let answer = await visit.page.goto(path);
      // The last of a kind is that of the earliest month, which is whole.
      const last = link && visit.page.getByRole('link', { name: link }).last();
      if (last) answer = await visit.page.goto((await last.getAttribute('href'))!);
      const html = await answer!.body();
      expect(html.length).toBeLessThanOrEqual(most.page);
      expect(packed(html)).toBeLessThanOrEqual(most.pagePacked);
      await visit.end();
    },
  );

  it("includes styles and a script that browsers cache for a year under a name with the content's hash", async () => {
    const visit = await Visit.begin(browser);
    const asked: { readonly type: string; readonly body: Promise<Buffer>; readonly kept: string }[] = [];
    visit.page.on('response', (response) => {
      const type = response.request().resourceType();
      const kept = response.headers()['cache-control'] ?? '';
      asked.push({ type, body: response.body().catch(() => Buffer.alloc(0)), kept });
    });
    await visit.page.goto('/sign-in', { waitUntil: 'networkidle' });
    expect(asked.length).toBeLessThanOrEqual(most.firstRequests);
    const sum = async (type: string): Promise<number> => {
      const bodies = await Promise.all(asked.filter((each) => each.type === type).map(({ body }) => body));
      return bodies.reduce((all, body) => all + packed(body), 0);
    };
    expect(await sum('stylesheet')).toBeLessThanOrEqual(most.stylesPacked);
    expect(await sum('script')).toBeLessThanOrEqual(most.scriptPacked);
    for (const { type, kept } of asked)
      if (['stylesheet', 'script'].includes(type)) expect(kept).toContain('max-age=31536000');
    asked.length = 0;
    await visit.page.goto('/register', { waitUntil: 'networkidle' });
    expect(asked.filter(({ kept }) => !kept.includes('immutable')).length).toBeLessThanOrEqual(
      most.nextRequests,
    );
    await visit.end();
  });
});
