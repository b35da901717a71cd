import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { ordinary } from './life/an-ordinary-case.js';
import { type RunningApi, startApi } from './system/running-api.js';

const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;
const nowhere = '00000000-0000-4000-8000-000000000000';
const at = (day: string) => ({ 'casebook-now': `${day}T10:00:00Z` });

interface Act {
  readonly command: string;
  readonly may: boolean;
  readonly primary: boolean;
  readonly because: { readonly code: string; readonly words: string } | null;
  readonly [more: string]: unknown;
}

let api: RunningApi;
let sent = 0;

/** A case with this history, from its submission on. */
async function livedAs(diary: (typeof ordinary)[keyof typeof ordinary], council = 'CAM'): Promise<string> {
  sent += 1;
  const wish = { council, submittedAt, type: 'pp.full.minor', paid: false } as const;
  const payload = makeSubmission(randomFrom(sent), wish as Parameters<typeof makeSubmission>[1]);
  const { body } = await api
    .as('submission-portal')
    .post(`/submissions?council=${council}`, payload, { 'casebook-now': submittedAt });
  const path = `/councils/${council}/planning-applications/${body.caseId}`;
  for (const number of payload.files.keys())
    await take(path, '2026-03-02', 'nadia.rahman', `documents/submitted-${number + 1}/publish-status`, {
      ...{ publishStatus: 'publish', reason: 'Names nobody' },
    });
  for (const [day, who, route, given = {}] of diary)
    await take(path, day, who, route, route === 'payments' ? { ...given, reference: path } : given);
  return body.caseId;
}

async function take(path: string, day: string, who: string, route: string, body: object): Promise<void> {
  const { status, body: answer } = await api.as(who).post(`${path}/${route}`, body, at(day));
  if (status >= 300) throw new Error(`${route}: ${JSON.stringify(answer)}`);
}

const acts = async (caseId: string, who: string, day: string, council = 'CAM') =>
  (await api.as(who).get(`/councils/${council}/planning-applications/${caseId}/acts`, at(day))).body;

const one = (answer: { acts: readonly Act[] }, command: string): Act => {
  const found = answer.acts.find((each) => each.command === command);
  if (!found) throw new Error(`No act ${command}.`);
  return found;
};

/** The body that an act suggests. */
const suggestedBody = ({ suggested }: Act): object =>
  Object.fromEntries(
    (suggested as { field: string; value: unknown }[]).map(({ field, value }) => [field, value]),
  );

const first = (answer: { acts: readonly Act[] }): string | undefined => {
  const primary = answer.acts.filter((each) => each.primary);
  expect(primary.length).toBeLessThanOrEqual(1);
  return primary[0]?.command;
};

beforeAll(async () => {
  api = await startApi();
  for (const { at: moment, route, body } of setUp())
    await api.as('Rosa Linden').post(route, body, { 'casebook-now': moment });
}, 60_000);
afterAll(() => api.stop());

