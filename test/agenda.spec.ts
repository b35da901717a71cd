import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printed } from '../libs/letters/test/printed.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let office: RunningOffice;
const cases = new OfficeCases(() => office, 9_100);
const day = '2026-03-10';
const agenda = '/councils/CAM/meetings/pc-april/agenda';
let items: readonly OfficeCase[];

/** An advertisement: it needs no publicity, and can be decided at once. */
async function onAgenda(agendaItem: string): Promise<OfficeCase> {
  const one = await cases.received({ type: 'advertConsent' });
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const report = `The sign of item ${agendaItem} is modest.`;
  await cases.act(one, 'dylan.price', 'recommendation', { recommendation: 'grant', report });
  await cases.act(one, 'carol.venn', 'committee-referral', { reason: 'Called in', memberCallIn: true });
  await cases.act(one, 'carol.venn', 'committee-meeting', {
    ...{ meetingId: 'pc-april', committee: 'Planning Committee', meetsOn: '2026-04-01', agendaItem },
  });
  return one;
}

beforeAll(async () => {
  office = await startOffice();
  items = [await onAgenda('10'), await onAgenda('9')];
}, 120_000);
afterAll(() => office.stop());

const ask = async (path: string) => (await office.as('carol.venn').get(path, cases.on(day))).body;

async function bytesOf(path: string): Promise<Buffer> {
  const { access_token: token } = await office
    .as(null)
    .post('/dev/token', { name: 'carol.venn' })
    .then(({ body }) => body);
  const headers = { authorization: `Bearer ${token}`, ...cases.on(day) };
  const answer = await fetch(office.url + path, { headers });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe('the agenda of a meeting', () => {
  it("lists its items in order, each with the officer's report to members", async () => {
    const { title, text } = await ask(agenda);
    expect(title).toContain('Planning Committee');
    const [tenth, ninth] = items as [OfficeCase, OfficeCase];
    expect(text.indexOf(ninth.reference)).toBeGreaterThan(0);
    expect(text.indexOf(tenth.reference)).toBeGreaterThan(text.indexOf(ninth.reference));
    const report = await ask(`${ninth.path}/committee-report`);
    expect(report.text).toContain('The sign of item 9 is modest.');
  });

  it('has the same words as a page and as a tagged PDF, with the hash of its contents', async () => {
    const { sha256 } = await ask(agenda);
    expect(`${await bytesOf(`${agenda}.html`)}`).toContain(sha256);
    const { tags, catalog } = printed(await bytesOf(`${agenda}.pdf`));
    expect(catalog).toContain('/MarkInfo');
    const words = tags.map(({ text }) => text).join(' ');
    for (const { reference } of items) expect(words).toContain(reference);
    expect(words).toContain(sha256);
  });

  it('is kept once on the file of each of its cases, under the hash of the PDF', async () => {
    for (let time = 0; time < 2; time += 1) {
      const kept = await office.as('carol.venn').post(agenda, {}, cases.on(day));
      expect([kept.status, kept.body.detail]).toEqual([200, undefined]);
    }
    const sha256 = createHash('sha256')
      .update(await bytesOf(`${agenda}.pdf`))
      .digest('hex');
    for (const { path } of items) {
      const { documents } = await ask(path);
      const onFile = documents.filter(({ documentId }: { documentId: string }) =>
        documentId.startsWith('agenda-'),
      );
      expect(onFile).toEqual([expect.objectContaining({ sha256 })]);
    }
  });
});
