import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const focused = (visit: Visit): Promise<string> =>
  visit.page.evaluate(
    () =>
      (globalThis as unknown as { document: { activeElement: { innerText: string } } }).document.activeElement
        .innerText,
  );

describe('single keys in a list of cases', () => {
  it('mark, select and open cases, and do nothing in a field', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
    await visit.open('/work');
    const [first, second] = await visit.page.locator('tbody th[scope="row"] > a').allInnerTexts();
    const { keyboard } = visit.page;
    for (const key of ['j', 'j', 'x', 'k']) await keyboard.press(key);
    expect(await focused(visit)).toBe(first);
    expect(await visit.page.getByLabel(`Select ${second}`).isChecked()).toBe(true);
    await keyboard.press('/');
    await keyboard.type('jx?');
    expect(await visit.page.locator('#search').inputValue()).toBe('jx?');
    await visit.page.getByRole('link', { name: first!, exact: true }).focus();
    await keyboard.press('Enter');
    await visit.page.waitForURL(/\/cases\//);
    expect(await visit.heading()).toBe(first);
    await visit.end();
  });

  it('can be turned off and on again', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
    await visit.open('/work');
    await visit.page.keyboard.press('?');
    await visit.page.waitForURL(/\/shortcuts$/);
    await visit.press('Turn the shortcuts off');
    await visit.open('/work');
    await visit.page.keyboard.press('j');
    expect(await visit.page.locator('tbody a:focus').count()).toBe(0);
    await visit.open('/shortcuts');
    await visit.press('Turn the shortcuts on');
    await visit.open('/work');
    await visit.page.keyboard.press('j');
    expect(await visit.page.locator('tbody a:focus').count()).toBe(1);
    await visit.end();
  });
});

describe.each(ways)('a user of the console, %s', (way) => {
  it('chooses a home page, and finds help and the keys on every page', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    await visit.follow(/^My work/);
    await visit.press('Make this my home page');
    expect(await visit.text()).toContain('This is your home page now, in this browser.');
    await visit.open('/cases');
    await visit.follow('Casebook');
    expect(await visit.heading()).toBe('My work');
    await visit.follow('Get help');
    expect(await visit.text()).toContain('planning@cambridge.example');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Keyboard shortcuts');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });

  it('opens the reason for a day as a page, and the case that they meant', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    const link = visit.page.locator('tbody th[scope="row"] > a').first();
    const reference = await link.innerText();
    const at = (await link.getAttribute('href'))!.split('?')[0]!;
    await visit.open(`${at}/why/received`);
    expect(await visit.heading()).toMatch(/^Received: \d{1,2} [A-Z][a-z]+ \d{4}$/);
    expect(await visit.faults()).toEqual([]);
    expect(await visit.open(`${at}/why/unheard-of`)).toBe(404);
    expect(await visit.open(at.replace(/-[A-Z0-9]+$/, '-XXX'))).toBe(404);
    await visit.follow(`Did you mean ${reference}?`);
    expect(await visit.heading()).toBe(reference);
    await visit.end();
  });
});
