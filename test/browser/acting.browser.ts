import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, ways } from './browsing.js';
import { beginRecommending, officers } from './recommending.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('recommending from the queue %s', (way) => {
  it('goes from my work through form, errors and check to the recorded act, and loses no input', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn(officers[way]);
    const reference = await beginRecommending(visit);
    expect(await visit.faults()).toEqual([]);
    expect(await visit.text()).toMatch(
      /What the recommendation is based on\s+Proposal and plans\s+\d+ documents? on file/,
    );
    expect(await visit.page.getByLabel(/^Report/).inputValue()).toContain('PROPOSAL');
    await visit.write('Report', 'It does no harm.');
    await visit.press('Check what this does');
    expect(await visit.page.title()).toMatch(/^Error: Recommend a decision/);
    expect(await visit.text()).toContain('Choose: recommendation');
    expect(await visit.faults()).toEqual([]);
    await visit.choose('Grant');
    await visit.write('Condition', 'The bricks are those shown.');
    await visit.press('Check what this does');
    expect(await visit.text()).toContain('Enter: reason (condition 1)');
    await visit.write('Reason', 'So that it looks well.');
    await visit.press('Add another condition');
    await visit.page.locator('[id="f.conditions.1.text"]').fill('It begins within three years.');
    await visit.page.locator('[id="f.conditions.1.reason"]').fill('As the law has it.');
    await visit.press(/^Move up/);
    expect(await visit.page.locator('[id="f.conditions.1.text"]').inputValue()).toMatch(/^The bricks/);
    expect(await visit.faults()).toEqual([]);
    await visit.press(/^Take away condition 1/);
    expect(await visit.page.locator('[id="f.conditions.0.text"]').inputValue()).toMatch(/^The bricks/);
    await visit.press('Check what this does');
    expect(await visit.heading()).toBe('Check before you record it: recommend a decision');
    const check = await visit.text();
    expect(check).toContain('Recommended: grant, with 1 condition');
    expect(check).toMatch(/Stage\s+To assess → To decide/);
    expect(await visit.faults()).toEqual([]);
    await visit.press('Change what I wrote');
    expect(
      await visit.page
        .getByLabel(/^Report/)
        .first()
        .inputValue(),
    ).toBe('It does no harm.');
    await visit.press('Check what this does');
    await visit.press(/^Recommend, for (Cambridge|South Cambridgeshire)/);
    expect(await visit.heading()).toBe(reference);
    const done = visit.page.getByRole('alert');
    expect(await done.innerText()).toContain('Recommended, for');
    expect(await done.innerText()).toMatch(/Next on your list: \S+\d\/[A-Z0-9]+(, by \w+[^.]*)?\./);
    if (way !== 'without script')
      expect(await visit.page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    expect(await visit.faults()).toEqual([]);
    const next = await done.getByRole('link').innerText();
    expect(next).not.toBe(reference);
    await visit.follow(next);
    expect(await visit.heading()).toBe(next);
    await visit.open('/work?show=ready-to-recommend');
    expect(await visit.text()).not.toContain(reference);
    await visit.end();
  });
});

describe('an act in two tabs', () => {
  it('is refused in the second, which says what happened and keeps the input', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Sam Fenwick');
    await beginRecommending(visit);
    const address = visit.page.url();
    const other = await visit.page.context().newPage();
    await other.goto(address.replace('/do/recommendation', '/do/notes'));
    await other.getByLabel('Note').fill('Rang the agent.');
    await other.getByRole('button', { name: /^Add the note/ }).click();
    await other.getByText('Note added').first().waitFor();
    await other.close();
    await visit.choose('Grant');
    await visit.write('Report', 'Written before the note.');
    await visit.press('Check what this does');
    if ((await visit.heading()) !== 'This case has changed since you opened the form')
      await visit.press(/^Recommend, for/);
    expect(await visit.heading()).toBe('This case has changed since you opened the form');
    expect(await visit.text()).toContain('1 thing happened:');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Check again with what I wrote');
    await visit.press('Change what I wrote');
    expect(
      await visit.page
        .getByLabel(/^Report/)
        .first()
        .inputValue(),
    ).toBe('Written before the note.');
    await visit.end();
  });

  it('is recorded once, even if the button is pressed several times', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
    await beginRecommending(visit);
    const at = visit.page.url().replace(/\/do\/.*$/, '');
    await visit.open(`${at}/do/notes`);
    const form = await visit.page.locator('main form').evaluate((node) => {
      const fields = [
        ...(node as unknown as { elements: Iterable<{ name: string; value: string }> }).elements,
      ];
      return Object.fromEntries(fields.filter(({ name }) => name).map(({ name, value }) => [name, value]));
    });
    const note = `Once and once only, ${Date.now()}`;
    const send = () =>
      visit.page
        .context()
        .request.post(`${at}/do/notes/check`, { form: { ...form, 'f.note': note }, maxRedirects: 0 });
    const answers = [await send(), await send()];
    expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
    await visit.end();
  });
});

describe('the list of everything you can do', () => {
  it('says for each act that it is possible, or why not, and has no greyed-out buttons', async () => {
    const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
    await beginRecommending(visit);
    await visit.follow('Everything you can do');
    const text = await visit.text();
    const [, can, others, cannot] =
      /You can do (\d+) things now\. People in other roles can do (\d+) more\. (\d+) cannot be done now\./
        .exec(text)!
        .map(Number);
    expect(await visit.page.locator('#can + div a').count()).toBe(can);
    expect(await visit.page.locator('#others + dl li').count()).toBe(others);
    expect(await visit.page.locator('#cannot + dl li').count()).toBe(cannot);
    expect(await visit.faults()).toEqual([]);
    const links = await visit.page
      .locator('#can + div a')
      .evaluateAll((all) => all.map((each) => (each as unknown as { href: string }).href));
    for (const link of links) {
      expect([link, await visit.open(link), await visit.faults()]).toEqual([link, 200, []]);
    }
    await visit.end();
  });
});
