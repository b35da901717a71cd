import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Subject } from '../../apps/console/src/office/office-form.js';
import { officeForm, officePaths } from '../../apps/console/src/office/office-forms.js';
import type { RunningOffice } from '../system/office.js';
import { formToken, type RunningConsole } from '../system/running-console.js';
import { actsForBoth, ofOneCouncil, people } from './of-one-council.js';
import { type OneCase, receiveCase } from './one-case.js';
import { controlsIn, tampered } from './tampered-forms.js';

let office: RunningOffice;
let console: RunningConsole;
let theirs: OneCase;
let own: OneCase;
let street: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ office, console, theirs, street, stop } = await ofOneCouncil());
  own = await receiveCase(office, 6);
}, 120_000);
afterAll(() => stop());

const other = () => ({ council: 'SCA', caseId: theirs.caseId, reference: theirs.reference });

/** What South Cambridgeshire has on record: no form sent by these people may change it. */
async function recordOfTheirs() {
  const rosa = office.as(actsForBoth);
  const [settings, view, history, officers, time] = await Promise.all([
    rosa.get('/councils/SCA/settings'),
    rosa.get(theirs.api),
    rosa.get(`${theirs.api}/history`),
    rosa.get('/officers'),
    rosa.get('/councils/SCA/unread-submissions'),
  ]);
  const authorised = (officers.body as { officer: string; authorisations: { council: string }[] }[])
    .map(({ officer, authorisations }) => ({
      officer,
      byThem: authorisations.filter(({ council }) => council === 'SCA'),
    }))
    // A person who joined only for the own council is nothing of theirs.
    .filter(({ byThem }) => byThem.length > 0);
  return [settings.body, view.body, history.body, authorised, time.body];
}

/** Acts on a case that name another case. */
const namingCases = ['parent', 'duplicate'];

/** Every form on people and councils, and those on a case of the own council that name another case. */
function formsOf(person: string): readonly string[] {
  const before: Readonly<Record<Subject, string>> = {
    ...{ people: '/people', person: `/people/${person}` },
    ...{ councils: '/councils', council: '/councils/cam', statement: '/money/cam/2026-10' },
    ...{ charges: '/money/cam/charges', charge: '/money/cam/charges/one' },
  };
  return [
    ...officePaths.map(officeForm).map(({ subject, address }) => `${before[subject]}/do/${address}`),
    ...namingCases.map((command) => `${own.at}/do/${command}`),
  ];
}

/** Forms of lists, which name cases and councils in their fields. */
const listForms = (): readonly (readonly [string, Readonly<Record<string, string>>])[] => {
  const { caseId, reference } = theirs;
  const day = { 'f.workedOn-day': '2', 'f.workedOn-month': '3', 'f.workedOn-year': '2026', 'f.took': '45m' };
  const ticked = {
    [`c.SCA.${caseId}`]: reference,
    [`do.${caseId}`]: 'yes',
    act: 'notes',
    'f.note': 'Tampered',
  };
  const asOurs = {
    [`c.CAM.${caseId}`]: reference,
    [`do.${caseId}`]: 'yes',
    act: 'notes',
    'f.note': 'Tampered',
  };
  const given = { [`o.${caseId}`]: 'ruth.kelly' };
  return [
    ...['/several', '/several/check', '/several/change'].flatMap((at) => [
      [at, { ...ticked, council: 'SCA' }] as const,
      [at, { ...asOurs, council: 'CAM' }] as const,
    ]),
    ...['/team/allocate', '/team/allocate/check'].flatMap((at) => [
      [at, { ...given, [`r.${caseId}`]: `SCA ${reference}`, council: 'SCA' }] as const,
      [at, { ...given, [`r.${caseId}`]: `CAM ${reference}`, council: 'CAM' }] as const,
    ]),
    ['/time/2026-03/entries', { ...day, 'f.case': reference }],
    ['/time/2026-03/entries', { ...day, 'f.council': 'SCA', 'f.activity': 'Advice' }],
    [`/operations/held/${caseId}`, { reason: 'Tampered' }],
    ['/time/approve', { weeks: 'sam.fenwick 2026-03 2026-03-02' }],
  ];
};

describe('forms in which a user names another council', () => {
  it.each(people)('record nothing for that council and show nothing of it to %s', async (person) => {
    const before = await recordOfTheirs();
    const visitor = await console.browser().signIn(person);
    const _form = formToken((await visitor.get('/privacy')).body);
    const faults: string[] = [];
    const send = async (at: string, fields: Readonly<Record<string, string>>) => {
      const { status, body } = await visitor.post(at, { ...fields, _form, _key: `tampered-${person}` });
      if (status >= 500 || body.toLowerCase().includes(street)) faults.push(`${at}: ${status}`);
    };
    for (const at of formsOf(person)) {
      const { status, body } = await visitor.get(at);
      if (body.toLowerCase().includes(street)) faults.push(`${at} shows it`);
      if (status !== 200) continue;
      const fields = tampered(controlsIn(body), other());
      await send(at, fields);
    }
    for (const [at, fields] of listForms()) await send(at, fields);
    expect(faults).toEqual([]);
    expect(await recordOfTheirs()).toEqual(before);
  });

  it('are accepted from somebody who acts for that council', async () => {
    const visitor = await console.browser().signIn(actsForBoth);
    const at = '/people/ruth.kelly/do/authorisation';
    const { body } = await visitor.get(at);
    const { status } = await visitor.post(at, tampered(controlsIn(body), other()));
    expect(status).toBe(303);
    const [_at, ticked] = listForms()[0]!;
    const listed = await visitor.post('/several/check', { ...ticked, _form: formToken(body) });
    expect([listed.status, listed.body.includes(theirs.reference)]).toEqual([200, true]);
  });
});
