import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const file = (words: string) => ({
  name: 'elevations.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n${words}`),
});

async function openCase(visit: Visit): Promise<string> {
  await visit.open('/cases?stage=to+assess');
  await visit.page.locator('tbody th[scope=row] a').first().click();
  return new URL(visit.page.url()).pathname;
}

describe.each(ways)('a document %s', (way) => {
  it('is uploaded from a computer to the file of a case, and opened from there', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    const at = await openCase(visit);
    await visit.open(`${at}/do/documents`);
    expect(await visit.faults()).toEqual([]);
    const title = `Elevations ${way} ${Date.now()}`;
    await visit.write('Title', title);
    await visit.press(/^Put it on the file, for/);
    expect(await visit.text()).toContain('Choose the file');
    expect(await visit.faults()).toEqual([]);
    await visit.page.getByLabel('Kind').selectOption({ label: 'Plan' });
    await visit.page.getByLabel('The file', { exact: true }).setInputFiles(file(title));
    await visit.press(/^Put it on the file, for/);
    expect(await visit.heading()).toBe('Documents');
    expect(await visit.message()).toMatch(/On the file, for.*viruses/s);
    expect(await visit.faults()).toEqual([]);
    const link = await visit.page.getByRole('link', { name: title, exact: true }).getAttribute('href');
    const answer = await visit.page.request.get(link!);
    expect([answer.status(), await answer.text()]).toEqual([200, `%PDF-1.7\n${title}`]);
    await visit.end();
  });
});

describe.each(ways)('a form whose session has expired %s', (way) => {
  it('can be continued once its writer has signed in again in another tab', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await visit.open(`${await openCase(visit)}/do/notes`);
    const note = `The fence is two metres, said ${way} at ${Date.now()}.`;
    await visit.write('Note', note);
    await visit.page.context().clearCookies({ name: 'casebook-session' });
    await visit.press(/^Add the note, for/);
    expect(await visit.heading()).toBe('Sign in again to continue');
    expect(await visit.faults()).toEqual([]);
    const opened = visit.page.context().waitForEvent('page');
    await visit.page.getByRole('link', { name: /^Sign in/ }).click();
    const beside = await opened;
    await beside.getByLabel('Nadia Rahman').check();
    await beside.getByRole('button', { name: 'Sign in as this person' }).click();
    await beside.getByRole('heading', { name: 'You are signed in' }).waitFor();
    await beside.close();
    await visit.press('Continue with what I wrote');
    expect(await visit.page.getByLabel('Note').inputValue()).toBe(note);
    await visit.press(/^Add the note, for/);
    expect(await visit.message()).toContain('Note added');
    await visit.end();
  });
});
