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

/**
 * What everybody in the service may ask for any council: the law that it follows, and to be authorised anew where
 * nobody is left who could.
 */
const answersAlike = ['/law', '/law/adoptions', '/authorisation/anew'];

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

/** Every fact that South Cambridgeshire has, and what is off the record: the drafts on its case. */
async function factsOfTheirs(): Promise<unknown> {
  const rosa = office.as(actsForBoth);
  const [{ body: found, status }, { body: kept }] = [
    await rosa.get('/facts?council=SCA&limit=1000'),
    await rosa.get(`${theirs.api}/drafts`),
  ];
  expect([status, kept.drafts.length]).toEqual([200, 1]);
  return { facts: found.facts, drafts: kept.drafts };
}

/** Somebody who acts for Cambridge in one of the roles. */
const actingFor = (roles: readonly string[]): string | undefined =>
  servicePeople.find(
    (each) =>
      each.id !== actsForBoth &&
      each.actsFor.includes('CAM') &&
      each.roles.some((role) => roles.includes(role)),
  )?.id;

async function asked(
  operation: Operation,
  who: string,
  side: Side,
  at = { council: 'CAM', own: side.one.caseId },
) {
  const { path, body, headers } = operation.as({ ...side, ...at });
  const { status, body: answer } = await office.as(who).ask(operation.method, path, body, headers);
  return { status, answer };
}

describe("ids of another council's documents, letters and comments under the caller's own council", () => {
  it('are answered by the API like unknown ids, and change nothing', async () => {
    const before = await factsOfTheirs();
    const faults: string[] = [];
    const operations = operationsOfCouncils();
    expect(operations.length).toBeGreaterThan(100);
    expect(new Set(operations.map(({ method }) => method))).toEqual(
      new Set(['get', 'post', 'put', 'delete']),
    );
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
  }, 300_000);

  it('are refused with 403 under the address of that council, whether it has them or not', async () => {
    const before = await factsOfTheirs();
    const faults: string[] = [];
    for (const operation of operationsOfCouncils()) {
      const who = actingFor(operation.roles);
      if (!who) continue;
      const answers = [];
      for (const side of sides()) {
        const { status, answer } = await asked(operation, who, side, { council: 'SCA', own: side.caseId });
        answers.push({ status, said: seen(answer, side) });
        if (JSON.stringify(answer)?.includes(wordOfTheirs)) faults.push(`${operation.path} shows it`);
      }
      const [one, other] = answers;
      const said = `${operation.method} ${operation.path}: ${one!.status} ${other!.status}`;
      if (!answersAlike.some((path) => operation.path.endsWith(path)) && one!.status !== 403)
        faults.push(said);
      if (one!.status !== other!.status || one!.said !== other!.said)
        faults.push(`${said}\n  ${one!.said}\n  ${other!.said}`);
    }
    expect(faults).toEqual([]);
    expect(await factsOfTheirs()).toEqual(before);
  }, 300_000);

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
