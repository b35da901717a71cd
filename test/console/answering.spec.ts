import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId } from '#domain';
import { type Post, startPost } from '../system/answering.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { OfficeCases } from '../system/office-cases.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';

let office: RunningOffice;
let post: Post;
let pages: RunningConsole;
const cases = new OfficeCases(() => office, 8_100);
const fromHere = { host: 'console.example', origin: 'http://console.example' };

beforeAll(async () => {
  office = await startOffice({ CASEBOOK_CONSOLE_URL: 'http://127.0.0.1:3010', CASEBOOK_CLOCK: 'system' });
  [post, pages] = [await startPost(office), await startConsole(office)];
}, 120_000);
afterAll(async () => {
  await pages.stop();
  await post.stop();
  await office.stop();
});

/** The page of somebody who was asked for a plan. */
async function asked() {
  const one = await cases.received();
  const request = { requestId: 'plan', kind: 'plans', request: 'A block plan to <scale>' };
  await cases.act(one, 'nadia.rahman', 'information-requests', request);
  await cases.act(one, 'nadia.rahman', 'letters', {
    ...{ letterId: 'ask', letter: 'informationRequest', requestId: 'plan', channel: 'email', to: 'other' },
    ...{ name: 'A. Agent', email: 'agent@example.org' },
  });
  return { one, page: `/answer/${await post.tokenIn(one.caseId as CaseId, 'ask')}` };
}

describe('the page behind a link', () => {
  it('shows the request, accepts a file and an answer after a check, and confirms the receipt', async () => {
    const [{ one, page }, browser] = [await asked(), pages.browser()];
    const form = await browser.get(page);
    expect(form.status).toBe(200);
    expect(form.body).toContain('A block plan to &lt;scale&gt;');
    expect(form.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(form.headers['set-cookie']).toBeUndefined();
    const plan = { name: 'block plan.txt', bytes: Buffer.from('to scale'), type: 'text/plain' };
    const sent = await browser.postFile(`${page}/file`, {}, plan);
    expect(sent.body).toContain('This form was not sent from its page');
    expect((await browser.postFile(`${page}/file`, {}, plan, fromHere)).status).toBe(303);
    expect((await browser.get(page)).body).toContain('block plan.txt');
    const check = await browser.post(`${page}/check`, { answer: 'Here it is' }, fromHere);
    expect(check.body).toContain('Check your answer before you send it');
    const done = await browser.post(page, { answer: 'Here it is' }, fromHere);
    expect([done.status, done.headers.location]).toEqual([303, page]);
    const after = await browser.get(page);
    expect(after.body).toMatch(/has an answer to this[\s\S]*LA-\w{5}-\w{5}/);
    const { body } = await office.as('dylan.price').get(one.path);
    expect(body.requests).toMatchObject([{ answer: 'Here it is', link: expect.any(String) }]);
  });

  it('refuses a form from another site, and shows beside a field what is missing', async () => {
    const [{ page }, browser] = [await asked(), pages.browser()];
    const elsewhere = { host: 'console.example', origin: 'https://elsewhere.example' };
    expect((await browser.post(page, { answer: 'x' }, elsewhere)).status).toBe(403);
    const empty = await browser.post(page, { answer: '' }, fromHere);
    expect(empty.status).toBe(409);
    expect(empty.body).toContain('First write an answer or add a file.');
  });

  it('is the same page for every link that cannot be used', async () => {
    const browser = pages.browser();
    const titles = await Promise.all(
      ['x', 'A'.repeat(72), '..%2F..'].map(async (token) => {
        const { status, body } = await browser.get(`/answer/${token}`);
        return [status, /<h1[^>]*>([^<]*)</.exec(body)?.[1]?.trim()];
      }),
    );
    for (const each of titles) expect(each).toEqual([404, 'This link is not open']);
  });
});
