import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('signing in %s', (way) => {
  it('leads from the front page to my work, and out again', async () => {
    const visit = await Visit.begin(browser, way);
    await visit.open('/');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Sign in');
    expect(await visit.heading()).toBe('Choose who to be');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Sign in as this person');
    expect(await visit.page.title()).toBe('Error: Choose who to be – Casebook');
    expect(await visit.faults()).toEqual([]);
    await visit.choose('Dylan Price');
    await visit.press('Sign in as this person');
    expect(await visit.heading()).toBe('My work');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Sign out');
    expect(await visit.heading()).toBe('Casebook');
    await visit.end();
  });
});
