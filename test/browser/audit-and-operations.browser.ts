import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually } from '../system/eventually.js';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Facts {
  readonly facts: readonly {
    readonly words: string;
    readonly caseReference: string;
    readonly position: string;
    readonly revision: string;
    readonly effectiveOn: string;
  }[];
  readonly next: string | null;
}
const asked = (query: string) => askApi<Facts>('Helen Marsh', `/facts?${query}&limit=50`);

describe.each(ways)('an auditor, %s', (way) => {
  it('finds facts across cases by kind, council and days, page by page, and downloads them as CSV', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Helen Marsh');
    expect(await visit.heading()).toBe('Audit');
    expect(await visit.faults()).toEqual([]);
    await visit.page.getByLabel('What happened').selectOption('ApplicationReceived');
    await visit.page.getByLabel('Council').selectOption('cam');
    await visit.write('Took effect from', 'the day before');
    await visit.press('Search the facts');
    expect(await visit.text()).toContain('Took effect from: must be a real day, like 25 October 2026');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Took effect from', '1 November 2025');
    await visit.press('Search the facts');
    const query = 'type=ApplicationReceived&council=CAM&effectiveFrom=2025-11-01';
    const first = await asked(query);
    const references = visit.page.locator('main tbody td:nth-of-type(3) a');
    expect(await references.allInnerTexts()).toEqual(first.facts.map(({ caseReference }) => caseReference));
    expect(await visit.faults()).toEqual([]);
    const csv = await visit.page
      .context()
      .request.get((await visit.page.getByRole('link', { name: /CSV/ }).getAttribute('href'))!);
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect((await csv.text()).split('\n')[1]).toContain(first.facts[0]!.caseReference);
    await visit.follow('Earlier facts');
    const second = await asked(`${query}&before=${first.next}`);
    expect(await references.allInnerTexts()).toEqual(second.facts.map(({ caseReference }) => caseReference));
    await visit.end();
  });

  it('is led from days without a matching fact to the nearest one', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Helen Marsh');
    await visit.open('/audit/facts?recordedFrom=1+1+2000&recordedTo=2+1+2000');
    expect(await visit.text()).toMatch(/No fact matches\. The nearest is [\d,]+ days later, recorded on /);
    expect(await visit.faults()).toEqual([]);
    await visit.follow(/^[\d,]+ days later$/);
    expect(await visit.page.locator('main tbody tr').count()).toBeGreaterThan(0);
    expect(await visit.faults()).toEqual([]);
    await visit.open('/audit/facts?recordedFrom=1+1+2099&recordedTo=2+1+2099');
    expect(await visit.text()).toMatch(/The nearest is [\d,]+ days earlier/);
    await visit.end();
  });

  it('sees a case in two ways on a day, the facts that explain it, and how to check and copy the record', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Helen Marsh');
    const { facts } = await asked('type=ApplicationValidated&late=1');
    const { caseReference, effectiveOn, revision } = facts[0]!;
    await visit.write(/^Reference/, caseReference);
    await visit.write('Day, like', effectiveOn.split('-').reverse().join('/'));
    await visit.press('Show what was known');
    const [, differing] = /there are two versions of the case\. (\d+) things differ\./.exec(
      await visit.text(),
    )!;
    expect(await visit.page.locator('.differs tbody tr').count()).toBe(Number(differing));
    expect(await visit.faults()).toEqual([]);
    await visit.follow(`fact ${revision}`);
    expect(await visit.heading()).toBe(`Fact ${revision} of ${caseReference}`);
    expect(await visit.text()).toContain('later than it took effect');
    expect(await visit.text()).toMatch(/Hash, over it and the one before\s+[0-9a-f]{64}/);
    expect(await visit.faults()).toEqual([]);
    await visit.open('/audit');
    expect(await visit.text()).toContain('npm run auditor -- verify --all');
    expect(await visit.text()).toContain('copies of a case that can be checked later');
    await visit.end();
  });

  it('sees who looked at withheld details', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Helen Marsh');
    const { cases } = await askApi<{ cases: readonly { caseId: string; council: string }[] }>(
      'Amina Hassan',
      '/caseload?size=1',
    );
    const { council, caseId } = cases[0]!;
    await askApi('Amina Hassan', `/councils/${council}/planning-applications/${caseId}/contacts`);
    await eventually('the look is shown', async () => {
      const { looks } = await askApi<{ looks: readonly { caseId: string }[] }>('Helen Marsh', '/looks');
      return looks.some((each) => each.caseId === caseId) || undefined;
    });
    await visit.follow('Who looked at protected contents');
    const { looks } = await askApi<{ looks: readonly { words: string }[] }>('Helen Marsh', '/looks?limit=50');
    expect(await visit.page.locator('main tbody td:nth-of-type(3)').allInnerTexts()).toEqual(
      looks.map(({ words }) => words),
    );
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });

  it('sees whether any process is stuck', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Helen Marsh');
    await visit.open('/operations');
    const { readModels, leases } = await askApi<{
      readModels: { name: string }[];
      leases: { holder: string }[];
    }>('Helen Marsh', '/operations');
    const text = await visit.text();
    for (const { name } of readModels) expect(text).toContain(name);
    for (const { holder } of leases) expect(text).toContain(holder);
    expect(text).toContain('Nothing is held up.');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

it("the auditor's pages are shown to managers, and to no other role", async () => {
  const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
  expect(await visit.open('/audit/facts')).toBe(403);
  expect(await visit.open('/operations')).toBe(403);
  expect(await visit.faults()).toEqual([]);
  await visit.end();
});

it('the numbers of a rebuild are renewed by a script, and each ten percent are said', async () => {
  const visit = await (await Visit.begin(browser)).signIn('Helen Marsh');
  const read = [38, 39, 41];
  // A rebuild of the invented record is over too soon to be watched.
  await visit.page.route('**/operations', async (route) => {
    const page = await (await route.fetch()).text();
    const percent = read.shift();
    const rebuild = `<p class="govuk-visually-hidden" role="status" data-rebuilds-said></p><dl data-rebuilds><div><dt>council_caseload, version 9</dt><dd data-percent="${percent}">${percent}% of the record has been read</dd></div></dl>`;
    const shown = percent === undefined ? page : page.replace('<h2', `${rebuild}<h2`);
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown });
  });
  await visit.open('/operations');
  const [list, said] = [
    visit.page.locator('[data-rebuilds]'),
    visit.page.locator('[data-rebuilds-said]'),
  ] as const;
  await list.filter({ hasText: '39%' }).waitFor();
  expect(await said.textContent()).toBe('');
  await list.filter({ hasText: '41%' }).waitFor();
  expect(await said.textContent()).toBe('council_caseload, version 9. 41% of the record has been read');
  await said.filter({ hasText: 'No read model is being rebuilt any more' }).waitFor();
  expect(await list.count()).toBe(0);
  await visit.end();
});
