import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually } from '../system/eventually.js';
import { openBrowser, Visit, type Way, ways } from './browsing.js';
import { type ReceivedCase, received } from './receiving.js';

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
  expect(await visit.message()).not.toContain('There is a problem');
  expect(await visit.faults()).toEqual([]);
}

type Received = Pick<ReceivedCase, 'at' | 'reference'>;

/** Puts it on the public register, and finds it there as anybody does. */
async function isOnTheRegister(visit: Visit, { at, reference }: Received): Promise<void> {
  await visit.open(`${at}/documents`);
  await visit.follow(/^Say whether the public may see a document ?: site-plan/);
  await visit.choose(/^elevations.pdf/);
  await visit.choose('May be published');
  await visit.press(/^Set what the public may see, for/);
  await visit.open(`${at}/do/publication`);
  await checkAndRecord(visit, /^Put it on the register, for/);
  await visit.open('/register/cam');
  await visit.write('Reference, street or postcode', reference);
  await visit.press('Search');
  expect(await visit.text()).toContain('1 application');
  await visit.page.locator('.register-list a').first().click();
  expect(await visit.text()).toContain(`Planning application ${reference}`);
  expect(await visit.text()).toMatch(/Valid\s+\d+ \w+ 20\d\d/);
  expect(await visit.faults()).toEqual([]);
}

/** A team leader gives it to an officer, who then finds it on their list. */
async function isOnTheListOf(officer: string, way: Way, { at, reference }: Received): Promise<void> {
  const amina = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
  await amina.open(`${at}/do/allocation`);
  await amina.select('Officer', officer);
  await amina.press(/^Give it to them, for/);
  expect(await amina.message()).toContain('Given to an officer, for');
  await amina.end();
  const theirs = await (await Visit.begin(browser, way)).signIn(officer);
  await theirs.follow(reference);
  expect(await theirs.heading()).toBe(reference);
  expect(await theirs.faults()).toEqual([]);
  await theirs.end();
}

describe.each(ways)('from receipt to valid %s', (way) => {
  it('leads Nadia from the submission, through requests and answers, to a last day with its reason', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    const { at, reference } = await received();
    const toCheck = new RegExp(`^Check ${reference}$`);
    await eventually('it is on the list', async () => {
      await visit.open('/work');
      return (await visit.page.getByRole('link', { name: toCheck }).count()) > 0 || undefined;
    });
    await visit.follow(toCheck);
    expect(await visit.faults()).toEqual([]);
    await visit.open(`${at}/do/fee-assessment`);
    expect(await visit.faults()).toEqual([]);
    await checkAndRecord(visit, /^Keep this sum, for/);
    await visit.open(`${at}/do/information-requests`);
    await visit.select('What is it about', 'The red line');
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
    expect(await visit.page.locator('#why-last-day li').count()).toBeGreaterThanOrEqual(3);
    await isOnTheRegister(visit, { at, reference });
    await visit.end();
    await isOnTheListOf('Dylan Price', way, { at, reference });
  });
});
