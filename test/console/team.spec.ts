import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../system/eventually.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';
import { receiveCase } from './one-case.js';

let office: RunningOffice;
let console: RunningConsole;
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  const works = { minutesByWeekday: [444, 444, 444, 444, 444], from: '2026-01-05' };
  const post = { employer: 'CAM', grade: 'planner', team: 'Area', ...works };
  const on = { 'casebook-now': '2026-01-05T10:00:00Z' };
  expect((await office.as('rosa.linden').post('/officers/ruth.kelly/post', post, on)).status).toBe(200);
  for (const seed of [31, 32, 33]) {
    const one = await receiveCase(office, seed);
    await one.act('amina.hassan', 'allocation', { officer: 'ruth.kelly' });
    if (seed === 31)
      await one.act('amina.hassan', 'withdrawal', { requestedBy: 'applicant', reason: 'Sold.' });
  }
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

/** The links of a page whose words begin with a number, with that number. */
const numbered = (html: string): readonly { href: string; many: number }[] =>
  [...html.matchAll(/<a [^>]*href="(\/cases\?[^"]+)"[^>]*>(\d+)/g)].map(([, href = '', many]) => ({
    href: href.replaceAll('&amp;', '&'),
    many: Number(many),
  }));

describe('a number of cases on a page', () => {
  it.each([
    ['/team', 'amina.hassan'],
    ['/service', 'peter.lowe'],
  ])('of %s opens a list with that number of cases', async (page, person) => {
    const visitor = await console.browser().signIn(person);
    const links = await eventually('the cases are counted', async () => {
      const found = numbered((await visitor.get(page)).body);
      return found.some(({ many }) => many > 1) ? found : undefined;
    });
    for (const { href, many } of links) {
      const { body } = await visitor.get(href);
      expect([href, /class="lead"[^>]*>(\d+)/.exec(body)?.[1]]).toEqual([href, String(many)]);
    }
  });
});
