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
  Math.round(Number(text.replaceAll(/[£,]/g, '').replace('−', '-')) * 100);

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

/** The amounts of a table, its last one the sum. */
async function amountsOf(visit: Visit, table: string): Promise<readonly number[]> {
  const texts = await visit.page.locator(`${table} + table td:last-child`).allInnerTexts();
  return texts.map((text) => pence(text.split(': ').at(-1)!.split('\n').at(-1)!));
}

interface Pools {
  readonly pools: readonly { readonly pool: string; readonly amountPence: number }[];
  readonly shares: readonly { readonly pool: string; readonly amountPence: number }[];
}

async function lastMonth(): Promise<string> {
  type Listed = {
    readonly statements: readonly { readonly month: string; readonly totals: object | null }[];
  };
  const { statements } = await askApi<Listed>('Farid Aziz', '/councils/CAM/statements');
  return statements.findLast(({ totals }) => totals !== null)!.month;
}

describe.each(ways)('the month of a pool, %s', (way) => {
  it('adds up to its costs, and leads to the lines that it came from', async () => {
    const month = await lastMonth();
    const visit = await (await Visit.begin(browser, way)).signIn('Farid Aziz');
    await visit.open(`/money/cam/${month}`);
    await visit.follow(/^Plan making/);
    const line = pence((await visit.page.locator('#line').innerText()).split(': ').at(-1)!);
    await visit.follow(/^The whole pool/);
    expect(await visit.heading()).toContain('Plan making');
    expect(await visit.faults()).toEqual([]);

    const pool = new URL(visit.page.url()).pathname.split('/').at(-1)!;
    const { pools, shares } = await askApi<Pools>('Farid Aziz', `/pool-months/${month}`);
    const ofPool = <Each extends { readonly pool: string; readonly amountPence: number }>(
      all: readonly Each[],
    ) => all.filter((each) => each.pool === pool).map(({ amountPence }) => amountPence);
    const shown = await amountsOf(visit, '#shares');
    expect(shown.slice(0, -1)).toEqual(ofPool(shares));
    expect(shown[0]).toBe(line);
    expect(shown.at(-1)).toBe(sum(ofPool(pools)));
    expect(sum(shown.slice(0, -1))).toBe(shown.at(-1));
    const costs = await amountsOf(visit, '#costs');
    expect(sum(costs.slice(0, -1))).toBe(costs.at(-1));
    expect(costs.at(-1)).toBe(shown.at(-1));
    expect(await visit.text()).toMatch(/Shares this month\s+1 of 2 parts: by fixed share \(Cambridge/);

    await visit.follow(/^South Cambridgeshire District Council, on its statement/);
    expect(await visit.heading()).toContain('statement SCA/');
    const other = await visit.page.locator('#line').innerText();
    expect(pence(other.split(': ').at(-1)!)).toBe(shown[1]);
    await visit.end();
  });
});

it('says in words that a pool cost nothing, and is not found or hidden where it should be', async () => {
  const visit = await (await Visit.begin(browser)).signIn('Helen Marsh');
  expect(await visit.open('/money/pools/2090-01/policy')).toBe(200);
  expect(await visit.text()).toContain('Plan making cost nothing in January 2090.');
  expect(await visit.faults()).toEqual([]);
  for (const path of [
    '/money/pools/2026-13/policy',
    '/money/pools/2026-10/nothing',
    '/money/pools/2026-10/X',
  ])
    expect(await visit.open(path)).toBe(404);
  await visit.end();
  const officer = await (await Visit.begin(browser)).signIn('Dylan Price');
  expect(await officer.open('/money/pools/2026-10/policy')).toBe(403);
  await officer.end();
});
