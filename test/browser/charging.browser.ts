import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Prices {
  readonly prices: readonly {
    readonly service: string;
    readonly level: string;
    readonly scale: string;
    readonly price: 'fullCost' | { readonly netPence?: number };
  }[];
}

const inAYear = (): readonly [string, string][] => [
  ['Day', '1'],
  ['Month', '12'],
  ['Year', String(new Date().getUTCFullYear() + 1)],
];

describe.each(ways)('finance, %s', (way) => {
  it('invoices a service, records what is paid, and proposes a refund of what is too much', async () => {
    const { prices } = await askApi<Prices>('Farid Aziz', '/councils/CAM/prices');
    const price = prices.find(
      (each) => each.service === 'preApplication' && typeof each.price === 'object' && each.price.netPence,
    )!;
    const visit = await (await Visit.begin(browser, way)).signIn('Farid Aziz');
    await visit.open('/money/cam/charges');
    await visit.follow('Invoice a service');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Check what will be recorded');
    expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('Choose the service');
    await visit.write('Customer', 'ACC-9001');
    await visit.choose('Pre-application advice');
    await visit.select('Level of the service', price.level);
    await visit.select('Scale', price.scale);
    for (const [part, text] of inAYear()) await visit.write(part, text, { exact: true });
    await visit.press('Check what will be recorded');
    expect(await visit.text()).toContain('Recorded for Cambridge City Council by Farid Aziz');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Issue the invoice, for Cambridge City Council');
    expect(await visit.heading()).toMatch(/^Invoice /);
    expect(await visit.page.locator('#sentence').innerText()).toContain('Customer ACC-9001 owes');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Propose a refund');
    await visit.write('Amount to refund', '1.00');
    await visit.write('Why', 'Charged too much.');
    await visit.press('Check what will be recorded');
    await visit.press('Propose the refund, for Cambridge City Council');
    expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('You cannot do this yet');
    await visit.follow('Leave it');
    await visit.follow('Propose a credit note');
    await visit.write('Amount before VAT', '1.00');
    await visit.write('Why', 'Half an hour was not given.');
    await visit.press('Check what will be recorded');
    await visit.press('Propose the credit note, for Cambridge City Council');
    expect(await visit.page.locator('#sentence').innerText()).toContain('waits for a second person');
    await visit.follow('Record a payment');
    expect(await visit.page.getByLabel('Amount that was paid').inputValue()).toMatch(/^\d+\.\d\d$/);
    await visit.write('Reference of the payment', `BACS ${way} ${Date.now()}`);
    for (const [part, text] of today()) await visit.write(part, text, { exact: true });
    await visit.press('Check what will be recorded');
    await visit.press('Record the payment, for Cambridge City Council');
    expect(await visit.page.locator('#sentence').innerText()).toContain('Nothing is owed.');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

function today(): readonly [string, string][] {
  const now = new Date();
  return [
    ['Day', String(now.getUTCDate())],
    ['Month', String(now.getUTCMonth() + 1)],
    ['Year', String(now.getUTCFullYear())],
  ];
}

describe('the forms on a charge', () => {
  it('are refused to an auditor, and not offered', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Helen Marsh');
    expect(await visit.open('/money/cam/charges')).toBe(200);
    expect(await visit.page.getByRole('link', { name: 'Invoice a service' }).count()).toBe(0);
    expect(await visit.open('/money/cam/charges/do/invoice')).toBe(403);
    await visit.end();
  });
});
