import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { tellApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

import { beginRecommending, officers } from './recommending.js';

describe.each(ways)('a report that takes days to write, %s', (way) => {
  it('is left as a draft, found on another computer, and discarded', async () => {
    const name = officers[way];
    const visit = await (await Visit.begin(browser, way)).signIn(name);
    await beginRecommending(visit);
    const at = new URL(visit.page.url()).pathname;
    await visit.write('Report', `Half of it, ${way}.`);
    await visit.press('Save as a draft and continue later');
    expect(await visit.text()).toContain('Saved as a draft. It is not on the record');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
    const elsewhere = await (await Visit.begin(browser, way)).signIn(name);
    await elsewhere.open(at);
    expect(await elsewhere.page.getByLabel('Report').first().inputValue()).toBe(`Half of it, ${way}.`);
    expect(await elsewhere.text()).toContain(`Saved by ${name}`);
    expect(await elsewhere.faults()).toEqual([]);
    await elsewhere.press('Discard the draft');
    expect(await elsewhere.text()).toContain('Draft discarded');
    await elsewhere.open(at);
    expect(await elsewhere.text()).not.toContain('This is a draft');
    await elsewhere.end();
  });
});

it('is saved automatically while typing, and tells two people about each other', async () => {
  const first = await (await Visit.begin(browser)).signIn('Dylan Price');
  await beginRecommending(first);
  const at = new URL(first.page.url()).pathname;
  const second = await (await Visit.begin(browser)).signIn('Dylan Price');
  await second.open(at);
  await first.page.getByLabel('Report').first().fill('Written by one.');
  await first.page.getByText('off the record').waitFor();
  await second.write('Report', 'Written by another.');
  await second.press('Save as a draft and continue later');
  expect(await second.text()).toContain('Dylan Price saved this draft');
  expect(await second.page.getByLabel('Report').first().inputValue()).toBe('Written by another.');
  expect(await second.faults()).toEqual([]);
  await second.press('Save as a draft and continue later');
  expect(await second.text()).toContain('Saved as a draft');
  await second.press('Discard the draft');
  await Promise.all([first.end(), second.end()]);
});

describe.each(ways)('a condition from the council’s library, %s', (way) => {
  it('is added to a recommendation with its wording, and can be edited', async () => {
    const id = `lib-${ways.indexOf(way)}-${Date.now()}`;
    const said = { title: `Bats ${id}`, text: `Boxes for bats ${id}.`, reason: 'For the bats.' };
    for (const council of ['CAM', 'SCA'])
      expect(
        (await tellApi('Peter Lowe', `/councils/${council}/conditions-library/${id}`, said)).status,
      ).toBe(200);
    const visit = await (await Visit.begin(browser, way)).signIn(officers[way]);
    await beginRecommending(visit);
    await visit.page.getByLabel('A condition from the council’s library').selectOption(id);
    await visit.press('Add it to the form');
    expect(
      await visit.page
        .getByLabel(/^Condition/)
        .first()
        .inputValue(),
    ).toBe(said.text);
    expect(await visit.page.locator('input[name$=".fromLibrary"]').first().inputValue()).toBe(`${id}@1`);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
