import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const rows = (visit: Visit) => visit.page.locator('tbody th[scope="row"] > a');

describe.each(ways)('an officer with a list, %s', (way) => {
  it('goes from case to case in the order of the list, and back to it', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    const [first, second, third] = await rows(visit).allInnerTexts();
    await visit.follow(second!);
    expect(await visit.heading()).toBe(second);
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Next case');
    expect(await visit.heading()).toBe(third);
    await visit.follow(/^Documents/);
    await visit.follow('Previous case');
    expect(await visit.heading()).toBe(second);
    await visit.follow('Previous case');
    expect(await visit.heading()).toBe(first);
    expect(await visit.page.getByRole('link', { name: 'Previous case' }).count()).toBe(0);
    await visit.follow(/^Case 1 of \d+ in the work list$/);
    expect(await visit.heading()).toBe('My work');
    await visit.end();
  });

  it('orders all cases by a column, and takes away a filter', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    await visit.open('/cases?stage=open');
    if (way !== 'on a phone') {
      await visit.follow('Received');
      expect(await visit.page.locator('th[aria-sort="ascending"]').innerText()).toContain('Received');
      await visit.follow(/^Received/);
      expect(await visit.page.locator('th[aria-sort="descending"]').innerText()).toContain('Received');
    }
    await visit.open('/cases?stage=to+assess&ward=Nowhere');
    expect(await visit.text()).toContain('No case matches: to assess, in Nowhere.');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('in Nowhere');
    expect(await visit.page.locator('#sentence:focus').count()).toBe(1);
    expect(await rows(visit).count()).toBeGreaterThan(0);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });

  it('narrows the work list by ward and day, and takes a filter away', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    const all = await rows(visit).count();
    const more = visit.page.getByText('More: type, ward, days');
    await more.click();
    const option = visit.page.getByLabel('Ward').locator('option').nth(1);
    const [, ward, cases] = (await option.innerText()).match(/^(.+) \((\d+)\)$/)!;
    await visit.select('Ward', ward!);
    expect(await visit.faults()).toEqual([]);
    await visit.press('Show this work');
    expect(await rows(visit).count()).toBe(Number(cases));
    expect(await visit.faults()).toEqual([]);
    await more.click();
    await visit.write('Act by, until', 'soon');
    await visit.press('Show this work');
    expect(await visit.message()).toContain('Act by, until: must be a real day');
    expect(await visit.faults()).toEqual([]);
    await visit.follow(`in ${ward}`);
    expect(await rows(visit).count()).toBe(all);
    await visit.end();
  });
});

describe('a list that is marked as seen', () => {
  it('puts the keyboard on its first case', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Mei Lin');
    await visit.press('Mark as seen');
    await visit.page.waitForURL(/#first$/);
    expect(await visit.page.locator('#first:focus').count()).toBe(1);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

describe('the case after one that has left the list', () => {
  it('is the one that moved up into its place', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
    const [, second] = await rows(visit).allInnerTexts();
    await visit.open('/queue?list=%2Fwork&at=2&of=9&from=%2Fcases%2Fcam%2Fwas-done&go=after');
    expect(await visit.heading()).toBe(second);
    await visit.end();
  });

  it('is the list itself at its end', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
    await visit.open('/queue?list=%2Fwork&at=999&of=999&from=%2Fcases%2Fcam%2Fwas-done&go=after');
    expect(await visit.heading()).toBe('My work');
    await visit.end();
  });
});
