import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi, monthInWords } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const numberIn = (text: string): number => Number(text.split('\n')[0]!.trim());

interface Counts {
  readonly on: string;
  readonly cells: readonly {
    readonly stage: string;
    readonly council: string;
    readonly cases: number;
    readonly late: number;
  }[];
  readonly months: readonly { readonly month: string; readonly received: number; readonly decided: number }[];
}

describe.each(ways)('a team leader, %s', (way) => {
  it("sees on the team’s page each officer's cases, the unallocated cases, and the suggested officers", async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    expect(await visit.heading()).toBe('Team');
    expect(await visit.faults()).toEqual([]);
    const { teams } = await askApi<{
      teams: { members: { name: string; officer: string; cases: number }[] }[];
    }>('Amina Hassan', '/teams/load');
    for (const { name, officer, cases } of teams.flatMap(({ members }) => members)) {
      expect(await visit.page.getByRole('rowheader', { name, exact: true }).count()).toBe(1);
      const link = visit.page.locator(`a[href="/cases?officer=${officer}&stage=open"]`).first();
      if (cases > 0) expect([name, numberIn(await link.innerText())]).toEqual([name, cases]);
    }
    const { total } = await askApi<{ total: number }>(
      'Amina Hassan',
      '/worklist?for=teamLeader&kind=to-allocate',
    );
    expect(await visit.page.locator('#unallocated ~ form tbody tr').count()).toBe(total);
    await visit.follow('Grace Okafor');
    expect(await visit.heading()).toBe('Work of Grace Okafor');
    await visit.end();
  });

  it('allocates a case to the suggested officer after a check', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    const rows = visit.page.locator('#unallocated ~ form tbody tr');
    const reference = await rows.first().locator('th a').innerText();
    const officer = await rows.first().locator('select').inputValue();
    expect(officer).not.toBe('');
    for (const select of (await rows.locator('select').all()).slice(1)) await select.selectOption('');
    await visit.press('Check these allocations');
    expect(await visit.text()).toContain(reference);
    expect(await visit.faults()).toEqual([]);
    await visit.press(/^Give 1 case out, for /);
    expect(await visit.text()).toContain('1 allocated, for ');
    const { cases } = await askApi<{ cases: readonly { caseReference: string; officer: string }[] }>(
      'Amina Hassan',
      `/caseload?search=${encodeURIComponent(reference)}`,
    );
    expect(cases).toContainEqual(expect.objectContaining({ caseReference: reference, officer }));
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });

  it('opens each number on the service’s page, and finds that number of cases', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    expect(await visit.heading()).toBe('Service');
    expect(await visit.faults()).toEqual([]);
    const { cells } = await askApi<Counts>('Peter Lowe', '/caseload/counts?by=stage,council');
    const { months } = await askApi<Counts>('Peter Lowe', '/caseload/counts?by=month');
    const ofCambridge = cells.find(({ stage, council }) => stage === 'to assess' && council === 'CAM')!.cases;
    const cell = visit.page.getByRole('link', { name: /To assess, Cambridge City Council$/ });
    expect(numberIn(await cell.innerText())).toBe(ofCambridge);
    for (const { month, received, decided } of months) {
      const [cameIn, wentOut] = ['received', 'decided'].map((what) =>
        visit.page.locator(`tbody a[href="/cases?${what}=${month}"]`),
      );
      if (received > 0) expect(numberIn(await cameIn!.innerText())).toBe(received);
      if (decided > 0) expect(numberIn(await wentOut!.innerText())).toBe(decided);
    }
    await cell.click();
    expect(await visit.text()).toContain(`${ofCambridge} cases`);
    const { month, received, decided } = months.at(-2)!;
    await visit.open(`/cases?received=${month}`);
    expect(await visit.text()).toContain(`${received} cases, received in ${monthInWords(month)}`);
    await visit.open(`/cases?decided=${month}`);
    expect(await visit.text()).toContain(`${decided} cases, decided in ${monthInWords(month)}`);
    await visit.end();
  });

  it('counts the cases past their last day as their list does, council by council', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    const row = visit.page.locator('tr', {
      has: visit.page.getByRole('rowheader', { name: 'Past the last day' }),
    });
    const shown = (await row.locator('td').allInnerTexts()).map(numberIn);
    const { on } = await askApi<Counts>('Peter Lowe', '/caseload/counts?by=council');
    const councils = await askApi<readonly { readonly council: string }[]>('Peter Lowe', '/councils');
    const listed = await Promise.all(
      [...councils.map(({ council }) => `council=${council}&`), ''].map(async (of) => {
        const address = `/caseload?${of}dueBefore=${on}`;
        return (await askApi<{ readonly total: number }>('Peter Lowe', address)).total;
      }),
    );
    expect(shown).toEqual(listed);
    await visit.end();
  });

  it('downloads the months as CSV, with the numbers of the page', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    const { months } = await askApi<Counts>('Peter Lowe', '/caseload/counts?by=month');
    const [file] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('link', { name: 'These months as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('received-and-completed.csv');
    const [columns, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(columns).toBe('month,received,decided,withdrawn,closed otherwise');
    expect(lines.map((line) => line.split(',').slice(0, 3).join())).toEqual(
      months.map(({ month, received, decided }) => [month, received, decided].join()),
    );
    await visit.end();
  });

  it('reads the law in force on a day, with unverified rules first', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    await visit.open('/service/law?on=2027-06-30');
    expect(await visit.heading()).toBe('The law on 30 June 2027');
    expect(await visit.text()).toContain('Public holidays are known until 31 December 2027.');
    const summaries = await visit.page.locator('main summary').allInnerTexts();
    const isUnsure = summaries.map((each) => each.includes('not checked against their source'));
    expect(isUnsure).toEqual(isUnsure.toSorted((one, other) => Number(other) - Number(one)));
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
