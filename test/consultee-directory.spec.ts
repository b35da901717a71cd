import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let api: RunningOffice;
let one: OfficeCase;
const cases = new OfficeCases(() => api, 40);
const directory = '/councils/CAM/consultee-directory';
const highways = {
  ...{ name: 'County Highways', kind: 'statutory', email: 'planning@highways.example' },
  consultWhen: 'A new or altered access to a classified road.',
  applicationTypes: ['pp.full.householder'],
  reason: 'Agreed with the county.',
};
const parish = {
  ...{ name: 'Haslingfield Parish Council', kind: 'parish', reason: 'It asked to be told.' },
  ...{ address: ['The Pavilion', 'Haslingfield', 'CB23 1JW'], consultWhen: 'Everything in the parish.' },
};
const day = '2026-05-04';

beforeAll(async () => {
  api = await startOffice();
  one = await cases.received();
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
}, 60_000);
afterAll(() => api.stop());

const keep = (who: string, id: string, body: object) =>
  api.as(who).post(`${directory}/${id}`, body, cases.on(day));
const get = async (below = '', who = 'grace.okafor') =>
  (await api.as(who).get(`${directory}${below}`, cases.on(day))).body;
const ask = (body: object, preview = '') =>
  api.as('grace.okafor').post(`${one.path}/consultations${preview}`, body, cases.on(day));
const names = (list: { consultee: { name: string } }[]) => list.map(({ consultee }) => consultee.name);

