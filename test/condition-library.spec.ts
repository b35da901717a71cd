import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let api: RunningOffice;
let one: OfficeCase;
const cases = new OfficeCases(() => api);
const library = '/councils/CAM/conditions-library';
const words = {
  title: 'Materials to match',
  text: 'The materials match those of the house.',
  reason: 'So that it fits the house.',
  applicationTypes: ['pp.full.householder'],
  usual: true,
};
const day = '2026-05-04';

beforeAll(async () => {
  api = await startOffice();
  one = await cases.received();
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
}, 60_000);
afterAll(() => api.stop());

const keep = (who: string, body: object, id = 'materials') =>
  api.as(who).post(`${library}/${id}`, body, cases.on(day));
const get = async (below = '', who = 'grace.okafor') =>
  (await api.as(who).get(`${library}${below}`, cases.on(day))).body;

describe("a council's library of conditions", () => {
  it('is maintained by managers, in versions, each from its day', async () => {
    expect((await keep('grace.okafor', words)).body.code).toBe('role-not-allowed');
    expect((await keep('amina.hassan', { ...words, from: '2026-05-01' })).status).toBe(200);
    expect((await keep('amina.hassan', { ...words, from: '2026-05-03' })).body.made).toEqual([]);
    const better = { ...words, text: 'The bricks match those of the house.' };
    expect((await keep('amina.hassan', { ...better, from: '2026-05-04' })).status).toBe(200);
    await keep('amina.hassan', { ...words, title: 'Bins', applicationTypes: [], usual: false }, 'bins');
    const versions = (list: { conditionId: string; version: number }[]) =>
      list.map(({ conditionId, version }) => [conditionId, version]);
    expect(versions((await get()).conditions)).toEqual([
      ['bins', 1],
      ['materials', 2],
    ]);
    expect(versions((await get('?on=2026-05-02')).conditions)).toEqual([['materials', 1]]);
    expect(versions((await get('?type=pp.full')).conditions)).toEqual([['bins', 1]]);
    expect((await get('/materials')).versions).toMatchObject([
      { version: 1, from: '2026-05-01', condition: { text: words.text, timing: 'compliance' } },
      { version: 2, from: '2026-05-04' },
    ]);
    expect((await get('/nothing')).code).toBe('unknown-condition');
  });

  it('belongs to one council', async () => {
    const { body } = await api.as('sam.fenwick').get('/councils/SCA/conditions-library', cases.on(day));
    expect(body.conditions).toEqual([]);
    expect((await api.as('sam.fenwick').get(library, cases.on(day))).status).toBe(403);
  });

  it('suggests the usual conditions for the type, in the form that a recommendation accepts', async () => {
    const { body } = await api.as('grace.okafor').get(`${one.path}/acts`, cases.on(day));
    const recommend = body.acts.find(({ command }: { command: string }) => command === 'recommendation');
    const suggested = recommend.suggested.find(({ field }: { field: string }) => field === 'conditions');
    expect(suggested.value).toEqual([
      {
        ...{ text: 'The bricks match those of the house.', reason: words.reason, timing: 'compliance' },
        ...{ detailsRequired: false, fromLibrary: { conditionId: 'materials', version: 2 } },
      },
    ]);
    expect(suggested.because).toBe("The council's library has 1 usual condition for this type, for a grant.");
    const recommendation = { recommendation: 'grant', report: 'It is modest.', conditions: suggested.value };
    const checked = await api
      .as('grace.okafor')
      .post(`${one.path}/recommendation/preview`, recommendation, cases.on(day));
    expect(checked.status).toBe(200);
    const invented = [{ ...suggested.value[0], fromLibrary: { conditionId: 'materials', version: 9 } }];
    const refused = await api
      .as('grace.okafor')
      .post(`${one.path}/recommendation`, { ...recommendation, conditions: invented }, cases.on(day));
    expect(refused).toMatchObject({ status: 409, body: { code: 'unknown-condition-version' } });
  });

  it('no longer shows a retired condition, but keeps its versions', async () => {
    const end = { from: day };
    expect((await api.as('amina.hassan').post(`${library}/bins/retirement`, end, cases.on(day))).status).toBe(
      200,
    );
    expect((await get('?type=pp.full')).conditions).toEqual([]);
    expect((await get('/bins')).versions).toMatchObject([{ version: 1 }, { version: 1, condition: null }]);
    const unknown = await api.as('amina.hassan').post(`${library}/none/retirement`, end, cases.on(day));
    expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown-condition' } });
  });
});
