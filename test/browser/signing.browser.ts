import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';
import { officers, recommend } from './recommending.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Recommends again what a second person returned. */
async function recommendAgain(author: Visit, at: string): Promise<void> {
  await author.open(`${at}/do/recommendation`);
  await author.choose('Grant');
  await author.write('Report', 'It does no harm, and the light was measured.');
  await author.press('Check what this does');
  await author.press(/^Recommend, for/);
}

describe.each(ways)('signing a decision %s', (way) => {
  it('is refused with an explanation to its recommending officer, and leads another from a return to the decision', async () => {
    const author = await (await Visit.begin(browser, way)).signIn(officers[way]);
    const at = await recommend(author);
    await author.open(`${at}/do/decision`);
    expect(await author.text()).toContain('You cannot do this now.');
    await author.press('Check what this does');
    expect(await author.text()).toContain('You cannot do this yet');
    expect(await author.faults()).toEqual([]);

    const amina = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    await amina.open(`${at}/do`);
    await amina.follow('Return it to the officer');
    await amina.write('Why', 'Say how much light the neighbour loses.');
    await amina.press('Check what this does');
    expect(await amina.text()).toMatch(/Stage\s+To decide → To assess/);
    expect(await amina.faults()).toEqual([]);
    await amina.press(/^Return it, for/);
    expect(await amina.message()).toContain('Returned to the officer, for');
    await recommendAgain(author, at);
    await author.end();

    await amina.open(at);
    await amina.press('Sign the decision');
    expect(await amina.heading()).toBe('Sign the decision');
    expect(await amina.page.getByLabel('Granted', { exact: true }).isChecked()).toBe(true);
    expect(await amina.text()).toMatch(/What you sign\s+Recommended\s+Grant, by/);
    expect(await amina.text()).toContain('Who decides, and by which rule');
    expect(await amina.faults()).toEqual([]);
    await amina.press('Check what this does');
    expect(await amina.text()).toContain('The notice, as it will be');
    const previewed = /SHA-256 ([0-9a-f]{64})/.exec(await amina.page.locator('.notice').innerText())![1]!;
    expect(await amina.text()).toMatch(/Stage\s+To decide → Decided/);
    expect(await amina.faults()).toEqual([]);
    await amina.press(/^Sign the decision, for/);
    expect(await amina.message()).toContain('Decision issued, for');
    expect(await amina.text()).toMatch(/Decision\s+Granted/);
    expect(await amina.faults()).toEqual([]);

    const link = amina.page.getByRole('link', { name: 'Decision notice (PDF)' });
    const notice = await amina.page.context().request.get((await link.getAttribute('href'))!);
    expect([notice.status(), notice.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await notice.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await amina.open(`${at}/timeline`);
    const facts = await amina.page.locator('ol.facts').last().locator('.facts__words').allInnerTexts();
    expect(facts.slice(0, 4)).toEqual([
      `The decision notice was drawn up (${previewed.slice(0, 8)}).`,
      expect.stringMatching(/^Decided by an officer on .*: granted/),
      expect.stringMatching(/^Recommended: grant/),
      expect.stringMatching(/^Returned to /),
    ]);
    expect(await amina.faults()).toEqual([]);
    await amina.end();
  });
});