describe('the acts offered on a case', () => {
  it('include the next step of each person, and otherwise name who can take it', async () => {
    const received = await livedAs(ordinary.received);
    expect(first(await acts(received, 'nadia.rahman', '2026-03-03'))).toBe('validation');
    const auditor = await acts(received, 'helen.marsh', '2026-03-03');
    expect(first(auditor)).toBeUndefined();
    expect(one(auditor, 'validation')).toMatchObject({
      ...{ may: false, anotherMay: true, because: { code: 'role-not-allowed' } },
      roles: ['officer', 'validation', 'teamLeader'],
    });
  });

  it('give the reason of the case before that of the role if nobody could do them', async () => {
    const received = await livedAs(ordinary.received);
    const { acts: shown } = await acts(received, 'helen.marsh', '2026-03-03');
    const byRole = shown.filter(({ because }: Act) => because?.code === 'role-not-allowed');
    expect(byRole.filter(({ anotherMay }: Act) => !anotherMay)).toEqual([]);
    expect(one({ acts: shown }, 'decision')).toMatchObject({
      ...{ may: false, anotherMay: false, because: { code: 'case-validating' }, cure: null },
    });
  });

  it('include the suggested valid day, on which the last missing item came, with the reason', async () => {
    const received = await livedAs(ordinary.received);
    const { suggested, schema, label } = one(
      await acts(received, 'nadia.rahman', '2026-03-09'),
      'validation',
    );
    expect({ suggested, schema, label }).toEqual({
      suggested: [
        {
          ...{ field: 'validFrom', value: '2026-03-03' },
          because: 'The last item that completed it came on 2026-03-03.',
        },
      ],
      schema: '#/components/schemas/MarkValidBody',
      label: 'Accept as valid',
    });
  });

  it('say what is missing of the fee, and suggest the request, the reasons and the letter to send', async () => {
    const asked = await livedAs([]);
    const path = `/councils/CAM/planning-applications/${asked}`;
    const nadia = async () => await acts(asked, 'nadia.rahman', '2026-03-03');
    const short = await nadia();
    expect(first(short)).toBe('information-requests');
    expect(short.waitsFor).toMatchObject({ code: 'fee-underpaid' });
    const request = suggestedBody(one(short, 'information-requests'));
    expect(request).toMatchObject({
      kind: 'fee',
      request: expect.stringMatching(
        /^The fee is £[\d,]+, and £0 has arrived\. Please pay the remaining £[\d,]+\.$/,
      ),
    });
    await take(path, '2026-03-03', 'nadia.rahman', 'information-requests', request);
    const reasons = suggestedBody(one(await nadia(), 'invalidation'));
    expect(reasons).toEqual({ reasons: [(request as { request: string }).request] });
    await take(path, '2026-03-03', 'nadia.rahman', 'invalidation', reasons);
    const invalid = await nadia();
    expect(first(invalid)).toBe('letters');
    expect(suggestedBody(one(invalid, 'letters'))).toEqual({ letter: 'invalidity' });
    expect(one(invalid, 'information-requests/{requestId}/response').targets).toEqual([
      {
        id: expect.anything(),
        words: expect.stringMatching(/^The fee \(due on 2026-\d\d-\d\d\): The fee is £/),
      },
    ]);
  });

  it('name what would lift a refusal, and include it if it is the next step', async () => {
    const live = await livedAs(ordinary.live);
    const answer = await acts(live, 'dylan.price', '2026-03-06');
    const recommend = one(answer, 'recommendation');
    expect(recommend).toMatchObject({ may: false, because: { code: 'publicity-needs-unsaid' } });
    expect(recommend.cure).toBe('publicity/needs');
    expect(first(answer)).toBe('publicity/needs');
  });

  it('name the day if only time is missing', async () => {
    const consulted = await livedAs(ordinary.consulted);
    const answer = await acts(consulted, 'dylan.price', '2026-03-13');
    expect(first(answer)).toBe('letters');
    expect(answer.waitsFor).toMatchObject({ code: 'letter-wanted' });
    await take(
      `/councils/CAM/planning-applications/${consulted}`,
      ...(['2026-03-13', 'dylan.price', 'letters', suggestedBody(one(answer, 'letters'))] as const),
    );
    const told = await acts(consulted, 'dylan.price', '2026-03-13');
    expect(first(told)).toBeUndefined();
    expect(told.waitsFor).toMatchObject({ code: 'publicity-running' });
    expect(one(answer, 'extensions/{proposalId}/agreement').targets).toEqual([
      { id: 'more-time', words: 'until 2026-06-30' },
    ]);
  });

  it('name the consultee who has not answered, and still include the recommendation', async () => {
    const consulted = await livedAs(ordinary.consulted);
    const recommend = one(await acts(consulted, 'dylan.price', '2026-04-20'), 'recommendation');
    expect(recommend.may).toBe(true);
    const cautions = recommend.cautions as { code: string; words: string }[];
    expect(cautions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['consultee-late', 'objections', 'not-on-register']),
    );
  });

  it("do not include signing one's own recommendation, and say that another person may", async () => {
    const recommended = await livedAs(ordinary.recommended);
    const author = one(await acts(recommended, 'dylan.price', '2026-04-02'), 'decision');
    expect(author).toMatchObject({ may: false, anotherMay: true, because: { code: 'second-person' } });
    const leader = await acts(recommended, 'amina.hassan', '2026-04-02');
    expect(first(leader)).toBe('decision');
    expect(one(leader, 'decision').suggested).toEqual([
      { field: 'decision', value: 'granted', because: 'The officer recommended it.' },
    ]);
  });

  it('take a case through the committee, and include each step of the committee clerk', async () => {
    const referred = await livedAs(ordinary.referred);
    expect(first(await acts(referred, 'carol.venn', '2026-04-03'))).toBe('committee-meeting');
    const onAgenda = await livedAs(ordinary.onAgenda);
    const before = await acts(onAgenda, 'carol.venn', '2026-04-10');
    expect(one(before, 'committee-resolution').because?.code).toBe('meeting-to-come');
    expect(first(await acts(onAgenda, 'carol.venn', '2026-04-15'))).toBe('committee-resolution');
    const awaiting = await livedAs(ordinary.awaitingObligation);
    expect(first(await acts(awaiting, 'dylan.price', '2026-04-17'))).toBe('obligation/completion');
  });

  it('show a proposal to those who may confirm it, and not to its proposer', async () => {
    const granted = await livedAs(ordinary.granted);
    const path = `/councils/CAM/planning-applications/${granted}`;
    const asked = { proposalId: 'order', reason: 'Found since' };
    await take(path, '2026-04-03', 'amina.hassan', 'revocation/proposal', asked);
    const confirmation = async (who: string) =>
      one(await acts(granted, who, '2026-04-03'), 'revocation/confirmation');
    expect(await confirmation('peter.lowe')).toMatchObject({ may: true, targets: [{ id: 'order' }] });
    expect(await confirmation('amina.hassan')).toMatchObject({ may: false, anotherMay: true });
  });

  it("are refused for another council's case in the same words as for a case that does not exist", async () => {
    const caseId = await livedAs(ordinary.received);
    const of = (id: string, council: string) =>
      api.as('dylan.price').get(`/councils/${council}/planning-applications/${id}/acts`, at('2026-03-03'));
    const [foreign, unknown] = [await of(caseId, 'SCA'), await of(nowhere, 'SCA')];
    expect(foreign.status).toBe(404);
    const { instance: _, correlationId: __, ...said } = foreign.body;
    expect(unknown.body).toMatchObject(said);
  });
});

