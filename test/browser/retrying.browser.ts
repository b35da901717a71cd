import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { CaseId, StreamName } from '#domain';
import { connectEventStore } from '#event-store';
import { poison } from '../held/poison.js';
import { systemHere } from '../services/chromium.js';
import { eventually } from '../system/eventually.js';
import { askApi, tellApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';
import { type ReceivedCase, received } from './receiving.js';

let browser: Browser;
const store = connectEventStore({ connectionString: systemHere().store });
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await Promise.all([browser.close(), store.close()]);
});

const streamOf = ({ path }: ReceivedCase): StreamName =>
  `planningApplication-${path.split('/').at(-1) as CaseId}`;

interface Operations {
  readonly held: readonly { readonly caseReference: string; readonly retry: object | null }[];
}
const held = async ({ reference }: ReceivedCase) =>
  (await askApi<Operations>('Rosa Linden', '/operations')).held.find(
    ({ caseReference }) => caseReference === reference,
  );

/** Nobody will ever read it: two people leave it out, and the case goes on. */
async function setAside(one: ReceivedCase, revision: bigint): Promise<void> {
  const about = { stream: streamOf(one), revision: Number(revision) };
  const at = '/councils/CAM/facts-set-aside';
  const proposal = { ...about, reason: 'Nobody of ours wrote it' };
  const { body } = await tellApi('Rosa Linden', `${at}/proposal`, proposal);
  const { proposalId } = body;
  const confirmed = await tellApi('Ngozi Bell', `${at}/confirmation`, { stream: about.stream, proposalId });
  expect(confirmed).toMatchObject({ status: 200 });
  await eventually('it is held up no longer', async () => ((await held(one)) ? undefined : true));
}

describe.each(ways)('a case with an unreadable fact, %s', (way) => {
  it('is retried by a manager of the service, with a reason', async () => {
    const one = await received();
    const revision = await poison(store, streamOf(one));
    await eventually('operations show it', () => held(one));
    const visit = await (await Visit.begin(browser, way)).signIn('Rosa Linden');
    await visit.open('/operations');
    expect(await visit.text()).toMatch(/\d+ cases? (is|are) held up\./);
    expect(await visit.faults()).toEqual([]);
    await visit.follow(new RegExp(`^Try it again\\s*: ${one.reference}$`));
    expect(await visit.heading()).toBe('A case that is held up');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Try it again');
    expect(await visit.text()).toContain('Say why it is tried again');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Why it is tried again', 'A newer release runs');
    await visit.press('Try it again');
    expect(await visit.text()).toContain('tried again');
    expect(await visit.faults()).toEqual([]);
    await eventually('who asked is shown', async () => (await held(one))?.retry ?? undefined);
    await visit.end();
    await setAside(one, revision);
  });
});
