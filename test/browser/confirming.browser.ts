import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi, tellApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Caseload {
  readonly cases: readonly {
    readonly caseId: string;
    readonly caseReference: string;
    readonly decision: string | null;
  }[];
}

/** The reference of a granted permission on which Amina proposed an act. */
async function proposed(which: number): Promise<string> {
  const { cases } = await askApi<Caseload>('Amina Hassan', '/caseload?council=CAM&stage=decided&size=200');
  const granted = cases.filter(
    ({ decision, caseReference }) => decision === 'granted' && /FUL$/.test(caseReference),
  );
  const { caseId, caseReference } = granted.at(-1 - which)!;
  const path = `/councils/CAM/planning-applications/${caseId}/revocation/proposal`;
  const { status, body } = await tellApi('Amina Hassan', path, { reason: 'The highway was never there.' });
  expect([status, body.detail]).toEqual([200, undefined]);
  return caseReference;
}

describe.each(ways)('an act that needs two people, %s', (way) => {
  it('is previewed by the proposer, and confirmed by the second person', async () => {
    const reference = await proposed(2 * ways.indexOf(way));
    const amina = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    await amina.open('/confirm');
    expect(await amina.faults()).toEqual([]);
    await amina.follow(new RegExp(`Revoke the permission on ${reference}`));
    expect(await amina.text()).toContain('You proposed this.');
    expect(await amina.page.getByRole('button', { name: /^Confirm it/ }).count()).toBe(0);
    const peter = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    await peter.open('/confirm');
    await peter.follow(new RegExp(`Revoke the permission on ${reference}`));
    expect(await peter.text()).toContain('The highway was never there.');
    expect(await peter.text()).toContain('revoked');
    expect(await peter.faults()).toEqual([]);
    await peter.press('Confirm it, for Cambridge City Council');
    expect(await peter.text()).toContain('Confirmed: Revoke the permission, for Cambridge City Council');
    expect(await peter.text()).not.toContain(reference);
    expect(await peter.faults()).toEqual([]);
    await Promise.all([amina.end(), peter.end()]);
  });

  it('is withdrawn by its proposer, with a reason', async () => {
    const reference = await proposed(2 * ways.indexOf(way) + 1);
    const visit = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    await visit.open('/confirm');
    await visit.follow(new RegExp(`Revoke the permission on ${reference}`));
    await visit.press('Withdraw it, for Cambridge City Council');
    expect(await visit.text()).toContain('Say why');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Why it is not confirmed', 'It is there after all.');
    await visit.press('Withdraw it, for Cambridge City Council');
    expect(await visit.text()).toContain('Withdrawn: Revoke the permission');
    await visit.end();
  });
});