describe('one act on several cases', () => {
  it('is possible or not for each case, with the reason, in the order of the request', async () => {
    const [ready, live] = [await livedAs(ordinary.assessing), await livedAs(ordinary.live)];
    const asked = { command: 'recommendation', caseIds: [live, nowhere, ready] };
    const { status, body } = await api.as('dylan.price').post('/acts', asked, at('2026-04-02'));
    expect([status, body.label]).toEqual([200, 'Recommend a decision']);
    expect(body.cases).toMatchObject([
      { caseId: live, may: false, because: { code: 'publicity-needs-unsaid' } },
      { caseId: nowhere, may: false, because: { code: 'unknown-case' } },
      { caseId: ready, may: true, because: null },
    ]);
  });

  it('is refused for another council’s case as for one that does not exist', async () => {
    const caseId = await livedAs(ordinary.received, 'SCA');
    const asked = { command: 'notes', caseIds: [caseId, nowhere] };
    const { body } = await api.as('ruth.kelly').post('/acts', asked, at('2026-03-03'));
    const [foreign, unknown] = body.cases;
    expect({ ...foreign, caseId: nowhere }).toEqual(unknown);
  });

  it('is refused if the command is unknown or if there are more than 200 cases', async () => {
    const many = Array.from({ length: 201 }, (_, at) => nowhere.slice(0, -3) + String(at).padStart(3, '0'));
    for (const asked of [
      { command: 'decide-everything', caseIds: [nowhere] },
      { command: 'notes', caseIds: [] },
      { command: 'notes', caseIds: ['not-a-case'] },
      { command: 'notes', caseIds: many },
    ])
      expect((await api.as('dylan.price').post('/acts', asked)).status).toBe(400);
  });
});
