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
    await visit.follow('Link that never changes');
    expect(new URL(visit.page.url()).searchParams.get('andKnown')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(await visit.text()).toContain('This page never changes');
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

describe('the range under the drawing', () => {
  it.each(['with script', 'on a phone'] as const)(
    'shows another day without a page load, and says so once, %s',
    async (way) => {
      const visit = await (await Visit.begin(browser, way)).signIn('Helen Marsh');
      await visit.open('/cases?stage=to+assess');
      await visit.page.locator('tbody th[scope=row] a').first().click();
      await visit.follow(/^Timeline/);
      const loaded = await visit.page.evaluate(() => performance.timeOrigin);
      const range = visit.page.getByRole('slider', { name: /^Day shown/ });
      await range.focus();
      const days: string[] = [];
      for (const key of ['PageDown', 'PageDown', 'ArrowRight', 'PageUp']) {
        const before = visit.page.url();
        await visit.page.keyboard.press(key);
        await visit.page.waitForURL((url) => url.href !== before);
        const { searchParams } = new URL(visit.page.url());
        days.push(searchParams.get('on')!);
        expect(searchParams.get('known')).toBe(days.at(-1));
        expect(await visit.heading()).toContain(await range.getAttribute('aria-valuetext'));
      }
      expect(days[0]! > days[1]! && days[1]! < days[2]!).toBe(true);
      expect(await range.evaluate((element) => element.matches(':focus'))).toBe(true);
      const sentence = await visit.page.locator('.lead').innerText();
      await visit.page.getByRole('status').filter({ hasText: sentence }).waitFor({ state: 'attached' });
      expect(await visit.page.getByRole('status').count()).toBe(1);
      expect(await visit.page.evaluate(() => performance.timeOrigin)).toBe(loaded);
      expect(await visit.faults()).toEqual([]);
      await visit.end();
    },
  );

  it('is not shown without a script, where links lead from day to day', async () => {
    const visit = await (await Visit.begin(browser, 'without script')).signIn('Helen Marsh');
    await visit.open('/cases?stage=to+assess');
    await visit.page.locator('tbody th[scope=row] a').first().click();
    await visit.follow(/^Timeline/);
    expect(await visit.page.getByRole('slider').count()).toBe(0);
    expect(await visit.page.getByRole('link', { name: /^Before: / }).count()).toBe(1);
    await visit.end();
  });
});
