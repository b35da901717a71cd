import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi, askApiForText, monthInWords } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pence = (text: string): number =>
  Math.round(Number(text.replaceAll(/[£,]/g, '').replace('−', '-')) * 100);

async function amounts(visit: Visit, selector: string): Promise<readonly number[]> {
  return (await visit.page.locator(selector).allInnerTexts()).map((text) => pence(text.split('\n').at(-1)!));
}

/** The month before this one, in words. */
async function lastMonth(): Promise<string> {
  const { on } = await askApi<{ on: string }>('Farid Aziz', '/me');
  const [year, month] = on.split('-').map(Number);
  return monthInWords(new Date(Date.UTC(year!, month! - 2)).toISOString().slice(0, 7));
}

describe.each(ways)('what a council owes, %s', (way) => {
  it('adds up on each page, down to the facts behind one line', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Farid Aziz');
    expect(await visit.heading()).toBe('Money');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Cambridge City Council');
    expect(await visit.faults()).toEqual([]);
    const month = await lastMonth();
    await visit.follow(new RegExp(`^${month.slice(0, 3)}\\w* ${month.slice(-4)}$`));
    expect(await visit.heading()).toContain(month);
    const sums = await amounts(visit, '#sums ~ table td');
    expect(sums.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(sums.at(-1));
    const lines = await amounts(visit, '#lines ~ table td:last-child');
    expect(lines.reduce((sum, each) => sum + each, 0)).toBe(sums.at(-1)! - sums[0]!);
    expect(await visit.faults()).toEqual([]);
    await visit.follow(/^Plan making/);
    expect(await visit.text()).toContain('The facts behind this line');
    expect(await visit.text()).toMatch(/Farid Aziz, 1 \w+ 20\d\d/);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

it('is hidden from officers, and is not found for an unknown month or council', async () => {
  const officer = await (await Visit.begin(browser)).signIn('Dylan Price');
  expect(await officer.open('/money/cam')).toBe(403);
  expect(await officer.faults()).toEqual([]);
  await officer.end();
  const visit = await (await Visit.begin(browser)).signIn('Farid Aziz');
  expect(await visit.open('/money/cam/2026-13')).toBe(404);
  expect(await visit.open('/money/xyz')).toBe(404);
  await visit.end();
});

interface Statements {
  readonly statements: readonly {
    readonly month: string;
    readonly stage: string;
    readonly totals: object | null;
  }[];
}

/** Debits less credits of an account in a ledger's CSV. Only its first seven columns matter: none has a comma. */
const balanceOf = (csv: string, account: string): number =>
  csv
    .split('\r\n')
    .map((line) => line.split(','))
    .filter((cells) => cells[3] === account)
    .reduce((sum, cells) => sum + Number(cells[5]) - Number(cells[6]), 0);

describe.each(ways)('an issued statement, %s', (way) => {
  it('agrees with the ledger as CSV, and lists what was disputed on its form', async () => {
    const { statements } = await askApi<Statements>('Farid Aziz', '/councils/CAM/statements');
    const { month } = statements.findLast(({ totals }) => totals !== null)!;
    const reason = `Not our hours, ${way}, ${Date.now()}`;
    const visit = await (await Visit.begin(browser, way)).signIn('Farid Aziz');
    await visit.open(`/money/cam/${month}`);
    await visit.follow(/^Plan making/);
    await visit.follow('Dispute this line');
    expect(await visit.page.locator('input:checked').count()).toBe(1);
    expect(await visit.faults()).toEqual([]);
    await visit.press('Check what will be recorded');
    expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('Say why');
    await visit.write('Why', reason);
    await visit.press('Check what will be recorded');
    expect(await visit.text()).toContain('Recorded for Cambridge City Council by Farid Aziz');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Record the dispute, for Cambridge City Council');
    const csv = await askApiForText('Farid Aziz', `/councils/CAM/ledger/${month}/csv`);
    expect(await visit.text()).toMatch(new RegExp(`Disputes[\\s\\S]*${reason} \\(Farid Aziz; open\\)`));
    expect(await visit.page.locator('.council-band').innerText()).toContain('Disputed');
    const sums = await amounts(visit, '#sums ~ table td');
    expect(balanceOf(csv, 'councilDebtor')).toBe(sums.at(-1)! - sums[0]!);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
