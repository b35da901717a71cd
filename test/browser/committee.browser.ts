import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('a committee %s', (way) => {
  it('is looked at from its list to an agenda that prints, and to the page of its resolutions', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Carol Venn');
    await visit.open('/meetings');
    expect(await visit.heading()).toBe('Committee');
    expect(await visit.faults()).toEqual([]);
    const first = visit.page.locator('tbody th[scope=row] a').first();
    const at = (await first.getAttribute('href'))!;
    await visit.open(at);
    expect(await visit.text()).toMatch(/Quorum: \d+ of \d+ seats/);
    expect(await visit.faults()).toEqual([]);
    await visit.follow('The agenda to print');
    expect(await visit.text()).toMatch(/Item \d+: /);
    expect(await visit.faults()).toEqual([]);
    await visit.open(`${at}/resolutions`);
    expect(await visit.heading()).toBe('Record the resolutions');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
