import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';
import { officers } from './recommending.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function writeDown(visit: Visit, day: string, took: string, reference: string): Promise<void> {
  const [year, month, date] = day.split('-');
  await visit.write('Day', date!, { exact: true });
  await visit.write('Month', month!, { exact: true });
  await visit.write('Year', year!, { exact: true });
  await visit.write('How long', took);
  await visit.write(/^Case/, reference);
  await visit.press('Record it');
}

/** "Week of 30 November 2026 2 hours 15 minutes Waits for approval" */
const weekOf = (visit: Visit, words: string): Promise<string> =>
  visit.page
    .getByRole('heading', { name: new RegExp(`^Week of ${words}`) })
    .first()
    .innerText();

describe.each(ways)("an officer's week of time, %s", (way) => {
  it('is entered, submitted, returned, corrected and approved', async () => {
    const name = officers[way];
    const visit = await (await Visit.begin(browser, way)).signIn(name);
    const { on } = await askApi<{ on: string }>(name, '/me');
    const { cases } = await askApi<{ cases: readonly { caseReference: string }[] }>(
      name,
      '/caseload?officer=me&size=1',
    );
    const { caseReference } = cases[0]!;
    await visit.open('/time');
    expect(await visit.heading()).toMatch(/^My time, /);
    expect(await visit.faults()).toEqual([]);
    await writeDown(visit, on, 'a while', `${caseReference}X`);
    expect(await visit.text()).toContain('How long must be hours and minutes, like 1:30 or 45m');
    expect(await visit.text()).toContain(`You have no case ${caseReference}X`);
    expect(await visit.faults()).toEqual([]);
    await writeDown(visit, on, '1:30', caseReference);
    expect(await visit.message()).toContain('Written down');
    expect(await visit.faults()).toEqual([]);
    await writeDown(visit, on, '45m', caseReference);
    const monday = await visit.page.locator('h2', { hasText: '2 hours 15 minutes' }).last().innerText();
    const week = /Week of (\d+ \w+ \d{4})/.exec(monday)![1]!;
    await visit.press(`Submit 2 hours 15 minutes of the week of ${week}`);
    expect(await weekOf(visit, week)).toContain('Waits for approval');
    expect(await visit.faults()).toEqual([]);

    const amina = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    await amina.open('/time/approve');
    expect(await amina.text()).toMatch(/\d+ weeks? (is|are) waiting for approval/);
    expect(await amina.faults()).toEqual([]);
    await amina.press('Approve the ticked weeks');
    expect(await amina.text()).toContain('Choose the weeks to approve');
    expect(await amina.faults()).toEqual([]);
    await amina.page.getByLabel('Which').selectOption({ label: `${name}, ${week}` });
    await amina.press('Return it');
    expect(await amina.text()).toContain('Say what must be corrected');
    expect(await amina.faults()).toEqual([]);
    await amina.page.getByLabel('Which').selectOption({ label: `${name}, ${week}` });
    await amina.write('What must be corrected', 'The 45 minutes were for another case.');
    await amina.press('Return it');
    expect(await amina.text()).toContain('Given back');
    expect(await amina.faults()).toEqual([]);

    await visit.open('/time');
    expect(await weekOf(visit, week)).toContain('Returned to you');
    await visit.page
      .getByText(/^Take it back: 45 minutes/)
      .last()
      .click();
    expect(await visit.faults()).toEqual([]);
    await visit.page.getByLabel('Why').last().fill('For another case.');
    await visit.page.getByRole('button', { name: 'Take back 45 minutes' }).last().click();
    expect(await visit.text()).toContain('Taken back');
    await visit.press(`Submit 1 hour 30 minutes of the week of ${week}`);
    await amina.open('/time/approve');
    await amina.choose(`Approve ${name}, week of ${week}`);
    await amina.press('Approve the ticked weeks');
    expect(await amina.text()).toContain('Approved: 1 week');
    expect(await amina.faults()).toEqual([]);
    await visit.open('/time');
    expect(await weekOf(visit, week)).toContain('Approved');
    expect(await visit.faults()).toEqual([]);
    await Promise.all([visit.end(), amina.end()]);
  });
});
