import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi, tellApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const at = '/councils/CAM/unread-submissions';

interface Unread {
  readonly submissions: readonly { readonly id: string; readonly state: string }[];
}

/** Sends a submission that cannot be read, with a unique id. Returns the id under which it is kept. */
async function sent(id: string): Promise<string> {
  const form = { metadata: { id, organisation: 'CAM' }, data: {} };
  const { status, body } = await tellApi('Submission portal', '/submissions?council=CAM', form);
  expect(status).toBe(400);
  return /council to check: (\S+)\.$/.exec(body.detail!)![1]!;
}

describe.each(ways)('an unreadable submission, %s', (way) => {
  it('is found, tried again, passed on or dismissed', async () => {
    const [first, second] = [await sent(`one ${way} ${Date.now()}`), await sent(`two ${way} ${Date.now()}`)];
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await visit.open('/councils/cam');
    await visit.follow(/submissions? could not be read/);
    expect(await visit.text()).toContain('A submission must name its application type');
    expect(await visit.faults()).toEqual([]);
    await visit.open(`/councils/cam/unread/${first}`);
    expect(await visit.text()).toContain(
      'Application, type, value: A submission must name its application type',
    );
    expect(await visit.faults()).toEqual([]);
    await visit.press('Read it, for Cambridge City Council');
    expect(await visit.text()).toContain('It still cannot be read');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Hand it on to the right council');
    await visit.page.getByLabel('The council to which it belongs').selectOption('SCA');
    await visit.write('Why', 'The site is in Histon.');
    await visit.press('Check what will be recorded');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Hand it on, for Cambridge City Council');
    expect(await visit.text()).toContain('Handed on');
    await visit.open(`/councils/cam/unread/${second}`);
    await visit.follow('Dismiss it, with a reason');
    await visit.write('Why', 'A trial of the portal.');
    await visit.press('Check what will be recorded');
    await visit.press('Dismiss it, for Cambridge City Council');
    const { submissions } = await askApi<Unread>('Nadia Rahman', `${at}?show=all&size=100`);
    expect(submissions.find(({ id }) => id === first)).toBeUndefined();
    expect(submissions.find(({ id }) => id === second)?.state).toBe('dismissed');
    await visit.end();
  });
});

it('is visible only to staff who handle incoming submissions', async () => {
  const id = await sent(`for few ${Date.now()}`);
  const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
  for (const path of [
    '/councils/cam/unread',
    `/councils/cam/unread/${id}`,
    `/councils/cam/unread/${id}/file`,
  ])
    expect(await visit.open(path)).toBe(403);
  await visit.end();
});
