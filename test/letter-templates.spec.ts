import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { at, OfficeCases } from './system/office-cases.js';

let office: RunningOffice;
const cases = new OfficeCases(() => office, 9_000);
const day = '2026-03-03';
const templates = '/councils/CAM/letter-templates';

beforeAll(async () => {
  office = await startOffice();
}, 120_000);
afterAll(() => office.stop());

const tryOn = (caseId: string, words: object, who = 'peter.lowe', council = 'CAM') =>
  office
    .as(who)
    .post(`/councils/${council}/letter-templates/acknowledgement/trial`, { ...words, caseId }, cases.on(day));

describe('a letter template, tried on a case', () => {
  it('shows the letter, and sets and writes nothing', async () => {
    const one = await cases.received();
    const before = (await office.as('peter.lowe').get(templates, at(day))).body;
    const words = { title: 'About {reference}', body: 'It came on {receivedOn}.\n\n* Keep this letter' };
    const { status, body } = await tryOn(one.caseId, words);
    expect([status, body]).toEqual([
      200,
      {
        title: `About ${one.reference}`,
        text: expect.stringMatching(/It came on 2 March 2026\.[\s\S]*Keep this letter/),
      },
    ]);
    expect((await office.as('peter.lowe').get(templates, at(day))).body).toEqual(before);
    const { letters } = (await office.as('dylan.price').get(`${one.path}/letters`, cases.on(day))).body;
    expect(letters).toEqual([]);
  });

  it('is refused for the same reasons as when it is set', async () => {
    const one = await cases.received();
    const words = { title: 'About {reference}', body: 'It costs {everything}.' };
    const tried = await tryOn(one.caseId, words);
    const set = await office
      .as('peter.lowe')
      .post(`${templates}/acknowledgement`, { ...words, from: '2026-03-04' }, at(day));
    expect([tried.status, tried.body.code, tried.body.detail]).toEqual([
      set.status,
      set.body.code,
      set.body.detail,
    ]);
    expect(tried.status).toBe(409);
    expect(tried.body.detail).toContain('everything');
  });

  it('is tried only on cases of the council, by people who may set it', async () => {
    const [one, other] = [await cases.received(), await cases.received({ council: 'SCA' })];
    const words = { title: 'About {reference}', body: 'It came.' };
    expect((await tryOn(other.caseId, words)).status).toBe(404);
    expect((await tryOn(one.caseId, words, 'dylan.price')).status).toBe(403);
  });
});
