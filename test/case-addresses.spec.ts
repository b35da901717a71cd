import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningOffice, startOffice } from './system/office.js';

const submittedAt = instant('2026-03-02T10:00:00Z');
const onTheDay = { 'casebook-now': '2026-03-12T10:00:00Z' };
let api: RunningOffice;
let caseId: string;
let reference: string;
let position: string;

beforeAll(async () => {
  api = await startOffice();
  const wish = { council: 'SCA', submittedAt, type: 'pp.full.householder' } as const;
  const payload = makeSubmission(randomFrom(1), wish);
  const received = await api
    .as('submission-portal')
    .post('/submissions?council=SCA', payload, { 'casebook-now': submittedAt });
  ({ caseId, caseReference: reference } = received.body);
  await act('validation', { validFrom: '2026-03-02' });
  for (const at of payload.files.keys())
    await act(`documents/submitted-${at + 1}/publish-status`, {
      publishStatus: 'publish',
      reason: 'Names nobody',
    });
  position = (await act('publication', {})).position;
}, 60_000);

afterAll(() => api.stop());

async function act(route: string, body: object): Promise<{ position: string }> {
  const path = `/councils/SCA/planning-applications/${caseId}/${route}`;
  const answer = await api.as('nadia.rahman').post(path, body, onTheDay);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

const slug = () => reference.replaceAll('/', '-');
const after = () => ({ ...onTheDay, 'casebook-wait-for': position });
const ask = (path: string, who: string | null = 'dylan.price') => api.as(who).get(path, after());

describe('a case found by its address', () => {
  it.each([
    ['with hyphens', () => slug()],
    ['in small letters', () => slug().toLowerCase()],
    ['with its slashes', () => encodeURIComponent(reference)],
  ])('is found %s, in one call, as by its id', async (_, written) => {
    const of = '/councils/SCA/planning-applications';
    const { status, body, headers } = await ask(`/councils/SCA/cases-by-reference/${written()}`);
    expect([status, headers.get('etag')]).toEqual([200, `"${body.revision}"`]);
    expect(body).toEqual((await ask(`${of}/${caseId}`)).body);
  });

  it('is not found for another council, which does not learn that it exists', async () => {
    const foreign = await ask(`/councils/SCA/cases-by-reference/${slug()}`, 'ruth.kelly');
    const unknown = await ask('/councils/SCA/cases-by-reference/NO-SUCH', 'ruth.kelly');
    expect([foreign.status, foreign.body.code]).toEqual([403, 'council-not-authorised']);
    expect(unknown.body.detail).toBe(foreign.body.detail);
    const elsewhere = await ask(`/councils/CAM/cases-by-reference/${slug()}`, 'ruth.kelly');
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'unknown-case']);
  });

  it.each(['', '---', 'x'.repeat(300), '%00', '\u0000a1', "' or 1=1"])(
    'is not found under %j',
    async (written) => {
      const path = `/councils/SCA/cases-by-reference/${encodeURIComponent(written)}`;
      expect([400, 404, 414]).toContain((await ask(path)).status);
      const onRegister = await ask(`/councils/SCA/register/${encodeURIComponent(written || '-')}`, null);
      expect([400, 404, 414]).toContain(onRegister.status);
    },
  );

  it('is on the public register at the same address, for everybody', async () => {
    for (const written of [slug(), slug().toLowerCase(), encodeURIComponent(reference)]) {
      const { status, body } = await ask(`/councils/SCA/register/${written}`, null);
      expect([written, status, body.reference ?? body.caseReference]).toEqual([written, 200, reference]);
    }
  });
});

describe('a case in full', () => {
  it('shows its stage without loading the acts, and the reason for each key date', async () => {
    const { body } = await ask(`/councils/SCA/planning-applications/${caseId}`);
    expect(body.standing).toMatchObject({
      ...{ stage: 'to assess', validFrom: '2026-03-02', decideBy: body.decideBy },
      silence: { outcome: 'appeal' },
    });
    const days = Object.fromEntries(body.dates.map((each: { kind: string }) => [each.kind, each]));
    expect(days['last day']).toMatchObject({
      day: body.decideBy,
      because: { words: expect.stringContaining(body.decideBy), law: { rule: expect.any(String) } },
    });
    const { facts } = (await ask(`/councils/SCA/planning-applications/${caseId}/history`)).body;
    for (const { facts: behind } of body.dates)
      expect(facts.map((each: { revision: string }) => each.revision)).toEqual(
        expect.arrayContaining(behind),
      );
  });

  it('shows the same for a past day, as it was on that day', async () => {
    const path = `/councils/SCA/planning-applications/${caseId}/as-at?known=2026-03-11T00:00:00Z`;
    const { body } = await ask(path);
    expect(body.standing).toMatchObject({ stage: 'to validate', decideBy: null });
    expect(body.dates.map(({ kind }: { kind: string }) => kind)).toEqual(['received']);
  });
});

describe('the current user', () => {
  it('is told their identity, and for which council on which days they may act', async () => {
    const { status, body } = await ask('/me', 'ruth.kelly');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ id: 'ruth.kelly', name: 'Ruth Kelly', jobTitle: 'Planner', roles: ['officer'], on: '2026-03-12' },
      councils: [
        { council: 'CAM', name: 'Cambridge City Council', from: '2024-01-02', until: null, today: true },
      ],
    });
  });

  it('is told their identity even before they are authorised, and after the authorisation has ended', async () => {
    const before = await api.as('ruth.kelly').get('/me', { 'casebook-now': '2024-01-01T10:00:00Z' });
    expect(before.body.councils).toMatchObject([{ council: 'CAM', today: false }]);
  });

  it('is told their identity even if no council has authorised them, and if the user is a program', async () => {
    const portal = await ask('/me', 'submission-portal');
    expect([portal.status, portal.body.jobTitle, portal.body.roles]).toEqual([200, null, ['portal']]);
    expect((await ask('/me', null)).status).toBe(401);
  });
});
