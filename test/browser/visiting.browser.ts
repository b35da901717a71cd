import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const parts = ['documents', 'people', 'conditions', 'money', 'linked'];

describe.each(ways)('viewing work %s', (way) => {
  it('leads from my work to a case and through its parts', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    expect(await visit.faults()).toEqual([]);
    const first = visit.page.locator('tbody th[scope=row] a').first();
    const reference = await first.innerText();
    await visit.follow(reference);
    expect(await visit.heading()).toBe(reference);
    expect(await visit.faults()).toEqual([]);
    const at = new URL(visit.page.url()).pathname;
    for (const part of parts) {
      expect(await visit.open(`${at}/${part}`)).toBe(200);
      expect([part, await visit.faults()]).toEqual([part, []]);
    }
    await visit.end();
  });

  it('explains the last day to decide to anybody who opens the link', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    await visit.open('/cases?stage=to+assess');
    expect(await visit.faults()).toEqual([]);
    await visit.page.locator('tbody th[scope=row] a').first().click();
    await visit.open(`${new URL(visit.page.url()).pathname}#why-last-day`);
    const why = visit.page.locator('#why-last-day');
    if (way === 'with script') expect(await why.isVisible()).toBe(true);
    expect(await why.locator('li').count()).toBeGreaterThan(0);
    await visit.end();
  });
});

describe("another council's case", () => {
  it('is refused with an explanation, and the page contains nothing about it', async () => {
    const dylan = await (await Visit.begin(browser)).signIn('Dylan Price');
    await dylan.open('/cases?council=sca&stage=to+assess');
    const link = dylan.page.locator('tbody th[scope=row] a').first();
    const at = (await link.getAttribute('href'))!;
    await link.click();
    const address = await dylan.page.locator('.council-band__address').innerText();
    const ruth = await (await Visit.begin(browser)).signIn('Ruth Kelly');
    const others = ['map', 'letters', 'timeline', 'facts/0', 'do', 'do/recommendation', 'do/notes'];
    const addresses = [...parts, ...others].map((part) => `${at.split('?')[0]}/${part}`);
    for (const path of [at, ...addresses, at.replace('S-', 'X-')]) {
      expect(await ruth.open(path)).toBe(403);
      expect(await ruth.heading()).toBe("You cannot see South Cambridgeshire District Council's cases");
      expect((await ruth.page.content()).toLowerCase()).not.toContain(address.toLowerCase().slice(0, 15));
      expect(await ruth.faults()).toEqual([]);
    }
    await Promise.all([dylan.end(), ruth.end()]);
  });
});
