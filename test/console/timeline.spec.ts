import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';

let office: RunningOffice;
let console: RunningConsole;
let at: string;

/**
 * A householder application received on Monday 2 March. On 11 March it was recorded as valid since 2 March.
 */
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  const submittedAt = instant('2026-03-02T10:00:00Z');
  const wish = { council: 'CAM', submittedAt, type: 'pp.full.householder' } as const;
  const { body } = await office
    .as('submission-portal')
    .post('/submissions?council=CAM', makeSubmission(randomFrom(1), wish), { 'casebook-now': submittedAt });
  const path = `/councils/CAM/planning-applications/${body.caseId}`;
  const valid = await office
    .as('nadia.rahman')
    .post(`${path}/validation`, { validFrom: '2026-03-02' }, { 'casebook-now': '2026-03-11T15:00:00Z' });
  const shown = await office.as('amina.hassan').get(path, { 'casebook-wait-for': valid.body.position });
  at = `/cases/cam/${shown.body.caseReference.replaceAll('/', '-')}`;
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const open = async (path: string, person = 'amina.hassan') =>
  (await console.browser().signIn(person)).get(path);
const text = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the timeline of a case', () => {
  it('tells every fact in words, newest first, and marks those recorded late', async () => {
    const { status, body } = await open(`${at}/timeline`);
    expect(status).toBe(200);
    const told = text(body);
    expect(told).toContain('Valid from 2 March 2026; checking finished on 11 March 2026.');
    expect(told).toMatch(/Nadia Rahman recorded 11 March 2026/);
    expect(told.indexOf('Valid from')).toBeLessThan(told.indexOf('Received on 2 March 2026'));
    expect(told).not.toContain('You are looking at the past');
    expect(told).not.toMatch(/nadia\.rahman|undefined|\[object/);
  });

  it('accepts a day as people write it, and redirects to its permanent address', async () => {
    const { status, headers } = await open(`${at}/timeline?show=5+3+26&compare=same&other=`);
    expect([status, headers.location]).toEqual([
      303,
      `${at}/timeline?on=2026-03-05&known=2026-03-05&and=2026-03-05`,
    ]);
    const other = await open(`${at}/timeline?show=5+March+2026&compare=other&other=11/3/26`);
    expect(other.headers.location).toBe(`${at}/timeline?on=2026-03-05&and=2026-03-11`);
  });

  it('compares what was known on a day with what is known about that day now, and says why they differ', async () => {
    const { status, body } = await open(`${at}/timeline?on=2026-03-05&known=2026-03-05&and=2026-03-05`);
    expect(status).toBe(200);
    const told = text(body);
    expect(told).toContain('You are looking at the past. Nothing can be done from here. Back to today');
    expect(told).toMatch(/On 5 March 2026 there are two versions of the case\. \d+ things differ\./);
    expect(told).toMatch(
      /Stage As known on that day: To validate As it was, with what is known now: To assess Valid from 2 March 2026; checking finished on 11 March 2026\. Nadia Rahman, recorded 11 March 2026\. fact \d/,
    );
    expect(told).toContain(
      'Valid from As known on that day: nothing As it was, with what is known now: 2 March 2026 The same fact.',
    );
  });

  it('says so if nothing was known yet, and separates facts that were still to come', async () => {
    const told = text((await open(`${at}/timeline?on=2026-03-01&known=2026-03-01&and=2026-03-01`)).body);
    expect(told).toContain('Nothing is known before 2 March 2026.');
    expect(told).toContain('1 March 2026: above, what had not happened yet');
  });

  it('asks again if the input is not a day, and keeps the input', async () => {
    const { status, body } = await open(`${at}/timeline?show=31+June&compare=other&other=soon`);
    expect(status).toBe(200);
    expect(body).toContain('<title>Error: Timeline');
    expect(text(body)).toContain('The day to show must be a real day, like 25 October 2026');
    expect(text(body)).toContain('The day to compare with must be a real day');
    expect(body).toContain('value="31 June"');
    expect(body).toContain('value="soon"');
  });

  it('compares a day with today if no other day is asked for', async () => {
    const { status, body } = await open(`${at}/timeline?on=2026-03-01`);
    expect(status).toBe(200);
    const headings = [...body.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, words]) => words);
    expect(headings).toEqual(expect.arrayContaining(['On 1 March 2026', 'Today']));
  });

  it("shows the API's explanation when it refuses a day", async () =>
    expect((await open(`${at}/timeline?on=2026-02-30`)).status).toBe(400));

  it('opens each fact in full, and says if there is none', async () => {
    const { status, body } = await open(`${at}/facts/0`);
    expect(status).toBe(200);
    expect(text(body)).toMatch(/Fact 0 of 26\/\d+\/HFUL/);
    expect(text(body)).toContain('Hash, over it and the one before');
    expect(body).not.toContain('sealed');
    for (const none of ['99', 'x', '-1']) expect((await open(`${at}/facts/${none}`)).status).toBe(404);
  });

  it('is refused to users who do not act for the council', async () => {
    for (const path of [`${at}/timeline`, `${at}/facts/0`]) {
      const { status, body } = await open(path.replace('/cam/', '/sca/'), 'ruth.kelly');
      expect(status).toBe(403);
      expect(body).not.toContain('Householder');
    }
  });
});
