import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '#projections';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let api: RunningOffice;
let one: OfficeCase;
const cases = new OfficeCases(() => api);
const day = '2026-03-21';
const secret = 'The neighbour says that Quentin shouts.';
const draft = {
  recommendation: 'grant',
  report: secret,
  conditions: [{ text: 'Begin within three years.' }],
};

beforeAll(async () => {
  api = await startOffice();
  one = await cases.received();
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
}, 60_000);
afterAll(() => api.stop());

const of = (command: string, path = one.path) => `${path}/drafts/${command}`;
const on = (revision?: number) => ({
  ...cases.on(day),
  ...(revision !== undefined && { 'if-match': `"${revision}"` }),
});
const save = (who: string, content: object, revision?: number, command = 'recommendation') =>
  api.as(who).put(of(command), { content }, on(revision));
const read = (who: string, command = 'recommendation') => api.as(who).get(of(command), cases.on(day));
const rows = async () => {
  const pool = openDatabase(api.database);
  const { rows } = await pool.query('select sealed, case_draft::text as whole from case_draft');
  await pool.end();
  return rows;
};

describe('a draft', () => {
  it('is saved unfinished, and read again by anybody who may carry out the act', async () => {
    expect((await read('grace.okafor')).body.code).toBe('no-draft');
    const saved = await save('grace.okafor', draft);
    expect(saved).toMatchObject({ status: 200, body: { revision: 1, content: draft } });
    expect(saved.headers.get('etag')).toBe('"1"');
    expect(await read('dylan.price')).toMatchObject({
      status: 200,
      body: {
        ...{ command: 'recommendation', revision: 1, content: draft, savedAt: '2026-03-21T10:00:00.000Z' },
        savedBy: { id: 'grace.okafor', name: 'Grace Okafor' },
      },
    });
    const { body } = await api.as('amina.hassan').get(`${one.path}/drafts`, cases.on(day));
    expect(body.drafts).toEqual([expect.objectContaining({ command: 'recommendation', revision: 1 })]);
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('is not overwritten by somebody who has not seen its latest version', async () => {
    const blind = await save('dylan.price', { report: 'Mine.' });
    expect(blind).toMatchObject({ status: 412, body: { code: 'changed-since' } });
    expect(blind.headers.get('etag')).toBe('"1"');
    expect(blind.body.detail).toContain('Grace Okafor saved this draft');
    expect(await save('dylan.price', { ...draft, more: true }, 1)).toMatchObject({ body: { revision: 2 } });
    expect((await save('grace.okafor', draft, 1)).status).toBe(412);
    expect((await save('grace.okafor', draft, 7)).status).toBe(412);
    const atOnce = await Promise.all([1, 2, 3, 4].map((report) => save('grace.okafor', { report }, 2)));
    expect(atOnce.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  });

  it('is encrypted where it is stored, and is in no fact and no export', async () => {
    await save('grace.okafor', draft, 3);
    expect(JSON.stringify(await rows())).not.toContain('Quentin');
    for (const path of [one.path, `${one.path}/history`, `${one.path}/open-data`, `${one.path}/acts`]) {
      const { status, body } = await api.as('amina.hassan').get(path, cases.on(day));
      expect([path, status, JSON.stringify(body).includes('Quentin')]).toEqual([path, 200, false]);
    }
  });

  it("is visible only to those who may carry out the act for the case's council", async () => {
    expect((await read('farid.aziz')).body.code).toBe('role-not-allowed');
    expect((await save('carol.venn', draft, 4)).body.code).toBe('role-not-allowed');
    const elsewhere = one.path.replace('CAM', 'SCA');
    const asked = await api.as('grace.okafor').get(of('recommendation', elsewhere), cases.on(day));
    expect(asked).toMatchObject({ status: 404, body: { code: 'unknown-case' } });
    expect((await api.as('sam.fenwick').get(of('recommendation'), cases.on(day))).status).toBe(403);
    expect((await save('grace.okafor', {}, undefined, 'nothing-of-the-kind')).body.code).toBe(
      'no-such-draft',
    );
    expect((await save('grace.okafor', [] as object, 4)).status).toBe(400);
  });

  it('is discarded with its key, and may be started again', async () => {
    const [{ sealed }] = await rows();
    const late = await api.as('dylan.price').delete(of('recommendation'), undefined, on(1));
    expect(late.status).toBe(412);
    expect((await api.as('dylan.price').delete(of('recommendation'), undefined, on(4))).status).toBe(204);
    expect((await api.as('dylan.price').delete(of('recommendation'), undefined, on())).status).toBe(204);
    expect((await read('grace.okafor')).status).toBe(404);
    expect((await save('grace.okafor', draft, 4)).body.detail).toContain('discarded in the meantime');
    expect((await save('grace.okafor', draft)).body.revision).toBe(1);
    const [again] = await rows();
    expect(again.sealed.split('.')[3]).not.toBe(sealed.split('.')[3]);
  });

  it('is deleted when a person of the case is erased', async () => {
    const sold = { requestedBy: 'agent', reason: 'Sold' };
    await cases.act(one, 'nadia.rahman', 'withdrawal', sold, '2026-04-02');
    const parts = [{ part: 'applicant' }];
    const because = {
      ground: 'no-longer-necessary',
      reason: 'Asked for in writing; nothing is left to decide.',
    };
    await cases.act(
      one,
      'amina.hassan',
      'erasures/proposal',
      { parts, ...because, proposalId: 'e1' },
      '2026-09-01',
    );
    expect(await rows()).toHaveLength(1);
    await cases.act(one, 'peter.lowe', 'erasures/confirmation', { proposalId: 'e1' }, '2026-09-01');
    expect(await rows()).toEqual([]);
    expect((await read('grace.okafor')).status).toBe(404);
  });
});
