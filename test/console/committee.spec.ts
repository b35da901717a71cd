import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type OfficeCase, OfficeCases } from '../system/office-cases.js';
import { hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';

let office: RunningOffice;
let console: RunningConsole;
const cases = new OfficeCases(() => office, 70);
let agenda: [OfficeCase, OfficeCase];
let at: string;

/** An advertisement: it needs no publicity, and can be decided at once. */
async function onAgenda(agendaItem: string): Promise<OfficeCase> {
  const one = await cases.received({ type: 'advertConsent' });
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const grant = { recommendation: 'grant', report: 'It does no harm.', conditions: [], refusalReasons: [] };
  await cases.act(one, 'dylan.price', 'recommendation', grant);
  await cases.act(one, 'carol.venn', 'committee-referral', {
    reason: 'A councillor asked',
    memberCallIn: true,
  });
  const meeting = { meetingId: 'pc-april', committee: 'Planning Committee', meetsOn: '2026-04-01' };
  await cases.act(one, 'carol.venn', 'committee-meeting', { ...meeting, agendaItem });
  return one;
}

beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  agenda = [await onAgenda('4'), await onAgenda('5')];
  const listed = await office.as('carol.venn').get('/councils/CAM/meetings', cases.on('2026-04-02'));
  at = `/meetings/cam/${listed.body.meetings[0].id}`;
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const resolutionsOf = async ({ path }: OfficeCase): Promise<number> =>
  (await office.as('carol.venn').get(`${path}/history`)).body.facts.filter(
    ({ type }: { type: string }) => type === 'CommitteeResolved',
  ).length;

describe('a committee', () => {
  it('is listed with its meetings, each with its agenda and what is missing', async () => {
    const carol = await console.browser().signIn('carol.venn');
    const list = await carol.get('/meetings');
    expect(list.status).toBe(200);
    expect(list.body).toContain('held, without minutes so far');
    expect(list.body).toContain(`href="${at}"`);
    expect(list.body).toMatch(/Up to date at \d{1,2}:\d{2}[ap]m\./);
    const meeting = await carol.get(at);
    expect(meeting.body.indexOf('Recommends: grant')).toBeGreaterThan(0);
    expect(meeting.body).toContain(`href="${at}/resolutions"`);
    const printed = await carol.get(`${at}/agenda`);
    expect(printed.body).toMatch(/Item 4: [\s\S]*Item 5: /);
  });

  it('is minuted on one page, which is checked and recorded once, and explains a refusal', async () => {
    const carol = await console.browser().signIn('carol.venn');
    const form = hiddenFields((await carol.get(`${at}/resolutions`)).body);
    const [four, five] = agenda;
    const nothing = await carol.post(`${at}/resolutions/check`, form);
    expect([nothing.status, nothing.body.includes('Record the resolution of at least one item')]).toEqual([
      400,
      true,
    ]);
    const said = {
      ...{ ...form, [`r.${four.caseId}.resolution`]: 'grant', [`r.${five.caseId}.resolution`]: 'defer' },
    };
    const check = await carol.post(`${at}/resolutions/check`, said);
    expect(check.body).toContain('Record 1 resolution, for Cambridge City Council');
    expect(check.body).toContain('Cannot be recorded: ');
    const carried = hiddenFields(check.body);
    const done = await carol.post(`${at}/resolutions`, carried);
    expect([done.status, done.headers.location]).toEqual([303, at]);
    const after = await carol.get(at);
    expect(after.body).toContain('1 resolution recorded, 1 not, for Cambridge City Council');
    expect(after.body).toContain('Resolved to grant');
    expect((await carol.post(`${at}/resolutions`, carried)).status).toBe(303);
    expect([await resolutionsOf(four), await resolutionsOf(five)]).toEqual([1, 0]);
    const left = await carol.get(`${at}/resolutions`);
    expect(left.body).toContain('1 item to minute');
  });

  it('shows an officer the agenda without the form for minutes', async () => {
    const dylan = await console.browser().signIn('dylan.price');
    const { status, body } = await dylan.get(at);
    expect([status, body.includes(`href="${at}/resolutions"`)]).toEqual([200, false]);
  });

  it('is not visible to another council, and not found under an unknown name', async () => {
    const ruth = await console.browser().signIn('ruth.kelly');
    expect((await ruth.get('/meetings/sca/pc-april')).status).toBe(403);
    const carol = await console.browser().signIn('carol.venn');
    expect((await carol.get('/meetings/cam/none')).status).toBe(404);
  });
});
