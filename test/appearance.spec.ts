import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { type RunningConsole, startConsole } from './system/running-console.js';

let api: RunningOffice;
let console: RunningConsole;
beforeAll(async () => {
  api = await startOffice();
  console = await startConsole(api);
}, 300_000);
afterAll(async () => {
  await console.stop();
  await api.stop();
});

const on = { 'casebook-now': '2026-03-03T10:00:00Z' };
const shown = {
  ...{ name: 'The City of Cambridge', shortName: 'The City', colour: '#5a2a82', from: '2026-03-05' },
  ...{ address: ['The Town House', 'Cambridge'], email: 'plans@cambridge.example', phone: '01223 496001' },
};
const set = (change: object = {}, who = 'peter.lowe') =>
  api.as(who).post('/councils/CAM/settings/appearance', { ...shown, ...change }, on);
const publicly = async (day: string) => {
  const { body } = await api.as(null).get('/public/councils', { 'casebook-now': `${day}T10:00:00Z` });
  return (body as { council: string }[]).find(({ council }) => council === 'CAM');
};

describe('the appearance of a council', () => {
  it('is set by the council from a day, and shown to everybody', async () => {
    const before = await publicly('2026-03-04');
    expect((await set()).status).toBe(200);
    expect((await set()).status).toBe(200);
    const { from, ...now } = shown;
    expect(await publicly(from)).toEqual({ council: 'CAM', ...now, website: null });
    expect(await publicly('2026-03-04')).toEqual(before);
    const settings = await api.as('peter.lowe').get('/councils/CAM/settings?on=2026-03-05', on);
    expect(settings.body.appearance).toEqual({ ...shown, website: null });
  });

  it('is shown before its day among the settings that change, in the answer and on the page', async () => {
    const ahead = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const later = { name: 'The Ward Committee', seats: 7, quorum: 3, from: ahead };
    const done = await api.as('peter.lowe').post('/councils/CAM/settings/committee', later);
    expect(done.status).toBe(200);
    const { body: today } = await api.as('peter.lowe').get('/councils/CAM/settings');
    expect(today.upcoming).toEqual([{ from: ahead, settings: ['committee'] }]);
    const { body: then } = await api.as('peter.lowe').get(`/councils/CAM/settings?on=${ahead}`);
    expect(then).toMatchObject({ committee: later, upcoming: [] });
    const page = await (await console.browser().signIn('peter.lowe')).get('/councils/cam');
    expect(page.body).toContain('The Ward Committee: 7 seats, quorum 3');
    expect(page.body).toContain(`id="from-${ahead}"`);
  });

  it.each<[object, number, string]>([
    [{ colour: '#ffdd00' }, 409, 'colour-too-light'],
    [{ colour: 'red' }, 400, 'malformed'],
    [{ shortName: 'A short name that is long' }, 400, 'malformed'],
    [{ email: 'plans' }, 400, 'malformed'],
    [{ website: 'javascript:alert(1)' }, 400, 'malformed'],
  ])('refuses this value with an explanation: %p', async (change, status, code) => {
    const { body, ...answer } = await set(change);
    expect([answer.status, body.code]).toEqual([status, code]);
  });

  it("is set only by the council's service manager", async () =>
    expect((await set({}, 'dylan.price')).status).toBe(403));

  it('is shown on the pages of its register, with its contact details', async () => {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const done = await api
      .as('peter.lowe')
      .post('/councils/CAM/settings/appearance', { ...shown, from: today });
    expect([done.status, done.body.detail]).toEqual([200, undefined]);
    const { body } = await console.browser().get('/register/cam');
    expect(body).toContain('<title>Planning register, The City – Casebook</title>');
    for (const words of ['Get help from The City of Cambridge', 'The Town House', '01223 496001'])
      expect(body).toContain(words);
    const styles = /\/assets\/\w+\/councils\.css/.exec(body)![0];
    const sheet = await console.browser().get(styles);
    expect(sheet.body).toContain('.council-CAM{--council:#5a2a82;');
    expect(sheet.headers['cache-control']).toContain('immutable');
    const weekly = await console.browser().get('/register/cam/weekly');
    expect(weekly.headers.location).toMatch(/^\/register\/cam\/weekly\/20\d\d-\d\d-\d\d$/);
    const list = await console.browser().get(String(weekly.headers.location));
    expect([list.status, list.body]).toEqual([200, expect.stringContaining('Valid in this week')]);
    expect((await console.browser().get('/register/cam/weekly/2026-99-99')).status).toBe(404);
  });
});
