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

describe.each(ways)('a committee %s', (way) => {
  it('can be followed from its list to a printable agenda and the page of its resolutions', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Carol Venn');
    await visit.open('/meetings');
    expect(await visit.heading()).toBe('Committee');
    expect(await visit.faults()).toEqual([]);
    const first = visit.page.locator('tbody th[scope=row] a').first();
    const at = (await first.getAttribute('href'))!;
    await visit.open(at);
    expect(await visit.text()).toMatch(/Quorum: \d+ of \d+ seats/);
    expect(await visit.faults()).toEqual([]);
    await visit.follow('The agenda to print');
    expect(await visit.text()).toMatch(/Item \d+: /);
    expect(await visit.faults()).toEqual([]);
    await visit.open(`${at}/resolutions`);
    expect(await visit.heading()).toBe('Record the resolutions');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

/**
 * Puts an advertisement on today's agenda of a meeting, because it needs no publicity. Returns its address
 * and reference.
 */
async function onAgenda(meetingId: string, meetsOn: string): Promise<{ at: string; reference: string }> {
  const { path, at, reference } = await received('advertisement');
  const tell = async (who: string, command: string, body: object) => {
    const { status, body: said } = await tellApi(who, `${path}/${command}`, body);
    expect([command, status, said.detail]).toEqual([command, 200, undefined]);
  };
  const fee = { requestId: 'fee', kind: 'fee', request: 'The fee paid is less than the fee due.' };
  await tell('Nadia Rahman', 'information-requests', fee);
  await tell('Nadia Rahman', 'information-requests/fee/response', {});
  await tell('Nadia Rahman', 'validation', { validFrom: meetsOn });
  type OnFile = { readonly validFrom: string | null; readonly documents: readonly { documentId: string }[] };
  const { documents } = await eventually('it is shown as valid', async () => {
    const shown = await askApi<OnFile>('Nadia Rahman', path);
    return shown.validFrom === null ? undefined : shown;
  });
  for (const { documentId } of documents)
    await tell('Nadia Rahman', `documents/${documentId}/publish-status`, { publishStatus: 'publish' });
  await tell('Nadia Rahman', 'publication', {});
  await tell('Dylan Price', 'recommendation', { recommendation: 'grant', report: 'It does no harm.' });
  const gateway = { officerAgrees: true, memberAgrees: true };
  const referral = { reason: 'A councillor asked', memberCallIn: true, gateway };
  await tell('Carol Venn', 'committee-referral', referral);
  const meeting = { meetingId, committee: 'Planning Committee', meetsOn, agendaItem: '1' };
  await tell('Carol Venn', 'committee-meeting', meeting);
  return { at, reference };
}

describe.each(ways)('the minutes of a committee, %s', (way) => {
  it('record how members voted, are refused if the votes do not carry the motion, and lead to a signed decision', async () => {
    const { on } = await askApi<{ on: string }>('Carol Venn', '/me');
    const meetingId = `votes-${Date.now()}`;
    const { at, reference } = await onAgenda(meetingId, on);
    const visit = await (await Visit.begin(browser, way)).signIn('Carol Venn');
    await visit.open(`/meetings/cam/${meetingId}`);
    expect(await visit.text()).toMatch(/1 item, ready/);
    await visit.press('Record the resolutions');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Check the minutes');
    expect(await visit.text()).toContain('Record the resolution of at least one item');
    expect(await visit.faults()).toEqual([]);
    await visit.choose('To grant');
    await visit.page.getByText('How members voted').first().click();
    await visit.write('For the motion', 'most');
    await visit.press('Check the minutes');
    expect(await visit.text()).toContain('Enter how many members, like 6');
    expect(await visit.faults()).toEqual([]);
    await visit.write('For the motion', '3');
    await visit.write('Against it', '4');
    await visit.write('Moved by', 'Cllr Ash');
    await visit.press('Check the minutes');
    expect(await visit.text()).toContain('Cannot be recorded: ');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Change what I wrote');
    expect(await visit.page.getByLabel('Moved by').inputValue()).toBe('Cllr Ash');
    await visit.write('Against it', '2');
    await visit.write('Abstained', '1');
    await visit.press('Check the minutes');
    expect(await visit.text()).toContain('by 3 votes to 2');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Record 1 resolution, for Cambridge City Council');
    expect(await visit.message()).toContain('1 resolution recorded');
    expect(await visit.text()).toContain('Resolved to grant');
    expect(await visit.faults()).toEqual([]);
    await visit.follow(reference);
    expect(await visit.text()).toMatch(/3 for, 2 against, 1 abstained/);
    expect(await visit.faults()).toEqual([]);
    await visit.open(`${at}/timeline`);
    expect(await visit.faults()).toEqual([]);
    await visit.end();

    const amina = await (await Visit.begin(browser, way)).signIn('Amina Hassan');
    await amina.open(at);
    await amina.press('Sign the decision');
    expect(await amina.text()).toMatch(/Members resolved\s+Grant on/);
    expect(await amina.text()).toContain('It is decided by the committee.');
    expect(await amina.faults()).toEqual([]);
    await amina.press('Check what this does');
    expect(await amina.text()).toContain('Decided by committee on');
    // The days of the conditions are written as people write them.
    expect(await amina.page.locator('.notice').innerText()).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    await amina.press(/^Sign the decision, for/);
    expect(await amina.text()).toMatch(/Decision\s+Granted/);
    expect(await amina.faults()).toEqual([]);
    await amina.end();
  });
});

describe.each(ways)('a resolution to grant subject to an obligation, %s', (way) => {
  it('leaves the case waiting for the deed, which is the next act, and the clerk with the next meeting', async () => {
    const { on } = await askApi<{ on: string }>('Carol Venn', '/me');
    const meetingId = `deed-${Date.now()}`;
    const { at } = await onAgenda(meetingId, on);
    const visit = await (await Visit.begin(browser, way)).signIn('Carol Venn');
    await visit.open(`/meetings/cam/${meetingId}/resolutions`);
    await visit.choose('To grant');
    await visit.choose('A grant waits for a planning obligation');
    await visit.press('Check the minutes');
    expect(await visit.text()).toContain('subject to');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Record 1 resolution, for Cambridge City Council');
    expect(await visit.message()).toContain('1 resolution recorded');
    expect(await visit.faults()).toEqual([]);
    await visit.open('/');
    const { sentence } = await askApi<{ sentence: string }>('Carol Venn', '/councils/CAM/meetings');
    expect(await visit.text()).toContain(sentence);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
    const dylan = await (await Visit.begin(browser, way)).signIn('Dylan Price');
    await dylan.open(at);
    expect(await dylan.text()).toContain('Awaiting obligation');
    await dylan.press('Record the deed');
    expect(await dylan.faults()).toEqual([]);
    expect(await dylan.heading()).toBe('Record the deed');
    await dylan.end();
  });
});
