import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../system/eventually.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

let office: RunningOffice;
let console: RunningConsole;
let cases: OneCase[];
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  cases = [
    await receiveCase(office, 11),
    await receiveCase(office, 12),
    await receiveCase(office, 13),
    await receiveCase(office, 14, 'SCA'),
  ];
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const nameOf = ({ council, caseId }: OneCase): string => `c.${council}.${caseId}`;
const address = (of: readonly OneCase[], act = ''): string =>
  `/several?${new URLSearchParams({
    ...Object.fromEntries(of.map((each) => [nameOf(each), each.reference])),
    ...(act && { act }),
  })}`;

/** The hidden fields of the page's form, for a council if given. */
function formOf(html: string, council?: string): Record<string, string> {
  const forms = html.slice(html.indexOf('<main')).split('<form ');
  const form = forms.find((each) => !council || each.includes(`name="council" value="${council}"`)) ?? '';
  const of = council ? form : (forms.at(-1) ?? '');
  return Object.fromEntries(
    [...of.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
}

const isWith = async (officer: string, { api }: OneCase): Promise<true> =>
  await eventually(`the case is with ${officer}`, async () => {
    const { body } = await office.as('amina.hassan').get(api);
    return body.officer === officer || undefined;
  });

describe('one act on several cases', () => {
  it('says for how many cases each act is possible, and leads to its form', async () => {
    const amina = await console.browser().signIn('amina.hassan');
    const { status, body } = await amina.get(address(cases));
    expect(status).toBe(200);
    expect(body).toContain('4 cases selected');
    expect(body).toMatch(/act=allocation">Give this case to an officer<\/a><\/dt><dd[^>]*>All of them/);
    expect(body).toMatch(/<dt[^>]*>Send it to committee<\/dt><dd[^>]*>None of them now\./);
    expect((await amina.get('/several')).status).toBe(400);
  });

  it('is checked for each, and recorded council by council, once each', async () => {
    const amina = await console.browser().signIn('amina.hassan');
    const [first, second, third, other] = cases as [OneCase, OneCase, OneCase, OneCase];
    const form = formOf((await amina.get(address(cases, 'allocation'))).body);
    const missing = await amina.post('/several/check', form);
    expect([missing.status, missing.body.includes('Choose: officer')]).toEqual([400, true]);
    const check = await amina.post('/several/check', { ...form, 'f.officer': 'mei.lin' });
    expect(check.status).toBe(200);
    expect(check.body).toContain('3 cases of Cambridge City Council');
    expect(check.body).toContain('1 case of South Cambridgeshire District Council');
    expect(check.body).toContain('Give it to them, for Cambridge City Council');
    const cam = formOf(check.body, 'CAM');
    const none = await amina.post('/several', cam);
    expect(none.body).toContain('Tick at least one case of CAM');
    const ticked = { ...cam, [`do.${first.caseId}`]: 'yes', [`do.${second.caseId}`]: 'yes' };
    const recorded = await amina.post('/several', ticked);
    expect(recorded.body).toContain('2 recorded, for Cambridge City Council');
    expect((await amina.post('/several', ticked)).body).toContain('2 recorded, for Cambridge City Council');
    const told = (one: OneCase) => office.as('amina.hassan').get(`${one.api}/history`);
    const allocated = (await told(first)).body.facts.filter(
      ({ type }: { type: string }) => type === 'OfficerAllocated',
    );
    expect(allocated).toHaveLength(1);
    expect(await isWith('mei.lin', second)).toBe(true);
    for (const untouched of [third, other])
      expect((await told(untouched)).body.facts.map(({ type }: { type: string }) => type)).not.toContain(
        'OfficerAllocated',
      );
    const sca = { ...formOf(recorded.body, 'SCA'), [`do.${other.caseId}`]: 'yes' };
    const rest = await amina.post('/several', sca);
    expect(rest.body).toContain('1 recorded, for South Cambridgeshire District Council');
    expect(rest.body).not.toContain('name="council" value=');
  });

  it('explains each refusal, and records the others', async () => {
    const amina = await console.browser().signIn('amina.hassan');
    const [first, , third] = cases as [OneCase, OneCase, OneCase];
    await first.act('nadia.rahman', 'withdrawal', {
      ...{ requestedBy: 'applicant', reason: 'They changed their mind' },
    });
    const form = formOf((await amina.get(address([first, third], 'allocation'))).body);
    const check = await amina.post('/several/check', { ...form, 'f.officer': 'dylan.price' });
    expect(check.body).toMatch(new RegExp(`Not <a[^>]*>${first.reference}</a>: `));
    const cam = formOf(check.body, 'CAM');
    const both = { ...cam, [`do.${first.caseId}`]: 'yes', [`do.${third.caseId}`]: 'yes' };
    const recorded = await amina.post('/several', both);
    expect(recorded.body).toContain('1 recorded, 1 not, for Cambridge City Council');
    expect(await isWith('dylan.price', third)).toBe(true);
  });

  it("shows nothing of another council's case to a user who may not see it", async () => {
    const ruth = await console.browser().signIn('ruth.kelly');
    const { status, body } = await ruth.get(address([cases[3]!]));
    expect([200, 403, 404]).toContain(status);
    expect(body).not.toMatch(/act=allocation/);
  });
});
