import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

let office: RunningOffice;
let console: RunningConsole;
let one: OneCase;
let at: string;

/**
 * The limit is three comments an hour for each address. The API trusts only the console to name the address.
 */
beforeAll(async () => {
  office = await startOffice({ CASEBOOK_RATE_UNSIGNED: '3' }, { trustedProxies: ['127.0.0.1'] });
  console = await startConsole(office, { CASEBOOK_TRUSTED_PROXIES: '127.0.0.1' });
  one = await receiveCase(office);
  const { api, receivedOn, act, reference } = one;
  await act('nadia.rahman', 'validation', { validFrom: receivedOn });
  const { documents } = (await office.as('nadia.rahman').get(api)).body;
  for (const { documentId } of documents)
    await act('nadia.rahman', `documents/${documentId}/publish-status`, {
      ...{ publishStatus: 'withhold', reason: 'Not read yet' },
    });
  await act('dylan.price', 'publication');
  at = `/register/cam/${reference.replaceAll('/', '-')}`;
  const entry = `/councils/CAM/register/${encodeURIComponent(reference)}`;
  expect((await office.as(null).get(entry)).status).toBe(200);
  await office.as(null).get('/councils/CAM/register');
}, 300_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const here = { origin: 'http://console.example' };
const comment = { 'f.sentiment': 'objection', 'f.topics': 'light', 'f.comment': 'It takes my light.' };
const author = {
  ...{ 'f.author.name': 'Norah Neighbour', 'f.author.address': '3 Mill Lane' },
  'f.author.postcode': 'cb1 2ab',
};

const text = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Goes through the pages of the form as a browser does, carrying the hidden fields along. */
async function written(from = '203.0.113.1') {
  const browser = console.browser();
  const sender = { ...here, 'x-forwarded-for': from };
  const form = await browser.get(`${at}/comment`, sender);
  const about = await browser.post(
    `${at}/comment/about-you`,
    { ...hiddenFields(form.body), ...comment },
    sender,
  );
  const check = await browser.post(`${at}/comment/check`, { ...hiddenFields(about.body), ...author }, sender);
  const send = () => browser.post(`${at}/comment/sent`, hiddenFields(check.body), sender);
  return { browser, form, about, check, send };
}

const commentsOn = async () =>
  (await office.as('dylan.price').get(`${one.api}/comments`)).body.comments as Record<string, unknown>[];

describe('the comment form of the register', () => {
  it('is filled in, checked and sent by anybody, without a cookie', async () => {
    expect((await console.browser().get(at)).body).toContain(`href="${at}/comment"`);
    const { browser, form, about, check, send } = await written();
    expect([form.status, about.status, check.status]).toEqual([200, 200, 200]);
    expect(form.headers['cache-control']).toBe('no-store');
    expect(text(about.body)).toContain('Your name, your address and your e-mail address are not published.');
    expect(text(check.body)).toMatch(/I object .* Daylight and sunlight .* It takes my light\./);
    expect(text(check.body)).toMatch(/Norah Neighbour .* 3 Mill Lane .* cb1 2ab .* Not given/);
    const before = (await commentsOn()).length;
    const [sent, again] = [await send(), await send()];
    expect([sent.status, again.headers.location]).toEqual([303, sent.headers.location]);
    const told = await browser.get(String(sent.headers.location));
    expect(text(told.body)).toMatch(/received Its number is PC-\w{5}-\w{5} What happens next/);
    expect([...browser.cookies]).toEqual([]);
    const all = await commentsOn();
    expect(all.length).toBe(before + 1);
    expect(all.at(-1)).toMatchObject({
      ...{ stance: 'objection', comment: 'It takes my light.', author: 'Norah Neighbour' },
      contact: { address: '3 Mill Lane', postcode: 'CB1 2AB', email: null },
    });
    const { body } = await console.browser().get(at);
    expect(text(body)).not.toMatch(/takes my light|Norah|Mill Lane/);
  });

  it('shows beside each field what is missing or wrong, and keeps the input', async () => {
    const browser = console.browser();
    const form = hiddenFields((await browser.get(`${at}/comment`)).body);
    const none = await browser.post(`${at}/comment/about-you`, { ...form, 'f.topics': 'noise' }, here);
    expect(none.status).toBe(400);
    expect(none.body).toContain('<title>Error: Comment, ');
    for (const words of ['Choose whether you object, support or are neutral', 'Enter your comment'])
      expect(none.body.split(words)).toHaveLength(3);
    expect(none.body).toMatch(/value="noise" checked/);
    const wrong = await browser.post(
      `${at}/comment/check`,
      { ...form, ...comment, ...author, 'f.author.postcode': 'Cambridge', 'f.author.email': 'norah' },
      here,
    );
    expect([wrong.status, text(wrong.body)]).toEqual([
      400,
      expect.stringContaining('Enter a full postcode, like CB1 2AB'),
    ]);
    expect(wrong.body).toContain('value="Norah Neighbour"');
    expect(wrong.body).toContain('name="f.comment" value="It takes my light."');
    const mail = await browser.post(
      `${at}/comment/sent`,
      { ...form, ...comment, ...author, 'f.author.email': 'norah' },
      here,
    );
    expect([mail.status, text(mail.body)]).toEqual([
      400,
      expect.stringContaining('Enter an e-mail address, like name@example.com'),
    ]);
    const long = { ...form, ...comment, 'f.comment': 'x'.repeat(10_001) };
    const tooLong = await browser.post(`${at}/comment/about-you`, long, here);
    expect(text(tooLong.body)).toContain('Your comment must be 10,000 characters or fewer');
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another site of the same domain', { origin: 'http://other.console.example' }],
    ['a page that is not named', {}],
    ['another site, as the browser reports', { ...here, 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_, headers) => {
    const browser = console.browser();
    const form = hiddenFields((await browser.get(`${at}/comment`)).body);
    const before = (await commentsOn()).length;
    for (const page of ['', '/about-you', '/check', '/sent']) {
      const sent = { ...form, ...comment, ...author };
      expect((await browser.post(`${at}/comment${page}`, sent, headers)).status).toBe(403);
    }
    expect((await commentsOn()).length).toBe(before);
  });

  it("continues with today's form if the page is from an earlier day", async () => {
    const browser = console.browser();
    const old = await browser.post(`${at}/comment/sent`, { _form: 'old.one', ...comment, ...author }, here);
    expect([old.status, text(old.body)]).toEqual([200, expect.stringContaining('the page was too old')]);
    const sent = await browser.post(`${at}/comment/sent`, hiddenFields(old.body), {
      ...here,
      'x-forwarded-for': '203.0.113.9',
    });
    expect(sent.status).toBe(303);
  });

  it('is rate-limited by the address of the reader, not of the console', async () => {
    const statuses = [];
    for (const _ of [1, 2, 3, 4]) statuses.push((await (await written('203.0.113.2')).send()).status);
    expect(statuses).toEqual([303, 303, 303, 429]);
    expect((await (await written('203.0.113.3')).send()).status).toBe(303);
    const tooMany = await (await written('203.0.113.2')).send();
    expect(text(tooMany.body)).toMatch(/There is a problem More than 3 such requests from one address/);
  });

  it("can be reached from the application's page, and gives a number to quote", async () => {
    const browser = console.browser();
    for (const page of ['about-you', 'check'])
      expect((await browser.get(`${at}/comment/${page}`)).headers.location).toBe(`${at}/comment`);
    expect((await browser.get(`${at}/comment/sent?number=%3Cb%3E`)).status).toBe(404);
    expect((await browser.get('/register/cam/26-99999-HFUL/comment')).status).toBe(404);
  });

  it('is not offered if the council does not take comments online, and the page says so', async () => {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const { browser, send } = await written('203.0.113.4');
    const none = { taken: 'not', from: today };
    const set = await office.as('peter.lowe').post('/councils/CAM/settings/public-comments', none);
    expect([set.status, set.body.detail]).toEqual([200, undefined]);
    for (const answer of [await send(), await browser.get(`${at}/comment`)]) {
      expect(answer.status).toBe(409);
      expect(text(answer.body)).toContain('You cannot comment on this application here');
    }
    expect((await browser.get(at)).body).not.toContain(`${at}/comment`);
  });
});
