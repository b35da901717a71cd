import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { askApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Officer {
  readonly officer: string;
  readonly name: string;
  readonly authorisations: readonly { council: string; from: string; until: string | null }[];
}
const officers = () => askApi<readonly Officer[]>('Rosa Linden', '/officers');

async function writeDay(visit: Visit, label: string, day: string): Promise<void> {
  const group = visit.page.getByRole('group', { name: label });
  const [year, month, date] = day.split('-');
  await group.getByLabel('Day').fill(date!);
  await group.getByLabel('Month').fill(month!);
  await group.getByLabel('Year').fill(year!);
}

describe.each(ways)('a service manager, %s', (way) => {
  it('authorises somebody for a council from a day, and ends it', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Rosa Linden');
    const { on } = await askApi<{ on: string }>('Rosa Linden', '/me');
    await visit.open('/people');
    expect(await visit.faults()).toEqual([]);
    expect(await visit.page.locator('tbody tr').count()).toBe((await officers()).length);
    await visit.follow('Record that somebody joins the service');
    const id = `new.${way.replaceAll(' ', '-')}-${Date.now()}`;
    await visit.write('Their id', id);
    await visit.press('Check what will be recorded');
    expect(await visit.text()).toContain('Enter: name');
    expect(await visit.faults()).toEqual([]);
    await visit.write(/^Name/, 'Robin Newcome');
    await visit.write('Job', 'Planner');
    await visit.page.getByLabel('Employed by').selectOption('CAM');
    await visit.press('Check what will be recorded');
    expect(await visit.text()).toContain('Recorded for the service by Rosa Linden');
    expect(await visit.text()).toContain('Cambridge City Council');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Record the joining, for the service');
    expect(await visit.heading()).toBe('Robin Newcome');
    expect(await visit.text()).toContain('Acts for no council today.');
    await visit.follow('Authorise somebody for a council');
    await visit.page.getByLabel('For which council').selectOption('CAM');
    await writeDay(visit, 'From', on);
    await visit.press('Check what will be recorded');
    await visit.press('Let them act, for Cambridge City Council');
    expect(await visit.text()).toContain('Acts today for Cambridge City Council.');
    expect(await visit.faults()).toEqual([]);
    await visit.follow(/^End it for Cambridge/);
    await writeDay(visit, 'Last day', on);
    await visit.press('Check what will be recorded');
    expect(await visit.page.locator('#changes + dl').innerText()).toMatch(
      /^Last day\s+none → \d+ \w+ \d{4}$/,
    );
    await visit.press('End their authorisation, for Cambridge City Council');
    const [authorisation] = (await officers()).find(({ officer }) => officer === id)!.authorisations;
    expect(authorisation).toEqual({ council: 'CAM', from: on, until: on });
    await visit.end();
  });

  it("changes a council's settings, and sees the API's explanation of a refusal", async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Rosa Linden');
    const { on } = await askApi<{ on: string }>('Rosa Linden', '/me');
    await visit.open('/councils/sca');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Change the committee');
    const before = await visit.page.getByLabel('Quorum').inputValue();
    const seats = Number(await visit.page.getByLabel('Seats').inputValue());
    expect(seats).toBeGreaterThan(2);
    await visit.write('Quorum', String(seats + 1));
    await writeDay(visit, 'From', on);
    await visit.press('Check what will be recorded');
    const change = visit.page.locator('#changes + dl');
    expect(await change.innerText()).toMatch(new RegExp(`^Quorum\\s+${before} → ${seats + 1}$`));
    await visit.page.getByText('What stays as it is').click();
    expect(await visit.text()).toMatch(new RegExp(`Seats: ${seats}\\b`));
    expect(await visit.faults()).toEqual([]);
    await visit.press('Set the committee, for South Cambridgeshire District Council');
    expect(await visit.text()).toContain('A quorum is at least one member and no more than there are seats.');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Quorum', String(seats - 1));
    await visit.press('Check what will be recorded');
    await visit.press('Set the committee, for South Cambridgeshire District Council');
    expect(await visit.text()).toContain(`${seats} seats, quorum ${seats - 1}`);
    const { committee } = await askApi<{ committee: { quorum: number; from: string } }>(
      'Rosa Linden',
      '/councils/SCA/settings',
    );
    expect(committee).toMatchObject({ quorum: seats - 1, from: on });
    await visit.end();
  });

  it('checks an import file row by row, then imports the rows that are ready', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Rosa Linden');
    await visit.open('/councils/cam');
    await visit.follow('Bring its cases in from a file');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Try each row');
    expect(await visit.text()).toContain('Choose the file of cases');
    expect(await visit.faults()).toEqual([]);
    const reference = `OLD/${ways.indexOf(way)}${Date.now()}`;
    const lines = [
      'reference,applicationType,description,address,ward,receivedOn,feePaidPounds,validFrom',
      `${reference},pp.full.householder,Porch,"1 Old Road, Cambridge",Abbey,2026-11-02,258.00,2026-11-03`,
      `${reference}X,nonsense,Porch,"2 Old Road, Cambridge",Abbey,yesterday,,`,
    ];
    await visit.write('Where the cases come from', 'Former system, 31 May 2026');
    const file = { name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
    await visit.page.getByLabel('File of cases').setInputFiles(file);
    await visit.press('Try each row');
    expect(await visit.text()).toContain('1 case is ready, 1 refused');
    expect(await visit.text()).toContain('receivedOn');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Bring 1 case in, for Cambridge City Council');
    expect(await visit.text()).toContain('1 case was imported, 1 refused');
    expect(await visit.faults()).toEqual([]);
    const { cases } = await askApi<{ cases: readonly { caseReference: string }[] }>(
      'Rosa Linden',
      `/case-references?reference=${encodeURIComponent(reference)}`,
    );
    expect(cases.map(({ caseReference }) => caseReference)).toEqual([
      await visit.page.locator('main tbody a').first().innerText(),
    ]);
    await visit.end();
  });

  it('sets the codes by which other systems name a council, one a line', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Rosa Linden');
    const { on } = await askApi<{ on: string }>('Rosa Linden', '/me');
    await visit.open('/councils/cam');
    await visit.follow('Change its official codes');
    expect(await visit.text()).toContain('One on each line.');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Its codes in other systems', 'E07000008\nQ0505');
    await visit.page.getByLabel(/region/).selectOption('East of England');
    await writeDay(visit, 'From', on);
    await visit.press('Check what will be recorded');
    expect(await visit.faults()).toEqual([]);
    await visit.press('Set its codes, for Cambridge City Council');
    expect(await visit.text()).toContain('E07000008, Q0505, in the region East of England');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });

  it('proposes a change that needs the council’s consent, and withdraws it', async () => {
    const visit = await (await Visit.begin(browser, way)).signIn('Rosa Linden');
    await visit.open('/councils/cam');
    await visit.follow('Propose the next stage');
    await visit.page.getByLabel('Leaving', { exact: true }).check();
    await writeDay(visit, 'From', '2031-04-01');
    await visit.press('Check what will be recorded');
    await visit.press('Propose the stage, for Cambridge City Council');
    expect(await visit.text()).toContain('Cambridge City Council is leaving from 1 April 2031');
    expect(await visit.faults()).toEqual([]);
    await visit.follow(/^Withdraw it/);
    await visit.write('Why', 'Tried out.');
    await visit.press('Check what will be recorded');
    await visit.press('Withdraw it, for Cambridge City Council');
    expect(await visit.text()).toContain('Proposal withdrawn: Cambridge City Council');
    await visit.open('/councils');
    expect(await visit.text()).toContain('Nothing waits for a council’s consent.');
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});

it('acts of other roles are not offered, or the page explains why', async () => {
  const visit = await (await Visit.begin(browser)).signIn('Dylan Price');
  expect(await visit.open('/people')).toBe(200);
  expect(await visit.text()).not.toContain('What you can do here');
  expect(await visit.open('/councils/sca')).toBe(200);
  expect(await visit.faults()).toEqual([]);
  const ruth = await (await Visit.begin(browser)).signIn('Ruth Kelly');
  expect(await ruth.open('/councils/sca')).toBe(200);
  expect(await ruth.text()).toContain('Only people who act for this council can see its settings.');
  expect(await ruth.open('/people/nobody.here')).toBe(404);
  expect(await ruth.open('/councils/xyz')).toBe(404);
  await Promise.all([visit.end(), ruth.end()]);
});
