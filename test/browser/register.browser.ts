import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visit, type Way, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(ways)('the public register %s', (way) => {
  it('leads a neighbour from the council to an application, without a cookie', async () => {
    const visit = await Visit.begin(browser, way);
    await visit.open('/register');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('South Cambridgeshire District Council');
    expect(await visit.heading()).toBe('Planning register');
    expect(await visit.faults()).toEqual([]);
    const first = visit.page.locator('.register-list a').first();
    const address = await first.innerText();
    await visit.follow(address);
    expect(await visit.heading()).toBe(address);
    expect(await visit.faults()).toEqual([]);
    expect(await visit.page.context().cookies()).toEqual([]);
    await visit.write('Reference, street or postcode', 'larch lane nowhere');
    await visit.press('Search');
    expect(await visit.text()).toContain('No application matches “larch lane nowhere”.');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });

  it('accepts a neighbour’s comment, and publishes it, by no name, once an officer has redacted it', async () => {
    const visit = await Visit.begin(browser, way);
    const at = await openForComments(visit);
    await visit.press('Comment on this application');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Go on');
    expect(await visit.page.title()).toMatch(/^Error: Comment, /);
    for (const words of ['Choose whether you object, support or are neutral', 'Enter your comment'])
      expect(await visit.page.getByRole('link', { name: words }).getAttribute('href')).toMatch(/^#f\./);
    expect(await visit.faults()).toEqual([]);
    await visit.choose('I object');
    await visit.choose('Noise');
    const comment = `It would be loud, ${way}, ${Date.now()}`;
    await visit.write(/^Your comment/, comment);
    await visit.press('Go on');
    expect(await visit.heading()).toBe('About you');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Check your comment');
    expect(await visit.text()).toContain('Enter your name');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Your name', 'Norah Neighbour');
    await visit.write(/^Your address/, '3 Mill Lane');
    await visit.write('Postcode', 'CB1 2AB', { exact: true });
    await visit.press('Check your comment');
    expect(await visit.heading()).toBe('Check your comment before you send it');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Change your comment');
    expect(await visit.page.getByLabel(/^Your comment/).inputValue()).toBe(comment);
    await visit.press('Go on');
    expect(await visit.page.getByLabel('Your name').inputValue()).toBe('Norah Neighbour');
    await visit.press('Check your comment');
    await visit.press('Send your comment');
    expect(await visit.heading()).toBe('Your comment has been received');
    expect(await visit.text()).toMatch(/Its number is\s+PC-\w{5}-\w{5}/);
    expect(await visit.faults()).toEqual([]);
    expect(await visit.page.context().cookies()).toEqual([]);
    await visit.end();
    expect(await publicPage(way, at)).not.toContain(comment);
    await redact(way, at, comment);
    const shown = await publicPage(way, at);
    expect(shown).toContain(`Published: ${comment}`);
    expect(shown).not.toMatch(/Norah|3 Mill Lane/);
  });
});

/** What a new visitor reads: another's browser may keep a page for a minute. */
async function publicPage(way: Way, at: string): Promise<string> {
  const visit = await Visit.begin(browser, way);
  await visit.open(at);
  expect(await visit.faults()).toEqual([]);
  const text = await visit.text();
  await visit.end();
  return text;
}

/** An officer prepares the comment for publication. */
async function redact(way: Way, at: string, comment: string): Promise<void> {
  const dylan = await (await Visit.begin(browser, way)).signIn('Dylan Price');
  await dylan.open(`${at.replace('/register/', '/cases/')}/comments`);
  const written = dylan.page.locator('.said', { hasText: comment });
  expect(await written.innerText()).toContain('Norah Neighbour');
  const prepare = written.getByRole('link', { name: /^Prepare a comment for publication/ });
  await dylan.open((await prepare.getAttribute('href'))!);
  await dylan.write('For the public', `Published: ${comment}`);
  await dylan.press('Check what this does');
  expect(await dylan.faults()).toEqual([]);
  await dylan.press(/^Publish this, for/);
  expect(await dylan.message()).toContain('Public version saved, for');
  await dylan.end();
}

/** An application that is open for comments today. */
async function openForComments(visit: Visit): Promise<string> {
  await visit.open('/register/cam?show=open');
  const links = await visit.page
    .locator('.register-list a')
    .evaluateAll((all) => all.map((each) => (each as unknown as { pathname: string }).pathname));
  for (const link of links) {
    await visit.open(link);
    if ((await visit.page.getByText('Comment on this application').count()) > 0) return link;
  }
  throw new Error('The seed has no application that anybody may comment on.');
}
