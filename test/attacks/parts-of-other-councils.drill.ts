import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicePeople } from '../../apps/local/src/development/people.js';
import { actsForBoth, ofOneCouncil } from '../console/of-one-council.js';
import { type OneCase, receiveCase } from '../console/one-case.js';
import { controlsIn, tampered } from '../console/tampered-forms.js';
import type { RunningOffice } from '../system/office.js';
import { formToken, type RunningConsole } from '../system/running-console.js';
import { type Operation, operationsOfCouncils } from './operations-of-councils.js';
import { idOfNobody, idOfTheirs, recordParts, wordOfTheirs } from './parts-of-theirs.js';

let office: RunningOffice;
let console: RunningConsole;
let theirs: OneCase;
/** Two cases of Cambridge made alike: one meets ids of theirs, the other ids that nobody has. */
let own: readonly [OneCase, OneCase];
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ office, console, theirs, stop } = await ofOneCouncil());
  const threeDaysAgo = new Date(Date.now() - 3 * 86_400_000).toISOString();
  await recordParts(office, theirs, { 'casebook-now': threeDaysAgo });
  own = [await receiveCase(office, 6), await receiveCase(office, 7)];
  for (const { act, receivedOn } of own) await act('nadia.rahman', 'validation', { validFrom: receivedOn });
}, 180_000);
afterAll(() => stop());

/** What of a council's has an address of its own. */
const parts = ['conditions-library', 'consultee-directory'];

/** The two sides of each comparison: where, and with which ids. */
const sides = () =>
  [
    { one: own[0], id: idOfTheirs, caseId: theirs.caseId, reference: theirs.reference },
    {
      ...{ one: own[1], id: idOfNobody, caseId: '00000000-0000-4000-8000-000000000000' },
      reference: 'S/99999/26/HFUL',
    },
  ] as const;
type Side = ReturnType<typeof sides>[number];

/** An answer without what differs on purpose: ids, references and moments. */
const seen = (answer: unknown, { one, id, caseId, reference }: Side): string =>
  [one.caseId, one.reference, one.reference.replaceAll('/', '-'), one.reference.replaceAll('/', '%2F')]
    .reduce((text, each) => text.replaceAll(each, 'OWN'), JSON.stringify(answer) ?? '')
    .replaceAll(id, 'ID')
    .replaceAll(caseId, 'CASE')
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(reference.replaceAll('/', '-'), 'REFERENCE')
    .replaceAll(/"(correlationId|position|revision)":"[^"]*"/g, '')
    .replaceAll(/\\"[^"]*\\"/g, 'QUOTED')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replaceAll(/[0-9a-f]{64}/g, 'HASH');

/** Every fact that South Cambridgeshire has. */
async function factsOfTheirs(): Promise<unknown> {
  const { status, body } = await office.as(actsForBoth).get('/facts?council=SCA&limit=1000');
  expect(status).toBe(200);
  return body.facts;
}

/** Somebody who acts for Cambridge in one of the roles. */
const actingFor = (roles: readonly string[]): string | undefined =>
  servicePeople.find(
    (each) =>
      each.id !== actsForBoth &&
      each.actsFor.includes('CAM') &&
      each.roles.some((role) => roles.includes(role)),
  )?.id;

async function asked(operation: Operation, who: string, side: Side) {
  const { path, body } = operation.as({ ...side, council: 'CAM', own: side.one.caseId });
  const asker = office.as(who);
  const { status, body: answer } =
    operation.method === 'get' ? await asker.get(path) : await asker.post(path, body);
  return { status, answer };
}

describe("ids of another council's documents, letters and comments under the caller's own council", () => {
  it('are answered by the API like unknown ids, and change nothing', async () => {
    const before = await factsOfTheirs();
    const faults: string[] = [];
    const operations = operationsOfCouncils();
    expect(operations.length).toBeGreaterThan(100);
    for (const operation of operations) {
      const who = actingFor(operation.roles);
      if (!who) continue;
      const [there, nowhere] = sides();
      const one = await asked(operation, who, there);
      const other = await asked(operation, who, nowhere);
      const said = `${operation.method} ${operation.path}: ${one.status}`;
      if (one.status >= 500) faults.push(said);
      if (JSON.stringify(one.answer)?.includes(wordOfTheirs)) faults.push(`${said} shows it`);
      if (operation.namesPart && seen(one, there) !== seen(other, nowhere))
        faults.push(`${said}\n  ${seen(one, there)}\n  ${seen(other, nowhere)}`);
    }
    expect(faults).toEqual([]);
    expect(await factsOfTheirs()).toEqual(before);
  });

  it('are accepted from somebody who acts for that council', async () => {
    const rosa = office.as(actsForBoth);
    const there = [`${theirs.api}/history`, ...parts.map((route) => `/councils/SCA/${route}/${idOfTheirs}`)];
    for (const path of there) {
      const { status, body } = await rosa.get(path);
      expect([path, status, JSON.stringify(body).includes(wordOfTheirs)]).toEqual([path, 200, true]);
    }
  });
});

/** Pages of parts that are no acts, below a case and below a council. */
const pagesOfParts = ['documents/:id', 'letters/:id', 'do/letters?consulteeId=:id', 'people'];
const pagesOfCouncil = ['consultees/:id', 'conditions/:id', 'unread/:id', 'unread/:id/file'];

describe("ids of another council's documents, letters and comments in the console", () => {
  it.each(['amina.hassan', 'nadia.rahman', 'peter.lowe'])(
    'are answered like unknown ids for %s, and change nothing',
    async (person) => {
      const before = await factsOfTheirs();
      const visitor = await console.browser().signIn(person);
      const _form = formToken((await visitor.get('/privacy')).body);
      const routes = operationsOfCouncils().flatMap(({ method, path }) => {
        const [, command] = /\{caseId\}\/(.*\{\w+\}.*)$/.exec(path) ?? [];
        return method === 'post' && command ? [`do/${command.replace(/\{\w+\}/, ':id')}`] : [];
      });
      expect(routes.length).toBeGreaterThan(20);
      const faults: string[] = [];
      const step = async (at: string, side: Side) => {
        const opened = await visitor.get(at);
        if (opened.status !== 200 || !at.includes('/do/')) return opened;
        const fields = tampered(controlsIn(opened.body), { ...side, council: 'SCA' });
        return await visitor.post(at, { ...fields, _form, _key: `${person}-${side.id}` });
      };
      const atSide = (route: string, { one, id }: Side) => route.replace('OWN', one.at).replace(':id', id);
      for (const route of [
        ...[...routes, ...pagesOfParts].map((each) => `OWN/${each}`),
        ...pagesOfCouncil.map((each) => `/councils/cam/${each}`),
      ]) {
        const [there, nowhere] = sides();
        const one = await step(atSide(route, there), there);
        const other = await step(atSide(route, nowhere), nowhere);
        const said = `${route}: ${one.status} ${other.status}`;
        if (one.status >= 500 || one.status !== other.status) faults.push(said);
        if (one.body.includes(wordOfTheirs)) faults.push(`${said} shows it`);
      }
      expect(faults).toEqual([]);
      expect(await factsOfTheirs()).toEqual(before);
    },
  );
});
