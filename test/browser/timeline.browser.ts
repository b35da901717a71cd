import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('the case as it was known on a day, %s', (way) => {
  it('leads from a case to its timeline, to a day, and to a whole fact', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Helen Marsh');
    await visit.open('/cases?stage=to+assess');
    const reference = await visit.page.locator('tbody th[scope=row] a').first().innerText();
    await visit.follow(reference);
    await visit.follow(/^Timeline/);
    expect(await visit.heading()).toBe(`Timeline of ${reference}`);
    expect(await visit.faults()).toEqual([]);
    await visit.follow(/^Before: /);
    expect(await visit.heading()).toMatch(new RegExp(`^${reference} on \\d+ [A-Z][a-z]+ \\d{4}$`));
    expect(await visit.faults()).toEqual([]);
    await visit.write('Show the case on', '31 June');
    await visit.press('Show');
    expect(await visit.page.title()).toMatch(/^Error: Timeline/);
    expect(await visit.faults()).toEqual([]);
    await visit.write('Show the case on', '1 1 24');
    await visit.press('Show');
    expect(await visit.text()).toContain('Nothing is known before');
    await visit.open(`${new URL(visit.page.url()).pathname.replace('/timeline', '')}/facts/0`);
    expect(await visit.heading()).toBe(`Fact 0 of ${reference}`);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
