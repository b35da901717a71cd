import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from './browsing.js';
import { bareNumbers, countedAt, linkedCounts } from './numbers.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Pages that count, by everybody whose home or navigation they are in. */
const pages: readonly (readonly [string, string])[] = [
  ['Peter Lowe', '/service'],
  ['Peter Lowe', '/team'],
  ['Rosa Linden', '/councils'],
  ['Amina Hassan', '/team'],
  ['Tom Ashdown', '/team'],
  ['Nadia Rahman', '/consultees'],
  ['Dylan Price', '/consultees'],
  ['Carol Venn', '/meetings'],
  ['Amina Hassan', '/meetings'],
];

describe.each(pages)('for %s, every number of the page %s', (person, path) => {
  it('opens a list with that number of entries', async () => {
    const visit = await (await Visit.begin(browser)).signIn(person);
    expect(await visit.open(path)).toBe(200);
    const counts = await linkedCounts(visit.page);
    expect(counts.length).toBeGreaterThan(0);
    for (const { words, many, href } of counts) {
      await visit.open(href);
      expect([words, href, await countedAt(visit.page, href)]).toEqual([
        ...[words, href],
        expect.arrayContaining([many]),
      ]);
    }
    await visit.end();
  });

  it('is a link, unless it is 0', async () => {
    const visit = await (await Visit.begin(browser)).signIn(person);
    await visit.open(path);
    expect(await bareNumbers(visit.page)).toEqual([]);
    await visit.end();
  });
});
