import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type OfficeCase, OfficeCases } from '../system/office-cases.js';
import { hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';
import { putClockBack, setClock } from './clock.js';

let office: RunningOffice;
let console: RunningConsole;
let one: OfficeCase;
let at: string;
const cases = new OfficeCases(() => office, 90);

/** The last day for comments is 9 April, in summer time: days of UTC would end an hour late. */
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  one = await cases.received();
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  await cases.told(one, '2026-03-18');
  at = `/register/cam/${one.reference.replaceAll('/', '-')}`;
  await office.shown();
}, 120_000);
afterEach(putClockBack);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const text = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Comments as a neighbour does, and gives the pages on which that person is told something. */
async function commented(moment: string, comment: string) {
  setClock(moment);
  const browser = console.browser();
  const here = { origin: 'http://console.example' };
  const page = await browser.get(at);
  const form = await browser.get(`${at}/comment`);
  const sent = await browser.post(
    `${at}/comment/sent`,
    {
      ...{ ...hiddenFields(form.body), 'f.sentiment': 'objection', 'f.comment': comment },
      ...{ 'f.author.name': 'Norah Neighbour', 'f.author.address': '3 Mill Lane' },
      'f.author.postcode': 'CB1 2AB',
    },
    here,
  );
  expect([sent.status, text(sent.body)]).toEqual([303, expect.anything()]);
  const received = await browser.get(String(sent.headers.location));
  putClockBack();
  return { page: text(page.body), form: text(form.body), received: text(received.body) };
}

const comments = async () =>
  (await office.as('dylan.price').get(`${one.path}/comments`)).body.comments as {
    readonly representationId: string;
    readonly comment: string;
    readonly late: boolean;
  }[];
const isLate = async (words: string) => (await comments()).find(({ comment }) => comment === words)?.late;

describe('the last day for comments', () => {
  it('lasts until 11:59pm in London', async () => {
    const { page, form, received } = await commented('2026-04-09T22:59:00Z', 'It takes my light.');
    expect(page).toContain('Comments open until 9 April 2026');
    expect(page).toContain('You can comment until the end of 9 April 2026.');
    expect(form).not.toContain('as late');
    expect(received).toMatch(/Your comment has been received Its number is PC-\w{5}-\w{5}/);
    expect(received).not.toContain('as late');
    expect(await isLate('It takes my light.')).toBe(false);
  });

  it('is over at 12:01am: a comment is still taken, is marked as late, and its author is told so', async () => {
    const { page, form, received } = await commented('2026-04-09T23:01:00Z', 'It takes my sun.');
    expect(page).toContain('Being assessed');
    for (const told of [page, form])
      expect(told).toContain(
        'The time for comments ended on 9 April 2026. The council reads comments until it decides: yours will be marked as late.',
      );
    expect(received).toMatch(/Its number is PC-\w{5}-\w{5}/);
    expect(received).toContain(
      'The time for comments ended on 9 April 2026: your comment is marked as late.',
    );
    expect(await isLate('It takes my sun.')).toBe(true);
  });

  it('leaves both comments unpublished until an officer redacts them, and then names nobody', async () => {
    const entry = async () => text((await console.browser().get(at)).body);
    expect(await entry()).not.toMatch(/It takes my (light|sun)/);
    for (const { representationId, comment } of await comments())
      await cases.act(
        one,
        'dylan.price',
        `representations/${representationId}/redaction`,
        {
          redactedComment: `${comment} (redacted)`,
        },
        '2026-04-10',
      );
    const shown = await entry();
    for (const words of ['It takes my light. (redacted)', 'It takes my sun. (redacted)'])
      expect(shown).toContain(words);
    expect(shown).not.toMatch(/Norah|Mill Lane/);
  });
});
