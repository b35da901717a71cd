import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Debts {
  readonly charges: readonly { readonly invoiceNumber: string; readonly owedPence: number }[];
}

const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;

describe.each(ways)('finance, %s', (way) => {
  it('goes from what is owed to the charge behind it, and to the fees of cases', async () => {
    const { charges } = await askApi<Debts>('Farid Aziz', '/councils/CAM/debtors');
    const owed = charges.reduce((all, { owedPence }) => all + owedPence, 0);
    const visit = await (await Visit.begin(browser, way)).signIn('Farid Aziz');
    await visit.open('/money/cam');
    await visit.follow('Debtors');
    expect(await visit.page.locator('#sentence').innerText()).toContain(`${pounds(owed)} is owed`);
    expect(await visit.page.locator('tbody tr').count()).toBe(charges.length + 1);
    expect(await visit.faults()).toEqual([]);
    const [first] = charges;
    await visit.follow(first!.invoiceNumber);
    expect(await visit.heading()).toBe(`Invoice ${first!.invoiceNumber}`);
    expect(await visit.page.locator('#sentence').innerText()).toContain(pounds(first!.owedPence));
    expect(await visit.text()).toContain('Invoice issued');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Charges');
    expect(await visit.heading()).toBe('Charges');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Statutory fees');
    await visit.follow(/^Paid \d/);
    expect(await visit.page.locator('#sentence').innerText()).toMatch(/^\d+ cases? of this kind/);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

describe('the debtors of a council', () => {
  it('are refused to a case officer', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
    for (const page of ['debtors', 'charges', 'charges/one', 'fees'])
      expect([page, await visit.open(`/money/cam/${page}`)]).toEqual([page, 403]);
    await visit.end();
  });
});
