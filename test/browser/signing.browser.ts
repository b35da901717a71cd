import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';
import { officers, recommend } from './recommending.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('signing a decision %s', (way) => {
  it('is refused with an explanation to its recommending officer, and leads another from the case to the decision', async () => {
    const author = await (await Visit.begin(browser, way)).signIn(officers[way]);
    const at = await recommend(author);
    await author.open(`${at}/do/decision`);
    expect(await author.text()).toContain('You cannot do this now.');
    await author.press('Check what this does');
    expect(await author.text()).toContain('You cannot do this yet');
    expect(await author.faults()).toEqual([]);
    await author.end();

    const amina = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    await amina.open(at);
    await amina.press('Sign the decision');
    expect(await amina.heading()).toBe('Sign the decision');
    expect(await amina.page.getByLabel('Granted', { exact: true }).isChecked()).toBe(true);
    expect(await amina.text()).toMatch(/What you sign\s+Recommended\s+Grant, by/);
    expect(await amina.text()).toContain('Who decides, and by which rule');
    expect(await amina.faults()).toEqual([]);
    await amina.press('Check what this does');
    expect(await amina.text()).toContain('The notice, as it will be');
    expect(await amina.page.locator('.notice').innerText()).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(await amina.text()).toMatch(/Stage\s+To decide → Decided/);
    expect(await amina.faults()).toEqual([]);
    await amina.press(/^Sign the decision, for/);
    expect(await amina.page.getByRole('alert').innerText()).toContain('Decision issued, for');
    expect(await amina.text()).toMatch(/Decision\s+Granted/);
    expect(await amina.faults()).toEqual([]);
    await amina.end();
  });
});
