import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../apps/api/src/index.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let api: RunningOffice;
let one: OfficeCase;
const cases = new OfficeCases(() => api);
const day = '2026-03-21';

/** Values that must appear only in the routes for withheld data. */
const email = 'quentin.sealed@example.org';
const phone = '07700 900417';
const home = '14 Hidden Close';
const owner = 'Mrs Iseult Freeholder';
const comment = 'It overlooks my bathroom window.';
const author = 'Mr Peregrine Nextdoor';

beforeAll(async () => {
  api = await startOffice();
  one = await cases.received({}, ({ data }) => {
    data.applicant.email = email;
    data.applicant.phone = { primary: phone };
    data.applicant.address = {
      line1: home,
      town: 'Ely',
      postcode: 'CB7 4AA',
      country: 'UK',
      sameAsSiteAddress: false,
    };
    data.applicant.ownership = {
      ...data.applicant.ownership,
      ...{ certificate: 'b', owners: [{ name: owner, address: '2 Far Street', noticeGiven: true }] },
    };
  });
  await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const said = { representationId: 'r1', stance: 'objection', author, comment };
  await cases.act(one, 'nadia.rahman', 'representations', said, '2026-03-20');
}, 60_000);

afterAll(() => api.stop());

const ask = (who: string, path: string, more: Record<string, string> = {}) =>
  api.as(who).get(path, { ...cases.on(day), ...more });
const secrets = [email, phone, home, owner, comment, author];
const toldIn = (answer: unknown) => secrets.filter((secret) => JSON.stringify(answer).includes(secret));
const looksAt = async (query: string, position: string) =>
  (await ask('helen.marsh', `/looks?${query}`, { 'casebook-wait-for': position })).body;

describe('withheld details', () => {
  it('are contact details, and comments as written', async () => {
    const contacts = await ask('grace.okafor', `${one.path}/contacts`);
    expect(contacts.status).toBe(200);
    expect(contacts.body).toMatchObject({ applicant: { email, phone }, owners: [{ name: owner }] });
    expect(contacts.headers.get('cache-control')).toContain('no-store');
    const { body } = await ask('grace.okafor', `${one.path}/comments`);
    expect(body.comments).toEqual([expect.objectContaining({ representationId: 'r1', author, comment })]);
  });

  it('are in no other answer about the case, for any person', async () => {
    const { paths } = openApiDocument(api.app);
    const base = '/councils/{council}/planning-applications/{caseId}';
    const apart = ['/contacts', '/comments', '/submission'];
    const about = Object.entries(paths).filter(([path, methods]) => path.startsWith(base) && methods.get);
    expect(about.length).toBeGreaterThan(8);
    for (const [path] of about) {
      const rest = path.slice(base.length);
      if (apart.includes(rest)) continue;
      const query = rest === '/difference' ? '?on=2026-03-02' : '';
      for (const who of ['grace.okafor', 'helen.marsh', 'amina.hassan']) {
        const { body } = await ask(who, `${one.path}${rest.replace('{documentId}', 'x')}${query}`);
        expect([rest, who, toldIn(body)]).toEqual([rest, who, []]);
      }
    }
    const slug = one.reference.replaceAll('/', '-');
    for (const path of [
      `/councils/CAM/cases-by-reference/${slug}`,
      '/caseload',
      '/facts',
      '/worklist?for=me',
    ])
      expect([path, toldIn((await ask('amina.hassan', path)).body)]).toEqual([path, []]);
  });

  it('are in no preview', async () => {
    const sent = { representationId: 'r2', stance: 'neutral', comment };
    const { body } = await api
      .as('nadia.rahman')
      .post(`${one.path}/representations/preview`, sent, cases.on(day));
    expect(body.refused).toBeNull();
    expect(toldIn(body)).toEqual([]);
  });

  it('leave names on the case, and a mark where something can be viewed', async () => {
    const { body } = await ask('grace.okafor', one.path);
    expect(body.applicant).toEqual({ type: expect.anything(), name: expect.any(String), company: null });
    expect(body.representations).toMatchObject([{ author: '[shown on request]' }]);
    expect(body.particulars.owners).toEqual({ apart: true });
  });
});

describe('viewing withheld details', () => {
  it('is recorded with who, when, what and which case, and nothing of the content', async () => {
    const { headers } = await ask('dylan.price', `${one.path}/contacts`);
    await ask('dylan.price', `${one.path}/submission`);
    const last = await ask('dylan.price', `${one.path}/comments`);
    expect(headers.get('casebook-position')).toMatch(/^\d+$/);
    const { looks } = await looksAt(
      `case=${one.caseId}&person=dylan.price`,
      last.headers.get('casebook-position')!,
    );
    expect(looks.map(({ what }: { what: string }) => what)).toEqual(['comments', 'submission', 'contacts']);
    expect(looks[2]).toMatchObject({
      ...{ caseId: one.caseId, caseReference: one.reference, council: 'CAM', thing: null },
      person: { id: 'dylan.price', role: 'officer', name: 'Dylan Price' },
      lookedAt: '2026-03-21T10:00:00.000Z',
      words: 'Dylan Price looked at the contact details of the people of the case.',
    });
    expect(toldIn(looks)).toEqual([]);
  });

  it('is recorded each time, and listed in pages', async () => {
    await ask('ruth.kelly', `${one.path}/contacts`);
    const { headers } = await ask('ruth.kelly', `${one.path}/contacts`);
    const position = headers.get('casebook-position')!;
    const first = await looksAt('limit=1', position);
    const second = await looksAt(`limit=1&before=${first.next}`, position);
    expect(first.looks[0].position).toBe(position);
    expect(Number(second.looks[0].position)).toBeLessThan(Number(position));
    expect((await looksAt('to=2026-03-20', position)).looks).toEqual([]);
  });

  it("is not part of the case's history, and does not change its revision", async () => {
    const before = await ask('grace.okafor', one.path);
    await ask('grace.okafor', `${one.path}/contacts`);
    const after = await ask('grace.okafor', one.path);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    const { body } = await ask('grace.okafor', `${one.path}/history`);
    expect(JSON.stringify(body)).not.toContain('SealedLookedAt');
  });

  it("is listed only for the council's auditors and service managers", async () => {
    expect((await ask('grace.okafor', '/looks')).body.code).toBe('role-not-allowed');
    const { headers } = await ask('amina.hassan', `${one.path}/contacts`);
    const position = headers.get('casebook-position')!;
    expect((await looksAt('council=CAM', position)).looks.length).toBeGreaterThan(0);
    expect((await looksAt('council=SCA', position)).looks).toEqual([]);
  });

  it("is refused for another council's case before anything is recorded", async () => {
    const elsewhere = one.path.replace('CAM', 'SCA');
    const asked = await ask('ruth.kelly', `${elsewhere}/contacts`);
    expect([403, 404]).toContain(asked.status);
    expect(toldIn(asked.body)).toEqual([]);
  });
});
