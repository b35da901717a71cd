import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { londonDay } from '../../apps/console/src/words/days.js';
import { eventually } from '../system/eventually.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { formToken, type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

let office: RunningOffice;
let console: RunningConsole;
let one: OneCase;
const today = londonDay(new Date());
const month = today.slice(0, 7);
const at = `/time/${month}`;

beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  one = await receiveCase(office, 71);
  const post = {
    employer: 'CAM',
    grade: 'senior',
    team: 'East',
    minutesByWeekday: [444, 444, 444, 444, 444],
  };
  const { status } = await office
    .as('Rosa Linden')
    .post('/officers/dylan.price/post', { ...post, from: `${month}-01` });
  expect(status).toBe(200);
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

type Browser = Awaited<ReturnType<ReturnType<RunningConsole['browser']>['signIn']>>;

const entry = (took: string, more: object) => {
  const [year, monthOf, day] = today.split('-') as [string, string, string];
  const dayParts = { 'f.workedOn-day': day, 'f.workedOn-month': monthOf, 'f.workedOn-year': year };
  return { ...dayParts, 'f.took': took, ...more };
};

const write = async (who: Browser, key: string, took: string, more: object) =>
  who.post(`${at}/entries`, {
    ...{ _form: formToken((await who.get(at)).body), _key: key },
    ...entry(took, more),
  });

/** The value of a hidden field in the form with this action. */
const hidden = (html: string, action: string, name: string): string =>
  new RegExp(`action="${action}"[\\s\\S]*?name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('a time sheet in the console', () => {
  it('has entries for a case or a council, and is shown by week', async () => {
    const dylan = await console.browser().signIn('dylan.price');
    expect((await dylan.get('/time')).headers.location).toBe(at);
    const done = await write(dylan, 'time-entry-1', '1:30', { 'f.case': one.reference });
    expect([done.status, done.headers.location]).toEqual([303, at]);
    await write(dylan, 'time-entry-2', '45m', { 'f.council': 'CAM', 'f.activity': 'Duty desk' });
    // Sent twice, as after a double click: recorded once.
    await write(dylan, 'time-entry-2', '45m', { 'f.council': 'CAM', 'f.activity': 'Duty desk' });
    const { body } = await dylan.get(at);
    expect(body).toContain('2 hours 15 minutes are recorded');
    expect(body).toContain(`href="${one.at}">${one.reference}</a>`);
    expect(body).toContain('Duty desk');
  });

  it('keeps the input of a refused entry, and says why it was refused', async () => {
    const dylan = await console.browser().signIn('dylan.price');
    const unread = await write(dylan, 'time-entry-3', 'an hour', { 'f.case': one.reference });
    expect(unread.status).toBe(400);
    expect(unread.body).toContain('How long must be hours and minutes');
    expect(unread.body).toContain(`value="${one.reference}"`);
    const unknown = await write(dylan, 'time-entry-4', '1:00', { 'f.case': '99/99999/FUL' });
    expect(unknown.body).toContain('You have no case 99/99999/FUL');
    const both = await write(dylan, 'time-entry-5', '1:00', { 'f.case': one.reference, 'f.pool': 'policy' });
    expect(both.status).toBe(400);
    const nothing = await write(dylan, 'time-entry-6', '1:00', {});
    expect(nothing.status).toBe(400);
    expect((await dylan.get('/time/2026-13')).status).toBe(404);
  });

  it('is submitted by the week, returned with a reason, and approved by somebody else', async () => {
    const dylan = await console.browser().signIn('dylan.price');
    const handIn = async () => {
      const { body } = await dylan.get(at);
      const [_key, week] = ['_key', 'week'].map((name) => hidden(body, `${at}/hand-in`, name));
      return dylan.post(`${at}/hand-in`, { _form: formToken(body), _key: _key!, week: week! });
    };
    expect((await handIn()).status).toBe(303);
    expect((await dylan.get(at)).body).toContain('Waits for approval');
    const amina = await console.browser().signIn('amina.hassan');
    const waiting = await eventually('it waits for approval', async () => {
      const page = await amina.get('/time/approve');
      return page.body.includes('1 week is waiting for approval') ? page : undefined;
    });
    const value = /name="weeks" id="week-1" value="([^"]+)"/.exec(waiting.body)![1]!;
    const nothing = await amina.post('/time/approve', {
      _form: formToken(waiting.body),
      _key: 'time-answer-0',
    });
    expect([nothing.status, nothing.body.includes('Choose the weeks to approve')]).toEqual([400, true]);
    const back = { week: value, reason: 'Which duty desk?', _key: 'time-answer-1' };
    const given = await amina.post('/time/approve/return', { _form: formToken(waiting.body), ...back });
    expect(given.status).toBe(303);
    await eventually('it is back with whose week it is', async () =>
      (await dylan.get(at)).body.includes('Returned to you') ? true : undefined,
    );
    expect((await handIn()).status).toBe(303);
    const again = await eventually('it waits once more', async () => {
      const page = await amina.get('/time/approve');
      return page.body.includes('1 week is waiting') ? page : undefined;
    });
    const ticked = { _form: formToken(again.body), _key: 'time-answer-2', weeks: value };
    expect((await amina.post('/time/approve', ticked)).status).toBe(303);
    expect((await amina.get('/time/approve')).body).toContain('No week is waiting for approval.');
    expect((await amina.get(`${at}?officer=dylan.price`)).body).toContain('Approved');
  });

  it('of other officers is visible only to managers', async () => {
    const dylan = await console.browser().signIn('dylan.price');
    expect((await dylan.get('/time/approve')).status).toBe(403);
    expect((await dylan.get(`${at}?officer=amina.hassan`)).status).toBe(403);
  });
});
