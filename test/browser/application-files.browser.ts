import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';
import { submission } from './receiving.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('an application that no portal sent, %s', (way) => {
  it('is received from its file, and an unreadable file is reported', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await visit.open('/councils/cam');
    await visit.follow('Receive an application from its file');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Receive it, for Cambridge City Council');
    expect(await visit.text()).toContain('Choose the file of the application');
    expect(await visit.faults()).toEqual([]);
    const choose = (name: string, text: string) =>
      visit.page
        .getByLabel('File of the application')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('broken.json', '{"data":{}}');
    await visit.press('Receive it, for Cambridge City Council');
    expect(await visit.text()).toContain('There is a problem');
    expect(await visit.faults()).toEqual([]);
    await choose('householder.json', JSON.stringify(await submission()));
    await visit.press('Receive it, for Cambridge City Council');
    expect(await visit.text()).toContain('Received as');
    expect(await visit.heading()).toMatch(/HFUL$/);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
