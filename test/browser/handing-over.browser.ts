import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('the cases of an absent officer, %s', (way) => {
  it('are shown with what is due on each, and go to the chosen officers', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    await visit.open('/team');
    await visit.follow(/^Hand over the cases of Ruth Kelly/);
    expect(await visit.faults()).toEqual([]);
    const rows = visit.page.locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(1);
    const reference = await rows.first().locator('th a').innerText();
    // All but the first stay with their officer.
    for (const select of (await visit.page.locator('main select').all()).slice(1))
      await select.selectOption('');
    await visit.page.locator('main select').first().selectOption('grace.okafor');
    await visit.press('Check the new officers');
    expect(await visit.text()).toContain(reference);
    expect(await visit.faults()).toEqual([]);
    await visit.press(/, for Cambridge City Council$/);
    expect(await visit.text()).toContain('1 allocated, for Cambridge City Council');
    await visit.open('/team/ruth.kelly/hand-over');
    expect(await visit.text()).not.toContain(`${reference} `);
    await visit.end();
  });
});
