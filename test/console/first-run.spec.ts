import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicePeople } from '../../apps/local/src/development/people.js';
import { project } from '../system/projecting.js';
import { type RunningApi, startApi } from '../system/running-api.js';
import { formToken, hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';

const begins = 'rosa.linden';

let api: RunningApi;
let console: RunningConsole;
let stop: () => Promise<void>;
beforeAll(async () => {
  api = await startApi({ CASEBOOK_FIRST_ADMINISTRATOR: begins });
  const stopProjecting = project(api);
  console = await startConsole({ url: api.url, shown: async () => undefined });
  stop = async () => {
    await console.stop();
    await stopProjecting();
    await api.stop();
  };
}, 120_000);
afterAll(() => stop());

type Visitor = ReturnType<RunningConsole['browser']>;
type Fields = Readonly<Record<string, string>>;

/** Fills in a form, checks it and records it. Gives the address that the page leads to. */
async function records(visitor: Visitor, at: string, fields: Fields): Promise<string> {
  const form = await visitor.get(at);
  expect([at, form.status]).toEqual([at, 200]);
  for (const name of Object.keys(fields)) expect(form.body).toContain(`name="${name}"`);
  const done = await visitor.post(at, { ...hiddenFields(form.body), ...fields, _form: formToken(form.body) });
  expect([at, done.status, /error-summary.*?<\/ul>/s.exec(done.body)?.[0]]).toEqual([at, 303, undefined]);
  return String(done.headers.location);
}

/** The forms for the rows of one table of the law are drawn alike, so one of them is opened. */
const kindOf = (path: string): string => path.replace(/(?<=\/law\/adopt\/[^/]+)\/.+$/, '');

/** Every page that a visitor's own pages lead to, with what is wrong with it. */
async function faultsOf(visitor: Visitor): Promise<readonly string[]> {
  const seen = new Set<string>();
  const toOpen = ['/'];
  const faults: string[] = [];
  for (let at = toOpen.shift(); at !== undefined; at = toOpen.shift()) {
    const [path = ''] = at.split(/[?#]/);
    if (seen.has(kindOf(path)) || /^\/(assets|icons|sign-)/.test(path)) continue;
    seen.add(kindOf(path));
    const { status, body, headers } = await visitor.get(at);
    if (status >= 300 && status < 400) toOpen.push(String(headers.location));
    else if (status >= 400 && status !== 403) faults.push(`${status} at ${at}`);
    const main = body.slice(body.indexOf('<main'));
    if (/<tbody[^>]*>\s*<\/tbody>/.test(main)) faults.push(`a table without rows at ${at}`);
    toOpen.push(
      ...[...body.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      ),
    );
  }
  expect(seen.size).toBeGreaterThan(6);
  return faults;
}

describe('an installation without any record', () => {
  it.each(servicePeople.map(({ id }) => id))('has no broken page for %s', async (person) => {
    expect(await faultsOf(await console.browser().signIn(person))).toEqual([]);
  });

  it('tells everybody except its first administrator that no council has authorised them', async () => {
    const { body } = await (await console.browser().signIn('amina.hassan')).get('/');
    expect(body).toContain('You are signed in, but no council lets you act for it');
    expect(body).toContain('amina.hassan');
    expect((await api.as('peter.lowe').get('/officers')).status).toBe(403);
    expect((await console.browser().get('/register')).body).toContain(
      'No council publishes its planning applications here yet.',
    );
  });

  it('is set up by its first administrator on the pages alone', async () => {
    const visitor = await console.browser().signIn(begins);
    expect((await visitor.get('/')).headers.location).toBe('/councils');
    expect((await visitor.get('/councils')).body).toContain('You begin this service.');
    const person = { 'f.officer': begins, 'f.name': 'Rosa Linden', 'f.jobTitle': 'Manager' };
    const own = await records(visitor, '/people/do/join', { ...person, 'f.employer': 'NEW' });
    expect((await visitor.get(own)).body).toContain('Rosa Linden');
    expect((await visitor.get('/councils')).body).toContain('You are recorded as a member of the service.');
    const council = { 'f.council': 'NEW', 'f.name': 'New Council' };
    const taken = await records(visitor, '/councils/do/take-on', {
      ...council,
      'f.referenceFormat': '{yy}/{number}/{suffix}',
    });
    expect((await visitor.get(taken)).body).toContain('New Council');
    const service = { 'n.service': 'shared', 'f.name': 'Shared', 'f.host': 'NEW', 'f.firstMonth': '2026-04' };
    await records(visitor, '/councils/do/service', service);
    expect((await visitor.get('/councils')).body).toContain('Shared is hosted by New Council.');
    expect((await visitor.get('/')).headers.location).toBe('/service');
    expect(await faultsOf(visitor)).toEqual([]);
  });

  it('is no longer empty afterwards: the first administrator has only the rights in the record', async () => {
    const { body } = await api.as(begins).get('/me');
    expect([body.begins, body.councils]).toEqual([false, [expect.objectContaining({ council: 'NEW' })]]);
    expect((await api.as('ngozi.bell').get('/officers')).status).toBe(403);
  });
});
