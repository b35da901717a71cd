import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually } from '../system/eventually.js';
import { askApi, tellApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';
import { received } from './receiving.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Body {
  readonly name: string;
  readonly waiting: number;
  readonly late: number;
}
interface Bodies {
  readonly consultees: readonly Body[];
  readonly sentence: string;
}
const bodies = (council = '') =>
  askApi<Bodies>('Nadia Rahman', `/consultees${council && `?council=${council}`}`);

describe.each(ways)('the bodies and councils that wait for each other, %s', (way) => {
  it('are listed by body and by council, with the same numbers as in the API', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await visit.open('/consultees');
    const { consultees, sentence } = await bodies();
    expect(await visit.text()).toContain(sentence);
    const names = visit.page.locator('main tbody th a');
    expect(await names.allInnerTexts()).toEqual(consultees.map(({ name }) => name));
    expect(await visit.faults()).toEqual([]);
    const [first] = consultees;
    await names.first().click();
    expect(await visit.heading()).toBe(first!.name);
    expect(await visit.page.locator('main tbody tr').count()).toBe(first!.waiting);
    expect(await visit.page.locator('main tbody tr.late').count()).toBe(first!.late);
    expect(await visit.faults()).toEqual([]);
    await visit.open('/consultees?council=sca');
    expect(await visit.text()).toContain((await bodies('SCA')).sentence);
    await visit.end();
  });

  it('lead to one link for the answer of a body, and keep the input', async () => {
    const one = await received();
    const valid = { validFrom: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format() };
    expect((await tellApi('Nadia Rahman', `${one.path}/validation`, valid)).status).toBe(200);
    const asked = { consultees: [{ consulteeId: 'canal', name: 'Canal company', kind: 'other' }] };
    const { body } = await tellApi('Nadia Rahman', `${one.path}/consultations`, asked);
    await eventually('the case shows whom it asked', async () => {
      const found = await askApi<{ consultees: readonly unknown[] }>('Nadia Rahman', one.path);
      return found.consultees.length > 0 || undefined;
    });
    expect(body.position).toBeDefined();
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await visit.open(`${one.at}/people`);
    const links = visit.page.getByRole('link', { name: /^(?!All cases).*answer\s*: Canal company$/ });
    expect(await links.count()).toBe(1);
    expect(await visit.faults()).toEqual([]);
    await links.click();
    await visit.choose('No objection');
    await visit.write(/^Answer/, 'We have none.');
    await visit.page.locator('summary').first().click();
    await visit.write('Conditions that it asks for', 'A fence along the towpath.');
    expect(await visit.faults()).toEqual([]);
    await visit.press(/^Check/);
    expect(await visit.faults()).toEqual([]);
    await visit.press(/^Record the answer/);
    await visit.open(`${one.at}/people`);
    expect(await visit.text()).toContain('Conditions that it asks for: A fence along the towpath.');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
