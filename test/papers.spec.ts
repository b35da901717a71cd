import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printed } from '../libs/letters/test/printed.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { at, type OfficeCase, OfficeCases } from './system/office-cases.js';

let office: RunningOffice;
const cases = new OfficeCases(() => office, 8_800);
const day = '2026-04-02';

beforeAll(async () => {
  office = await startOffice();
}, 120_000);
afterAll(() => office.stop());

const get = async (path: string, today = day) => {
  const { access_token: token } = (await office.as(null).post('/dev/token', { name: 'dylan.price' })).body;
  const answer = await fetch(`${office.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, ...cases.on(today) },
  });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

async function reported(): Promise<OfficeCase> {
  const one = await cases.received();
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  await cases.act(
    ...([one, 'dylan.price', 'considerations'] as const),
    { topic: 'Design', policies: ['55'], assessment: 'It fits.', weighs: 'for' },
    day,
  );
  return one;
}

/** Publicised, the consultation closed, and recommended for refusal. */
async function recommended(one: OfficeCase): Promise<void> {
  await cases.heard(one, day);
  const refusal = { recommendation: 'refuse', refusalReasons: ['Harm to the street scene.'] };
  const told = { report: 'It would harm the street.', ...refusal };
  await cases.act(one, 'dylan.price', 'recommendation', told, day);
}

describe('documents generated from the record', () => {
  it('wait for the facts that they need, and name the missing ones', async () => {
    const one = await reported();
    for (const [paper, code] of [
      ['committee-report', 'no-report'],
      ['appeal-bundle', 'no-appeal'],
    ] as const) {
      const refused = await office.as('dylan.price').get(`${one.path}/${paper}`, cases.on(day));
      expect([refused.status, refused.body.code]).toEqual([409, code]);
    }
  });

  it('are not visible to another council', async () => {
    const one = await reported();
    const elsewhere = one.path.replace('/CAM/', '/SCA/');
    const other = await office.as('rosa.linden').get(`${elsewhere}/committee-report`, cases.on(day));
    expect([403, 404]).toContain(other.status);
  });

  it("can only be for an existing meeting's agenda", async () => {
    const none = await office.as('dylan.price').get('/councils/CAM/meetings/nowhere/agenda', at(day));
    expect([none.status, none.body.code]).toEqual([404, 'unknown-meeting']);
  });

  it('draw the site boundary on the site notice if the application has one', async () => {
    const one = await cases.received({}, (form) => {
      form.data.property.boundary = {
        site: {
          ...{ type: 'Feature', properties: null },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0.12, 52.2],
                [0.121, 52.2],
                [0.121, 52.2005],
                [0.12, 52.2005],
                [0.12, 52.2],
              ],
            ],
          },
        },
        area: { hectares: 0.1, squareMetres: 1000 },
      };
    });
    const { answer, bytes } = await get(`${one.path}/site-notice.pdf?commentsUntil=2026-04-30`);
    expect(answer.status).toBe(200);
    const { tags } = printed(bytes);
    expect(tags.map(({ tag }) => tag)).toContain('Figure');
    expect(tags.map(({ text }) => text).join(' ')).toContain('Outline of the site');
  });

  it('are kept on the file once, under the printed hash of their content', async () => {
    const one = await reported();
    await recommended(one);
    const drawn = (await office.as('dylan.price').get(`${one.path}/committee-report`, cases.on(day))).body;
    expect(drawn.text).toContain('Design (weighs for it). Policies: 55.');
    for (let time = 0; time < 2; time += 1) await cases.act(one, 'dylan.price', 'committee-report', {}, day);
    const shown = (await office.as('dylan.price').get(one.path, cases.on(day))).body;
    const kept = shown.documents.filter(({ kind }: { kind: string }) => kind === 'officerReport');
    expect(kept).toMatchObject([{ documentId: `committee-report-${drawn.sha256.slice(0, 12)}` }]);
    const { bytes } = await get(`${one.path}/committee-report.pdf`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept[0].sha256);
    expect(printed(bytes).tags.at(-1)!.text).toContain(drawn.sha256);
    const page = await get(`${one.path}/committee-report.html`);
    expect(`${page.bytes}`).toContain(drawn.sha256);
  });

  it('collect for an appeal the documents that the council had when it decided, and no later ones', async () => {
    const one = await reported();
    await recommended(one);
    await cases.act(one, 'amina.hassan', 'decision', { decision: 'refused' }, day);
    const appeal = { appealId: 'a1', inspectorateReference: 'APP/W0530/1', against: 'refusal' };
    await cases.act(one, 'amina.hassan', 'appeals', appeal, '2026-04-20');
    const late = { documentId: 'late', kind: 'statement', title: 'Sent in after the decision' };
    const file = { mediaType: 'text/plain', bytes: 1, sha256: 'cd'.repeat(32), location: 'x' };
    await cases.act(
      one,
      'nadia.rahman',
      'documents',
      { ...late, ...file, publishStatus: 'publish' },
      '2026-04-21',
    );
    const { status, body } = await office
      .as('dylan.price')
      .get(`${one.path}/appeal-bundle`, cases.on('2026-04-22'));
    expect([status, body.detail]).toEqual([200, undefined]);
    expect(body.text).toContain('APP/W0530/1');
    expect(body.text).toContain('Harm to the street scene.');
    expect(body.text).toContain('Design (weighs for it). Policies: 55.');
    expect(body.text).not.toContain('Sent in after the decision');
    const { bytes } = await get(`${one.path}/appeal-bundle.pdf`, '2026-04-22');
    expect(printed(bytes).tags.at(-1)!.text).toContain(body.sha256);
  });
});
