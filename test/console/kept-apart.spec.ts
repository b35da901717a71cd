import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type OfficeCase, OfficeCases } from '../system/office-cases.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';

let office: RunningOffice;
let console: RunningConsole;
let one: OfficeCase;
let at: string;
const cases = new OfficeCases(() => office);
const email = 'quentin.sealed@example.org';

beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  one = await cases.received({}, ({ data }) => {
    data.applicant.email = email;
  });
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const said = {
    representationId: 'r1',
    stance: 'objection',
    author: 'Norah Nextdoor',
    comment: 'Too high.',
  };
  await cases.act(one, 'nadia.rahman', 'representations', said, '2026-03-20');
  await office.as('amina.hassan').get(one.path, cases.on('2026-03-21'));
  at = `/cases/cam/${one.reference.replaceAll('/', '-')}`;
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const open = async (path: string) => (await console.browser().signIn('amina.hassan')).get(path);

describe('the withheld details of a case', () => {
  it.each(['', '/people'])(
    'are not on the page %s, which says that viewing them is recorded',
    async (page) => {
      const { status, body } = await open(`${at}${page}`);
      expect(status).toBe(200);
      for (const secret of [email, 'Norah', 'Too high.']) expect(body).not.toContain(secret);
      expect(body).toContain(`href="${at}/contacts"`);
      expect(body).toMatch(/your look is recorded/i);
    },
  );

  it('have their own page for contact details, and for comments as written', async () => {
    expect((await open(`${at}/contacts`)).body).toContain(email);
    const { body } = await open(`${at}/comments`);
    expect(body).toContain('Objects: Norah Nextdoor, 20 March 2026');
    expect(body).toContain('Too high.');
  });
});

describe('the pages of a council for which the user does not act', () => {
  it.each(['conditions', 'consultees'])('of %s are refused, not shown as empty', async (page) => {
    const ruth = await console.browser().signIn('ruth.kelly');
    expect((await ruth.get(`/councils/cam/${page}`)).status).toBe(200);
    expect((await ruth.get(`/councils/sca/${page}`)).status).toBe(403);
  });
});

describe('a generated document of an unknown kind', () => {
  it.each(['agenda', 'constructor', 'toString'])('is not found under the name "%s"', async (paper) => {
    expect((await open(`${at}/papers/${paper}`)).status).toBe(404);
  });
});
