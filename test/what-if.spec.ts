import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { on, type RunningService, startService } from './system/running-service.js';

let service: RunningService;
let cases: readonly string[];
let position: string;

const councils = '/councils/CAM/planning-applications';

/** Three householders of 2 March: one valid from the 9th with its fee assessed and paid, one from the 2nd, one not yet. */
beforeAll(async () => {
  service = await startService();
  for (const { route, body, at } of setUp()) await service.done('casebook', route, body, at.slice(0, 10));
  const random = randomFrom(5);
  const submittedAt = instant('2026-03-02T10:00:00Z');
  const wish = { council: 'CAM', submittedAt, type: 'pp.full.householder' } as const;
  const received = [];
  for (let count = 0; count < 3; count += 1)
    received.push(
      await service.done('submission-portal', '/submissions', makeSubmission(random, wish), '2026-03-02'),
    );
  cases = received.map(({ caseId }) => caseId);
  const [first, second] = cases.map((caseId) => `${councils}/${caseId}`);
  const proposal = { development: { housesAltered: 1 } };
  await service.done('nadia.rahman', `${first}/fee-assessment`, { proposal }, '2026-03-02');
  const payment = { paymentId: 'p1', amountPence: 52_800, method: 'online', reference: 'x' };
  await service.done('farid.aziz', `${first}/payments`, payment, '2026-03-02');
  await service.done('nadia.rahman', `${first}/validation`, { validFrom: '2026-03-09' }, '2026-03-09');
  const valid = await service.done(
    'nadia.rahman',
    `${second}/validation`,
    { validFrom: '2026-03-02' },
    '2026-03-09',
  );
  position = valid.position;
}, 60_000);
afterAll(() => service.stop());

const ask = (body: object, who = 'amina.hassan', day = '2026-05-01') =>
  service.as(who).post('/councils/CAM/what-if', body, { ...on(day), 'casebook-wait-for': position });

const lastFacts = () =>
  Promise.all(
    cases.map(async (caseId) => (await service.store.readLast(`planningApplication-${caseId}`))?.id),
  );

describe('what if', () => {
  it('a valid day had been another: each case has its old and new days, and the rule that gives them', async () => {
    const before = await lastFacts();
    const { status, body } = await ask({ validDay: { byDays: -7 } });
    expect(status).toBe(200);
    expect(body.totals).toMatchObject({
      cases: 3,
      differing: 1,
      refused: 1,
      differingIn: { decideBy: 1, fee: 0 },
      overdue: { before: 1, after: 2 },
    });
    const moved = body.cases.find(({ caseId }: { caseId: string }) => caseId === cases[0]);
    expect(moved.differences).toMatchObject({
      validFrom: { before: '2026-03-09', after: '2026-03-02' },
      statutoryExpiry: {
        before: { value: '2026-05-04' },
        after: { value: '2026-04-27', because: { rule: expect.any(String), steps: expect.any(Array) } },
      },
      decideBy: { before: '2026-05-04', after: '2026-04-27' },
      planningGuarantee: { before: { lastDay: '2026-06-29' }, after: { lastDay: '2026-06-22' } },
    });
    expect(moved.differences.fee).toBeUndefined();
    const refused = body.cases.find(({ caseId }: { caseId: string }) => caseId === cases[1]);
    expect(refused).toMatchObject({ refused: { code: 'valid-before-received' }, differences: {} });
    expect(await lastFacts()).toEqual(before);
  });

  it('is asked of the cases that the caseload’s own filters find, or of those named', async () => {
    const asked = async (selection: object) =>
      (await ask({ validDay: { to: '2026-03-16' }, cases: selection })).body.totals;
    expect(await asked({ stage: ['to validate'] })).toMatchObject({ cases: 1, differing: 0 });
    expect(await asked({ caseIds: [cases[1]] })).toMatchObject({ cases: 1, differing: 1 });
    expect(await asked({ receivedFrom: '2026-03-03' })).toMatchObject({ cases: 0 });
    expect(await asked({ stage: 'decided' })).toMatchObject({ cases: 0 });
    const named = await ask({ validDay: { to: '2026-03-16', caseIds: [cases[1]] } });
    expect(named.body.totals).toMatchObject({ cases: 3, differing: 1 });
  });

  it('shows a page of the cases at a time, and always the totals of all', async () => {
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await ask({ validDay: { byDays: 7 }, page, size: 1 }));
    expect(pages.map(({ body }) => body.totals.differing)).toEqual([2, 2, 2]);
    expect(pages.flatMap(({ body }) => body.cases.map(({ caseId }: { caseId: string }) => caseId))).toEqual([
      cases[0],
      cases[1],
    ]);
  });

  it('asks whoever comes while two others ask to come back', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => ask({ validDay: { byDays: 7 } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
    expect(answers.find(({ status }) => status === 503)).toMatchObject({ body: { code: 'what-if-busy' } });
  });

  it.each([
    [{}],
    [{ validDay: {} }],
    [{ validDay: { to: '2026-02-30' } }],
    [{ validDay: { to: '2026-03-02', byDays: 1 } }],
    [{ validDay: { byDays: 1 }, cases: { caseIds: ['x'] } }],
    [{ validDay: { byDays: 1 }, cases: { stage: 'lost' } }],
  ])('says what is wrong with %j', async (body) =>
    expect(await ask(body)).toMatchObject({ status: 400, body: { code: 'malformed' } }),
  );

  it('is for those who answer for the service', async () =>
    expect(await ask({ validDay: { byDays: 7 } }, 'dylan.price')).toMatchObject({
      status: 403,
      body: { code: 'role-not-allowed' },
    }));
});
