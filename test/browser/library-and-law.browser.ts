import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('a council’s own conditions and law, %s', (way) => {
  it('include a condition with a second version, which can be retired', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    const id = `trial-${ways.indexOf(way)}-${Date.now()}`;
    await visit.open('/councils/cam/conditions');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Add a condition');
    await visit.write('Its short name', id);
    await visit.write('Name for officers', `Hours ${id}`);
    await visit.write(/^Condition/, 'No work on Sundays.');
    await visit.write('Reason', 'For the neighbours.');
    await visit.press('Check what will be recorded');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Keep it, for Cambridge City Council');
    await visit.open(`/councils/cam/conditions/${id}`);
    await visit.follow('Make a new version');
    expect(await visit.page.getByLabel(/^Condition/).inputValue()).toBe('No work on Sundays.');
    await visit.write(/^Condition/, 'No work on Sundays or at night.');
    await visit.press('Check what will be recorded');
    await visit.press('Keep it, for Cambridge City Council');
    await visit.open(`/councils/cam/conditions/${id}`);
    expect(await visit.text()).toContain('Version 2');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Take it out of the library');
    await visit.press('Check what will be recorded');
    await visit.press('Take it out, for Cambridge City Council');
    expect(await visit.open('/councils/cam/conditions')).toBe(200);
    expect(await visit.text()).not.toContain(`Hours ${id}`);
    await visit.end();
  });

  it('include a number of days for review: its effect is previewed, then it is adopted and withdrawn', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    const { on } = await askApi<{ on: string }>('Peter Lowe', '/me');
    const writeFrom = async (): Promise<void> => {
      const group = visit.page.getByRole('group', { name: 'From' });
      const [year, month, date] = on.split('-');
      await group.getByLabel('Day').fill(date!);
      await group.getByLabel('Month').fill(month!);
      await group.getByLabel('Year').fill(year!);
    };
    await visit.open('/councils/sca/law');
    expect(await visit.faults()).toEqual([]);
    const { tables } = await askApi<{
      tables: readonly { name: string; rows: readonly { key: string }[] }[];
    }>('Peter Lowe', '/councils/SCA/law');
    const { key } = tables.find(({ name }) => name === 'review-days')!.rows[0]!;
    await visit.open(`/councils/sca/law/adopt/review-days/${key}`);
    await visit.press('Check what this does');
    expect(await visit.text()).toContain('Enter: its source');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Its source', 'Minute 12 of 14 May');
    await visit.choose('Seen in that source');
    await writeFrom();
    await visit.write('Why', 'Reviews take longer here.');
    await visit.press('Check what this does');
    expect(await visit.text()).toMatch(/Of \d+ open cases/);
    expect(await visit.faults()).toEqual([]);
    await visit.press('Adopt it, for South Cambridgeshire District Council');
    expect(await visit.text()).toContain('Adopted: South Cambridgeshire District Council');
    expect(await visit.text()).toContain('Its own');
    await visit.open(`/councils/sca/law/withdraw/review-days/${key}`);
    await writeFrom();
    await visit.write('Why', 'It was tried out.');
    await visit.press('Check what this does');
    await visit.press('Withdraw it, for South Cambridgeshire District Council');
    expect(await visit.text()).toContain('It has no rule of its own');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });

  it('show what other valid days would change, and record nothing', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    await visit.open('/service/what-if?council=cam');
    await visit.write('Days later', '3');
    await visit.press('See what changes');
    expect(await visit.text()).toMatch(/Of \d+ open cases, .* Nothing is recorded\./);
    expect(await visit.faults()).toEqual([]);
    await visit.write('Days later', 'soon');
    await visit.press('See what changes');
    expect(await visit.text()).toContain('Enter a number of days, like 7 or -7');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
