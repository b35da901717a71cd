import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually } from '../system/eventually.js';
import { tellApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';
import { incomplete, type ReceivedCase } from './receiving.js';

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
    expect(await visit.message()).toMatch(/\d recorded, for/);
    expect(await visit.page.locator('main section').count()).toBe(0);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

describe.each(ways)('applications that were never completed, %s', (way) => {
  it('are returned together but for one that was answered meanwhile, and a second person pays each refund', async () => {
    const cases: ReceivedCase[] = [];
    for (const council of ['CAM', 'CAM', 'SCA', 'SCA', 'SCA'] as const)
      cases.push(await incomplete(council, 'dylan.price'));
    const [answered, ...others] = cases as [ReceivedCase, ...ReceivedCase[]];
    const visit = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    await eventually('they are on the list', async () => {
      await visit.open('/work?show=no-answer-in-time');
      const text = await visit.text();
      return cases.every(({ reference }) => text.includes(reference)) || undefined;
    });
    await visit.follow(/^Return all \d+$/);
    for (const { reference } of cases) expect(await visit.text()).toContain(reference);
    expect(await visit.faults()).toEqual([]);
    await visit.open('/work?show=no-answer-in-time');
    for (const { reference } of cases) await visit.choose(`Select ${reference}`);
    await visit.press('Check the cases selected');
    expect(await visit.text()).toContain('5 cases selected');
    expect(await visit.text()).toMatch(/Return it to the applicant\s+All of them/);
    await visit.follow('Return it to the applicant');
    await visit.write('Reason', 'The red line never came.');
    await visit.press('Check each of them');
    expect(await visit.page.locator('main section').count()).toBe(2);
    expect(await visit.faults()).toEqual([]);
    await tellApi('Nadia Rahman', `${answered.path}/information-requests/red-line/response`, {});
    await visit.press('Return it, for Cambridge City Council');
    const done = visit.page.getByRole('alert');
    expect(await done.innerText()).toContain('1 recorded, 1 not, for Cambridge City Council');
    expect(await done.innerText()).toMatch(new RegExp(`${answered.reference}: not recorded\\. [A-Z].+\\.`));
    expect(await visit.faults()).toEqual([]);
    await visit.press('Return it, for South Cambridgeshire District Council');
    expect(await done.innerText()).toContain('3 recorded, for South Cambridgeshire District Council');
    for (const { at } of others) {
      await visit.open(`${at}/money`);
      expect(await visit.text()).toContain('to be paid by a second person');
      expect(await visit.faults()).toEqual([]);
    }
    await visit.end();
  });
});
