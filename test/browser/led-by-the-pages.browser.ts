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

/** Looks at the form, checks what it does, and records it. */
async function recorded(visit: Visit, button: RegExp): Promise<void> {
  expect(await visit.faults()).toEqual([]);
  await visit.press('Check what this does');
  expect(await visit.faults()).toEqual([]);
  await visit.press(button);
  expect(await visit.message()).not.toContain('There is a problem');
  expect(await visit.faults()).toEqual([]);
}

describe.each(ways)('an application whose fee is short %s', (way) => {
  it('goes from my work to a letter for the applicant, and nobody types an address or a fact that Casebook knows', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    const { reference } = await received('householder', { paidPounds: 300 });
    const mine = new RegExp(`^Check ${reference}$`);
    await eventually('it is on the list', async () => {
      await visit.open('/work');
      return (await visit.page.getByRole('link', { name: mine }).count()) > 0 || undefined;
    });
    await visit.follow(mine);
    expect(await visit.text()).toContain('The application states £300, and £300 is recorded as paid.');
    await visit.follow(/lines of the submission to check/);
    for (const line of [/^Fee: £548/, /^Measures: /, /^Constraint: Conservation area$/])
      await visit.choose(line);
    await recorded(visit, /^Confirm it, for/);
    expect(await visit.text()).toContain('£248 more is needed');
    await visit.press('Ask the applicant for information');
    expect(await visit.page.getByLabel('What should they send?').inputValue()).toContain('£248');
    await recorded(visit, /^Ask for it, for/);
    await visit.press('Tell the applicant that it is not valid yet');
    await recorded(visit, /^Mark as invalid, for/);
    expect(await visit.text()).toContain('No letter has told the applicant yet');
    await visit.press('Write a letter');
    await recorded(visit, /^Write the letter, for/);
    await visit.press('Write a letter');
    expect(await visit.text()).toContain('with a link to answer by');
    await recorded(visit, /^Write the letter, for/);
    expect(await visit.text()).toContain('The applicant may still answer until');
    await visit.end();
  });

  it('has its documents checked for the public together', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    const { at } = await received();
    await eventually('the case is there', async () => (await visit.open(at)) === 200 || undefined);
    await visit.follow(/documents to check before the public may see them/);
    await visit.follow(/^Say whether the public may see a document ?: site-plan/);
    await visit.choose(/^elevations.pdf/);
    await visit.choose('May be published');
    expect(await visit.faults()).toEqual([]);
    await visit.press(/^Set what the public may see, for/);
    expect(await visit.message()).not.toContain('There is a problem');
    expect(await visit.faults()).toEqual([]);
    expect(await visit.text()).not.toMatch(/to be checked before/);
    await visit.end();
  });
});
