import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../system/eventually.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

let office: RunningOffice;
let console: RunningConsole;
let one: OneCase;
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  one = await receiveCase(office, 41);
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const list =
  'name,address,postcode\nMs Lee,"1 Mill Road, Cambridge",CB1 2AB\n,"3 Mill Road, Cambridge",CB1 2AB\n';
const nadia = () => console.browser().signIn('nadia.rahman');

describe('letters to the neighbours by a list', () => {
  it('are refused in the words of the API while the case is not valid', async () => {
    const { status, body } = await (await nadia()).get(`${one.at}/neighbours`);
    expect(status).toBe(403);
    expect(body).toContain('You cannot write to the neighbours now');
  });

  it('are written once to each address of a file, after the list was shown', async () => {
    const { body: received } = await office.as('nadia.rahman').get(one.api);
    await one.act('nadia.rahman', 'validation', { validFrom: received.receivedOn });
    const visitor = await nadia();
    const page = await visitor.get(`${one.at}/neighbours`);
    expect(page.status).toBe(200);
    const file = { name: 'neighbours.csv', bytes: Buffer.from(list) };
    const check = await visitor.postFile(`${one.at}/neighbours/check`, hiddenFields(page.body), file);
    expect(check.body).toContain('3 Mill Road, Cambridge');
    const sent = { ...hiddenFields(check.body), csv: list };
    for (const _ of ['sent', 'sent again']) {
      const done = await visitor.post(`${one.at}/neighbours`, sent);
      expect([done.status, done.headers.location]).toEqual([303, expect.stringContaining('/letters')]);
    }
    const letters = await eventually('the letters are there', async () => {
      const { body } = await office.as('nadia.rahman').get(`${one.api}/letters`);
      return body.letters.length > 0 ? body.letters : undefined;
    });
    expect(letters).toHaveLength(2);
    const written = await visitor.get(`${one.at}/letters`);
    expect(written.body).toContain('2 letters were written');
    expect(written.body).toContain('Write to the neighbours');
  });

  it('keep the input, and name the line that is wrong', async () => {
    const visitor = await nadia();
    const { body } = await visitor.get(`${one.at}/neighbours`);
    const sent = { ...hiddenFields(body), csv: 'address\nCambridge\n', until: 'soon' };
    const asked = await visitor.post(`${one.at}/neighbours/check`, sent);
    expect([asked.status, asked.body.includes('must be a real day')]).toEqual([400, true]);
    const refused = await visitor.post(`${one.at}/neighbours`, { ...sent, until: '' });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('Line 2 needs a full address');
    expect(refused.body).toContain('address\nCambridge');
  });

  it('say that the address look-up is not set up, and take a list instead', async () => {
    const { status, body } = await (await nadia()).get(`${one.at}/neighbours?within=30`);
    expect(status).toBe(200);
    expect(body).toContain('Bring a list of addresses (CSV) instead.');
  });
});
