import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Month {
  readonly alonePence: number;
  readonly actualPence: number | null;
  readonly savedPence: number | null;
  readonly expectedPence: number | null;
}
interface Saved {
  readonly months: readonly Month[];
}
interface Savings {
  readonly councils: readonly (Saved & { readonly council: string })[];
  readonly together: Saved;
}

const pence = (text: string): number =>
  Math.round(Number(text.replaceAll(/[£,]/g, '').replace('−', '-')) * 100);

/** The amounts of each row of the first table of the page, its last row the sums. */
async function amountsByRow(visit: Visit): Promise<readonly (readonly number[])[]> {
  const rows = await visit.page.locator('#months + .wide-table tbody tr').all();
  const texts = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
  return texts.map((cells) =>
    cells
      .map((cell) => cell.split('\n').at(-1)!.split(': ').at(-1)!)
      .flatMap((cell) => (/£/.test(cell) ? [pence(cell)] : [])),
  );
}

const expected = (months: readonly Month[], parts: (at: number) => readonly (number | null)[]) =>
  months.map(({ alonePence, actualPence, savedPence, expectedPence }, at) =>
    [alonePence, ...parts(at), actualPence, savedPence, expectedPence].filter((each) => each !== null),
  );

/** The financial year of the last statement, by the year in which it begins. */
async function yearOfAccounts(): Promise<number> {
  type Listed = { readonly statements: readonly { readonly month: string }[] };
  const { statements } = await askApi<Listed>('Peter Lowe', '/councils/CAM/statements');
  const [year, month] = statements.at(-1)!.month.split('-').map(Number);
  return month! < 4 ? year! - 1 : year!;
}

describe.each(ways)('what sharing saves, %s', (way) => {
  it('is on its pages to the penny as the API says it, and adds up', async () => {
    const year = await yearOfAccounts();
    const { councils, together } = await askApi<Savings>('Peter Lowe', `/savings/${year}`);
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    await visit.open(`/money/savings/${year}`);
    expect(await visit.heading()).toContain('Savings');
    expect(await visit.faults()).toEqual([]);
    const rows = await amountsByRow(visit);
    const parts = (at: number) => councils.map(({ months }) => months[at]!.actualPence);
    expect(rows.slice(0, -1)).toEqual(expected(together.months, parts));
    const sums = rows.at(-1)!;
    expect(sums[0]).toBe(rows.slice(0, -1).reduce((sum, [alone]) => sum + alone!, 0));
    expect(sums.slice(1, 1 + councils.length).reduce((sum, each) => sum + each, 0)).toBe(
      sums[1 + councils.length],
    );
    const actual = (months: readonly Month[]) => months.map(({ actualPence }) => `${actualPence ?? ''}`);
    const csv = async (address: string) => {
      const answer = await visit.page.request.get(`${address}/months.csv`);
      const [, ...lines] = (await answer.text()).trim().split('\r\n');
      return lines.map((line) => line.split(',')[3]);
    };
    expect(await csv(`/money/savings/${year}`)).toEqual(councils.flatMap(({ months }) => actual(months)));
    expect(await csv(`/money/cam/savings/${year}`)).toEqual(actual(councils[0]!.months));
    await visit.follow('Cambridge City Council');
    expect(await visit.faults()).toEqual([]);
    expect((await amountsByRow(visit)).slice(0, -1)).toEqual(expected(councils[0]!.months, () => []));
    await visit.end();
  });

  it('is found from the money of the councils, and leads to a statement', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Farid Aziz');
    await visit.follow(/^Savings, April/);
    expect(await visit.heading()).toContain('Savings');
    await visit.open(`/money/savings/${await yearOfAccounts()}`);
    expect(await visit.page.locator('svg[role=img]').getAttribute('aria-label')).toMatch(
      /^In .*The table below has the same content\.$/,
    );
    await visit.follow(/^Cambridge City Council, \w+ \d{4}/);
    expect(await visit.heading()).toContain('statement CAM/');
    await visit.follow('Cambridge City Council: money');
    await visit.follow('What sharing saves Cambridge City Council');
    expect(await visit.heading()).toContain('Savings');
    await visit.end();
  });
});

it('savings say so in words without a business case, and are hidden from officers', async () => {
  const visit = await (await Visit.begin(browser)).signIn('Farid Aziz');
  for (const path of ['/money/savings/2001', '/money/cam/savings/2001']) {
    expect(await visit.open(path)).toBe(200);
    expect(await visit.text()).toContain('No business case says');
    expect(await visit.faults()).toEqual([]);
  }
  for (const path of [
    '/money/savings/20266',
    '/money/xyz/savings/2026/months.csv',
    '/money/cam/savings/1999',
  ])
    expect(await visit.open(path)).toBe(404);
  await visit.end();
  const officer = await (await Visit.begin(browser)).signIn('Dylan Price');
  for (const path of ['/money/savings/2026', '/money/cam/savings/2026', '/money/savings/2026/months.csv'])
    expect(await officer.open(path)).toBe(403);
  await officer.end();
});