describe("a council's directory of consultees", () => {
  it('is maintained by office managers, each entry from its day and with a reason', async () => {
    expect((await keep('grace.okafor', 'highways', highways)).body.code).toBe('role-not-allowed');
    expect((await keep('amina.hassan', 'highways', { ...highways, from: '2026-04-01' })).status).toBe(200);
    expect((await keep('nadia.rahman', 'parish', parish)).status).toBe(200);
    const renamed = { ...highways, name: 'Essex Highways', from: '2026-05-02' };
    expect((await keep('amina.hassan', 'highways', renamed)).status).toBe(200);
    expect((await keep('amina.hassan', 'highways', renamed)).body.made).toEqual([]);
    expect(names((await get()).consultees)).toEqual(['Essex Highways', 'Haslingfield Parish Council']);
    expect(names((await get('?on=2026-05-01')).consultees)).toEqual(['County Highways']);
    expect(names((await get('?type=pp.full.householder')).consultees)).toEqual(['Essex Highways']);
    expect((await get('/highways')).versions).toMatchObject([
      { version: 1, from: '2026-04-01', until: '2026-05-01', reason: highways.reason },
      { version: 2, from: '2026-05-02', until: null, consultee: { email: 'planning@highways.example' } },
    ]);
    expect((await get('/nobody')).code).toBe('unknown-consultee');
  });

  it('has contact details for each body', async () => {
    const { status, body } = await keep('amina.hassan', 'lost', { ...highways, email: undefined });
    expect([status, body.code]).toEqual([409, 'consultee-not-reachable']);
    expect((await keep('amina.hassan', 'lost', { ...highways, email: 'highways' })).status).toBe(400);
  });

  it('belongs to one council', async () => {
    const sca = '/councils/SCA/consultee-directory';
    expect((await api.as('sam.fenwick').get(sca, cases.on(day))).body.consultees).toEqual([]);
    expect((await api.as('sam.fenwick').get(directory, cases.on(day))).status).toBe(403);
  });

  it('suggests whom to consult, and a consultation accepts their short names', async () => {
    const suggested = async () => {
      const { body } = await api.as('grace.okafor').get(`${one.path}/acts`, cases.on(day));
      return body.acts.find(({ command }: { command: string }) => command === 'consultations').suggested;
    };
    expect(await suggested()).toEqual([
      {
        ...{ field: 'fromDirectory', value: ['highways'] },
        because: "The council's directory suggests 1 body for this type.",
      },
    ]);
    const unknown = await ask({ fromDirectory: ['drainage'] });
    expect([unknown.status, unknown.body.code]).toEqual([409, 'not-in-directory']);
    expect((await ask({}, '/preview')).body.refused.code).toBe('nobody-to-consult');
    const other = { consulteeId: 'club', name: 'Sailing club', kind: 'other' };
    expect((await ask({ fromDirectory: ['highways', 'parish'], consultees: [other] })).status).toBe(200);
    const { consultees } = (await api.as('grace.okafor').get(one.path, cases.on(day))).body;
    expect(consultees).toMatchObject([
      { consulteeId: 'highways', name: 'Essex Highways', kind: 'statutory' },
      { consulteeId: 'parish', name: 'Haslingfield Parish Council', kind: 'parish' },
      { consulteeId: 'club', name: 'Sailing club', kind: 'other' },
    ]);
    expect(await suggested()).toEqual([]);
  });

  it('lists the requests that wait for a body, under any of its names, and the number of reminders', async () => {
    const another = await cases.received();
    await cases.act(another, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    const before = { consulteeId: 'h', name: 'County highways', kind: 'statutory' };
    await cases.act(another, 'dylan.price', 'consultations', { consultees: [before] }, '2026-03-03');
    const reminder = { letter: 'consultationReminder', to: 'consultee', consulteeId: 'highways' };
    const written = await api.as('grace.okafor').post(`${one.path}/letters`, reminder, cases.on(day));
    expect(written.status).toBe(200);
    const { letters } = (await api.as('grace.okafor').get(`${one.path}/letters`, cases.on(day))).body;
    expect(letters).toMatchObject([{ channel: 'email', to: 'consultee', consulteeId: 'highways' }]);
    const waiting = await api.as('grace.okafor').get('/consultees/highways/cases?waiting=true', {
      ...cases.on(day),
      'casebook-wait-for': written.body.position,
    });
    expect(waiting.body).toMatchObject({
      ...{ name: 'Essex Highways', listedBy: ['CAM'], waiting: 2, late: 1 },
      sentence: '2 cases wait on Essex Highways, 1 past its day.',
      cases: [
        { caseId: another.caseId, askedAs: 'County highways', isLate: true, remindedOn: [] },
        { caseId: one.caseId, askedAs: 'Essex Highways', isLate: false, remindedOn: [day] },
      ],
    });
    const late = { ...reminder, consulteeId: 'h', name: 'County highways', email: 'h@highways.example' };
    const undated = await api.as('dylan.price').post(`${another.path}/letters/preview`, late, cases.on(day));
    expect([undated.status, undated.body.errors?.[0]?.field]).toEqual([400, 'commentsUntil']);
  });

  it('lists bodies that were never consulted, and nothing of other councils', async () => {
    const { body } = await api.as('grace.okafor').get('/consultees', cases.on(day));
    const drainage = { ...highways, name: 'Drainage board', from: day };
    await keep('amina.hassan', 'drainage', drainage);
    const listed = await api.as('amina.hassan').get('/consultees/drainage/cases', cases.on(day));
    expect(listed.body).toMatchObject({ asked: 0, sentence: 'Drainage board was asked on no open case.' });
    expect(body.councils).toContain('CAM');
    expect(body.consultees[0]).toMatchObject({ id: 'highways', waiting: 2 });
    const elsewhere = await api.as('sam.fenwick').get('/consultees/highways/cases', cases.on(day));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'unknown-consultee']);
    const others = await api.as('sam.fenwick').get('/consultees', cases.on(day));
    expect(others.body).toMatchObject({ sentence: 'Nobody is waited for.', consultees: [] });
  });

  it('no longer shows a body whose entry has ended, but keeps its versions', async () => {
    const end = { from: day, reason: 'The parish was merged.' };
    const done = await api.as('amina.hassan').post(`${directory}/parish/end`, end, cases.on(day));
    expect(done.status).toBe(200);
    expect(names((await get()).consultees)).toEqual(['Drainage board', 'Essex Highways']);
    expect((await get('/parish')).versions).toMatchObject([{ consultee: null, reason: end.reason }]);
    const unknown = await api.as('amina.hassan').post(`${directory}/nobody/end`, end, cases.on(day));
    expect(unknown).toMatchObject({ status: 409, body: { code: 'not-in-directory' } });
  });
});
