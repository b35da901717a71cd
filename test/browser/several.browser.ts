import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('one act on several cases %s', (way) => {
  it('goes from ticks on a list to a check of each, and is recorded for one council at a time', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    await visit.open('/work');
    const ticks = visit.page.locator('.work tbody input[type=checkbox]');
    const references = await ticks.evaluateAll((all) =>
      all.slice(0, 2).map((each) => (each as unknown as { value: string }).value),
    );
    for (const each of references) await visit.choose(`Select ${each}`);
    expect(await visit.faults()).toEqual([]);
    await visit.press('Check the cases selected');
    expect(await visit.text()).toContain('2 cases selected');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Add a note');
    const note = `The same of both, ${way}, ${Date.now()}`;
    await visit.write('Note', note);
    expect(await visit.faults()).toEqual([]);
    await visit.press('Check each of them');
    expect(await visit.heading()).toBe('Check before you record it: add a note');
    expect(await visit.faults()).toEqual([]);
    const councils = await visit.page.locator('main section').count();
    for (let left = councils; left > 0; left -= 1) await visit.press(/^Add the note, for/);
    expect(await visit.page.getByRole('alert').innerText()).toMatch(/\d recorded, for/);
    expect(await visit.page.locator('main section').count()).toBe(0);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
