import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Subject } from '../../apps/console/src/office/office-form.js';
import { officeForm, officePaths } from '../../apps/console/src/office/office-forms.js';
import { type ConsoleRoute, formToken, type RunningConsole } from '../system/running-console.js';
import { ofOneCouncil, people } from './of-one-council.js';
import type { OneCase } from './one-case.js';

/** What anybody signed in may see of any council, with the reason. */
const forAll: Readonly<Record<string, string>> = {
  '/councils/:council': 'who acts for it and its stage are known in the whole service',
  '/councils/:council/law': 'whoever applies to it has to know the rules that it has',
  '/icons/:council.svg': 'a picture for the browser',
};

let console: RunningConsole;
let one: OneCase;
let street: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ console, theirs: one, street, stop } = await ofOneCouncil());
}, 120_000);
afterAll(() => stop());

/** What the acts below an address are about; those of a case are below all others. */
const actsBelow: readonly (readonly [beginning: string, subject: Subject])[] = [
  ['/councils/', 'council'],
  ['/money/:council/charges/do/', 'charges'],
  ['/money/:council/charges/', 'charge'],
  ['/money/', 'statement'],
];

/** A route of the other council, about something that is there, or about something that is not. */
function addressesOf({ method, path }: ConsoleRoute, slug: string): readonly string[] {
  const named: Readonly<Record<string, string>> = {
    ...{ council: 'sca', slug, month: '2026-10', year: '2026', meeting: '2026-12-04.planning-committee' },
    ...{ act: 'adopt', table: 'review-days', key: 'days', letter: 'acknowledgement', revision: '0' },
  };
  const at = path.replaceAll(/:(\w+)/g, (_, name: string) => named[name] ?? 'one');
  if (path.endsWith('/line')) return [`${at}?key=one`];
  if (path.endsWith('/papers/:letter')) return [at.replace('acknowledgement', 'site-notice')];
  if (!at.endsWith('*')) return [at];
  const [, of] = actsBelow.find(([beginning]) => path.startsWith(beginning)) ?? [];
  const acts = of
    ? officePaths.map(officeForm).filter(({ subject }) => subject === of)
    : ['allocation', 'withdrawal', 'notes', 'letters', 'documents', 'decision'].map((address) => ({
        address,
      }));
  const steps = method === 'GET' ? [''] : ['', '/check', '/change'];
  return acts.flatMap(({ address }) => steps.map((step) => at.replace('*', address + step)));
}

const mainOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/value="[^"]*"/g, '')
    .replaceAll(one.reference, '');

describe('the pages and forms of another council', () => {
  const ofCouncils = () =>
    console.routes.filter(
      ({ path }) => path.includes(':council') && !path.startsWith('/register/') && !(path in forAll),
    );

  it('are many', () => {
    expect(ofCouncils().filter(({ method }) => method === 'GET').length).toBeGreaterThan(25);
    expect(ofCouncils().filter(({ method }) => method === 'POST').length).toBeGreaterThan(12);
  });

  it.each(people)('are refused to %s, and the answer contains nothing of that council', async (person) => {
    const visitor = await console.browser().signIn(person);
    const _form = formToken((await visitor.get('/privacy')).body);
    const slug = one.reference.replaceAll('/', '-');
    const faults: string[] = [];
    for (const route of ofCouncils()) {
      const ask = async (at: string) =>
        route.method === 'GET' ? await visitor.get(at) : await visitor.post(at, { _form });
      const absent = addressesOf(route, `X-${slug}`);
      for (const [index, at] of addressesOf(route, slug).entries()) {
        const { status, body } = await ask(at);
        const isSilent = !body.toLowerCase().includes(street);
        const isSame = at === absent[index] || mainOf((await ask(absent[index]!)).body) === mainOf(body);
        if (status !== 403 || !isSilent || !isSame)
          faults.push(
            `${route.method} ${at}: ${status}${isSilent ? '' : ', shows it'}${isSame ? '' : ', differs'}`,
          );
      }
    }
    expect(faults).toEqual([]);
  });

  it('are in no list that names the council in its address', async () => {
    for (const person of people) {
      const visitor = await console.browser().signIn(person);
      for (const list of ['/cases?', '/work?', '/outbox?', '/audit/facts?', '/search?q=house&']) {
        const { status, body } = await visitor.get(`${list}council=SCA`);
        expect([person, list, status < 500, body.toLowerCase().includes(street)]).toEqual([
          ...[person, list, true, false],
        ]);
      }
    }
  });

  it('are open to somebody who acts for that council', async () => {
    const visitor = await console.browser().signIn('rosa.linden');
    for (const at of [one.at, '/councils/sca/do/settings/committee', '/councils/sca/import'])
      expect([at, (await visitor.get(at)).status]).toEqual([at, 200]);
  });
});
