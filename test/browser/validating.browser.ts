import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually } from '../system/eventually.js';
import { openBrowser, Visit, ways } from './browsing.js';
import { received } from './receiving.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Goes to the check page and records. */
async function checkAndRecord(visit: Visit, button: RegExp): Promise<void> {
  await visit.press('Check what this does');
  expect(await visit.faults()).toEqual([]);
  await visit.press(button);
  expect(await visit.page.getByRole('alert').count()).toBe(1);
  expect(await visit.faults()).toEqual([]);
}

describe.each(ways)('from receipt to valid %s', (way) => {
  it('leads Nadia from the submission, through requests and answers, to a last day with its reason', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    const { at } = await received();
    await eventually('the case is there', async () => (await visit.open(at)) === 200 || undefined);
    expect(await visit.faults()).toEqual([]);
    await visit.open(`${at}/do/fee-assessment`);
    expect(await visit.faults()).toEqual([]);
    await checkAndRecord(visit, /^Keep this sum, for/);
    await visit.open(`${at}/do/information-requests`);
    await visit.page.getByLabel('What is it about').selectOption('redLineBoundary');
    await visit.write('What should they send?', 'A red line that includes the access.');
    await checkAndRecord(visit, /^Ask for it, for/);
    await visit.open(`${at}/do/invalidation`);
    await visit.write('Why it is not valid', 'The red line leaves out the access.');
    await checkAndRecord(visit, /^Mark as invalid, for/);
    expect(await visit.text()).toContain('Invalid');
    await visit.open(`${at}/do/information-requests/response`);
    await checkAndRecord(visit, /^Record what came, for/);
    await visit.press('Accept as valid');
    expect(await visit.page.getByLabel('Year').first().inputValue()).toMatch(/^20\d\d$/);
    await checkAndRecord(visit, /^Accept as valid, for/);
    expect(await visit.text()).toMatch(/Valid from\s+\d+ \w+ 20\d\d/);
    await visit.open(`${at}#why-last-day`);
    expect(await visit.page.locator('#why-last-day li').count()).toBeGreaterThanOrEqual(2);
    await visit.end();
  });
});
