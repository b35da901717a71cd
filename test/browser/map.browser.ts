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

describe.each(ways)('the map of a case, %s', (way) => {
  it('shows its site to sighted and screen-reader users, and leads to the other applications there', async () => {
    const [before, { at, reference }] = [await received(), await received()];
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await eventually('both are found on the site', async () => {
      await visit.open(`${at}/map`);
      return (await visit.text()).includes(before.reference) || undefined;
    });
    expect(await visit.faults()).toEqual([]);
    const name = await visit.page.getByRole('img', { name: /^Map of/ }).getAttribute('aria-label');
    expect(name).toMatch(/other applications? (is|are) listed below/);
    expect(await visit.page.locator('svg .map__site').count()).toBeGreaterThan(0);
    const listed = await visit.page.locator('main tbody tr').count();
    expect(listed).toBe(Number(/(\d+) other application/.exec(name!)![1]));
    const href = await visit.page.getByRole('link', { name: /GeoJSON$/ }).getAttribute('href');
    const file = await visit.page.context().request.get(new URL(href!, visit.page.url()).href);
    expect([file.status(), file.headers()['content-type']]).toEqual([
      200,
      expect.stringContaining('geo+json'),
    ]);
    const features: readonly { readonly properties: { readonly reference: string } }[] = (await file.json())
      .features;
    expect(features[0]!.properties).toEqual({ is: 'this site', reference });
    expect(features.map(({ properties }) => properties.reference)).toContain(before.reference);
    await visit.page.emulateMedia({ media: 'print' });
    const [, scale] = /Printed at 1:(\d+)/.exec(await visit.text())!;
    const map = visit.page.locator('svg.map');
    const millimetre = 96 / 25.4;
    const [bar, metres] = await map.evaluate((svg) => [
      svg.querySelector('path.map__bar')!.getBoundingClientRect().width,
      Number(/(\d+) m/.exec(svg.querySelector('.map__note')!.textContent!)![1]),
    ]);
    expect(Math.abs(bar! / millimetre - (metres! * 1000) / Number(scale))).toBeLessThan(0.5);
    await visit.page.emulateMedia({ media: 'screen' });
    await visit.follow(before.reference);
    expect(await visit.heading()).toBe(before.reference);
    await visit.follow('Map');
    expect(await visit.text()).toContain(reference);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
