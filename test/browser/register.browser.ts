import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('the public register %s', (way) => {
  it('leads a neighbour from the council to an application, without a cookie', async () => {
    const visit = await Visit.begin(browser, way);
    await visit.open('/register');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('South Cambridgeshire District Council');
    expect(await visit.heading()).toBe('Planning register');
    expect(await visit.faults()).toEqual([]);
    const first = visit.page.locator('.register-list a').first();
    const address = await first.innerText();
    await visit.follow(address);
    expect(await visit.heading()).toBe(address);
    expect(await visit.faults()).toEqual([]);
    expect(await visit.page.context().cookies()).toEqual([]);
    await visit.write('Reference, street or postcode', 'larch lane nowhere');
    await visit.press('Search');
    expect(await visit.text()).toContain('No application fits “larch lane nowhere”.');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
