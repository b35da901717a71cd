import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pence = (text: string): number =>
  Math.round(Number(text.replaceAll(/[£,]/g, '').replace('−', '-') || 0) * 100);

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

/** The last two amounts of each row that a selector finds: for entries, debit and credit. */
async function amountsOf(visit: Visit, rows: string, from: number): Promise<readonly (readonly number[])[]> {
  const texts = await visit.page
    .locator(rows)
    .evaluateAll((all) =>
      (all as unknown as { querySelectorAll(of: string): Iterable<{ innerText: string }> }[]).map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.innerText),
      ),
    );
  return texts.map((cells) => cells.slice(from).map((cell) => pence(cell.trim())));
}

/** Debits and credits of all entries, page after page. */
async function entriesOf(visit: Visit): Promise<readonly (readonly number[])[]> {
  const rows = [...(await amountsOf(visit, '.ledger tbody tr', -2))];
  while ((await visit.page.locator('a[rel=next]').count()) > 0) {
    await visit.follow(/^Next/);
    expect(await visit.faults()).toEqual([]);
    rows.push(...(await amountsOf(visit, '.ledger tbody tr', -2)));
  }
  return rows;
}

interface Statement {
  readonly number: string;
  readonly totals: { readonly openingPence: number; readonly closingPence: number };
}

async function lastStatement(): Promise<Statement & { readonly month: string }> {
  type Listed = {
    readonly statements: readonly { readonly month: string; readonly totals: object | null }[];
  };
  const { statements } = await askApi<Listed>('Farid Aziz', '/councils/CAM/statements');
  const { month } = statements.findLast(({ totals }) => totals !== null)!;
  return { ...(await askApi<Statement>('Farid Aziz', `/councils/CAM/statements/${month}`)), month };
}

describe.each(ways)('the ledger of a month, %s', (way) => {
  it('adds up, as its entries, its CSV and its statement do', async () => {
    const { month, number, totals } = await lastStatement();
    const visit = await (await Visit.begin(browser, way)).signIn('Farid Aziz');
    await visit.open(`/money/cam/${month}`);
    await visit.follow(/^Ledger of /);
    expect(await visit.heading()).toContain('Ledger');
    expect(await visit.faults()).toEqual([]);
    expect(await visit.text()).toMatch(/are equal: £[\d,.]+ each, in \d+ entries\./);
    expect(await visit.text()).toContain(`as statement ${number} does.`);
    expect(await visit.text()).toContain('Statement, ledger and facts agree.');

    const accounts = await amountsOf(visit, '#accounts + .wide-table tbody tr', 0);
    const [debit, credit, over] = accounts.at(-1)!;
    expect([credit, over]).toEqual([debit, 0]);
    for (const side of [0, 1, 2])
      expect(sum(accounts.slice(0, -1).map((row) => row[side]!))).toBe(accounts.at(-1)![side]);
    expect(accounts[0]![2]).toBe(totals.closingPence - totals.openingPence);

    const csv = await csvOf(visit);
    const columns = csv[0]!;
    const column = (name: string): readonly number[] =>
      csv.slice(1).map((cells) => Number(cells[columns.indexOf(name)]));
    expect([sum(column('debitPence')), sum(column('creditPence'))]).toEqual([debit, credit]);

    const entries = await entriesOf(visit);
    expect(entries.map(([side]) => side)).toEqual(column('debitPence'));
    expect(entries.map(([, side]) => side)).toEqual(column('creditPence'));
    await visit.end();
  });
});

/** The rows of the file that the page offers. Its first seven columns have no comma in them. */
async function csvOf(visit: Visit): Promise<readonly (readonly string[])[]> {
  const link = visit.page.getByRole('link', { name: 'Download the ledger as CSV' });
  const [file] = await Promise.all([visit.page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/^ledger-cam-\d{4}-\d\d\.csv$/);
  const text = await readFile((await file.path())!, 'utf8');
  return text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
}

it('leads from an entry to its line and its case, and is listed with each statement', async () => {
  const { month } = await lastStatement();
  const visit = await (await Visit.begin(browser)).signIn('Farid Aziz');
  await visit.open('/money/cam');
  await visit.page.locator(`a[href="/money/cam/ledger/${month}"]`).click();
  const links = visit.page.locator('.ledger tbody th a');
  const hrefs = await links.evaluateAll((all) =>
    (all as unknown as { getAttribute(name: string): string }[]).map((each) => each.getAttribute('href')),
  );
  for (const kind of [`/money/cam/${month}/line?key=`, '/cases/cam/'])
    expect(await visit.open(hrefs.find((href) => href.startsWith(kind))!)).toBe(200);
  await visit.end();
});

it('is empty in words, not found for an unknown month, and hidden from officers', async () => {
  const visit = await (await Visit.begin(browser)).signIn('Farid Aziz');
  expect(await visit.open('/money/cam/ledger/2090-01')).toBe(200);
  expect(await visit.text()).toContain('The ledger has no entry for January 2090.');
  expect(await visit.faults()).toEqual([]);
  for (const path of ['/money/cam/ledger/2026-13', '/money/xyz/ledger/2026-10', '/money/cam/ledger/2001-01'])
    expect(await visit.open(path)).toBe(404);
  await visit.end();
  const officer = await (await Visit.begin(browser)).signIn('Dylan Price');
  for (const path of ['/money/cam/ledger/2026-10', '/money/cam/ledger/2026-10/csv'])
    expect(await officer.open(path)).toBe(403);
  await officer.end();
});
