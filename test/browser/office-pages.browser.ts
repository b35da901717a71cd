import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from './browsing.js';
import { enterOn, tabThrough } from './tabbing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lastMonth = (): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)).toISOString().slice(0, 7);
};

/** Every page on which a service and its councils are run, by somebody who may see it. */
const pages: readonly (readonly [string, string])[] = [
  ['Peter Lowe', '/service'],
  ['Peter Lowe', '/service/law'],
  ['Peter Lowe', '/service/what-if?council=cam'],
  ['Peter Lowe', '/people'],
  ['Peter Lowe', '/people/dylan.price'],
  ['Peter Lowe', '/people/do/join'],
  ['Peter Lowe', '/people/dylan.price/do/authorisation'],
  ['Peter Lowe', '/councils'],
  ['Peter Lowe', '/councils/cam'],
  ['Peter Lowe', '/councils/cam/do/settings/appearance'],
  ['Peter Lowe', '/councils/cam/do/settings/areas'],
  ['Peter Lowe', '/councils/cam/law'],
  ['Peter Lowe', '/councils/cam/letters'],
  ['Peter Lowe', '/councils/cam/letters/acknowledgement'],
  ['Peter Lowe', '/councils/cam/consultees'],
  ['Peter Lowe', '/councils/cam/conditions'],
  ['Rosa Linden', '/councils/cam/import'],
  ['Nadia Rahman', '/councils/cam/receive'],
  ['Nadia Rahman', '/councils/cam/unread?show=all'],
  ['Nadia Rahman', '/consultees'],
  ['Nadia Rahman', '/outbox'],
  ['Amina Hassan', '/team'],
  ['Amina Hassan', '/team/grace.okafor/hand-over'],
  ['Amina Hassan', '/confirm'],
  ['Amina Hassan', '/time'],
  ['Amina Hassan', '/time/approve'],
  ['Carol Venn', '/meetings'],
  ['Farid Aziz', '/money'],
  ['Farid Aziz', '/money/cam'],
  ['Farid Aziz', `/money/cam/${lastMonth()}`],
  ['Helen Marsh', '/audit'],
  ['Helen Marsh', '/audit/facts?council=cam'],
  ['Helen Marsh', '/audit/looks'],
  ['Helen Marsh', '/operations'],
];

describe.each(pages)('for %s, the page %s', (person, path) => {
  it('is used with the Tab key alone, and always shows the focus', async () => {
    const visit = await (await Visit.begin(browser)).signIn(person);
    expect(await visit.open(path)).toBe(200);
    const stops = await tabThrough(visit.page);
    expect(stops).not.toBeNull();
    expect(stops![0]!.name).toContain('Skip to main content');
    expect(stops!.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
    await visit.open(path);
    await enterOn(visit.page, 'Skip to main content');
    await visit.page.waitForURL(/#main$/);
    await visit.end();
  });

  it('has no fault at 320 pixels, and does not scroll sideways', async () => {
    const visit = await (await Visit.begin(browser, 'on a phone')).signIn(person);
    expect(await visit.open(path)).toBe(200);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

describe('a form of the office that is sent without its required fields', () => {
  it.each([
    ['Peter Lowe', '/people/do/join', 'Check what will be recorded'],
    ['Peter Lowe', '/people/dylan.price/do/authorisation', 'Check what will be recorded'],
    ['Peter Lowe', '/councils/cam/do/condition', 'Check what will be recorded'],
    ['Peter Lowe', '/councils/cam/do/consultee', 'Check what will be recorded'],
    ['Peter Lowe', '/councils/cam/do/stage', 'Check what will be recorded'],
    ['Rosa Linden', '/councils/cam/import', 'Try each row'],
    ['Nadia Rahman', '/councils/cam/receive', 'Receive it'],
    ['Amina Hassan', '/time', 'Record it'],
  ])('is sent with the keyboard by %s, and its errors get the focus: %s', async (person, path, button) => {
    const visit = await (await Visit.begin(browser)).signIn(person);
    expect(await visit.open(path)).toBe(200);
    const shown = visit.page.waitForEvent('framenavigated');
    await enterOn(visit.page, button);
    await shown;
    await visit.page.waitForLoadState();
    const summary = visit.page.locator('.govuk-error-summary');
    expect(await summary.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
    expect(await visit.faults()).toEqual([]);
    await enterOn(visit.page, (await summary.locator('a').first().innerText()).trim());
    const at = await summary.locator('a').first().getAttribute('href');
    expect(await visit.page.locator(`[id="${at!.slice(1)}"]`).count()).toBe(1);
    await visit.end();
  });
});
