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

/**
 * Three householders of 2 March: one valid from the 9th with its fee assessed and paid, one from the 2nd, one not yet.
 * Something came for the first two on the 9th and the 16th as well: only from such a day can they be valid.
 */
beforeAll(async () => {
  service = await startService();
  for (const { route, body, at } of setUp()) await service.done('Rosa Linden', route, body, at.slice(0, 10));
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
  await service.done('farid.aziz', `${first}/payments`, payment, '2026-03-09');
  for (const [path, cameOn] of [
    [second, '2026-03-09'],
    [first, '2026-03-16'],
    [second, '2026-03-16'],
  ] as const)
    await service.done('nadia.rahman', `${path}/documents`, plan(cameOn), cameOn);
  await service.done('nadia.rahman', `${first}/validation`, { validFrom: '2026-03-09' }, '2026-03-16');
  const valid = await service.done(
    'nadia.rahman',
    `${second}/validation`,
    { validFrom: '2026-03-02' },
    '2026-03-16',
  );
  position = valid.position;
}, 60_000);
afterAll(() => service.stop());

const plan = (cameOn: string) => ({
  ...{ documentId: `plan-of-${cameOn}`, kind: 'plan', title: 'Plan', mediaType: 'application/pdf' },
  ...{ bytes: 1_000, sha256: 'a'.repeat(64), location: 'https://files.example/plan.pdf' },
  ...{ publishStatus: 'withhold', receivedOn: cameOn },
});

const ask = (body: object, who = 'amina.hassan', day = '2026-05-01') =>
  service.as(who).post('/councils/CAM/what-if', body, { ...on(day), 'casebook-wait-for': position });

const resolution = {
  from: '2026-06-01',
  source: 'Resolution of council',
  confidence: 'V',
  reason: 'Costs are to be met.',
};

const lastFacts = () =>
  Promise.all(
    cases.map(async (caseId) => (await service.store.readLast(`planningApplication-${caseId}`))?.id),
  );

describe('a what-if question', () => {
  it("about another valid day shows each case's old and new dates, and the rule behind them", async () => {
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

  it("about a council's own fees shows each line, what is still to be paid, and the totals", async () => {
    const fees = { ...resolution, power: 'Regulations under the Planning and Infrastructure Act 2025' };
    const adopt = { ...fees, rules: [{ table: 'fees', key: 'hh.single', says: { amountPence: 60_000 } }] };
    expect((await ask({ adopt })).body.totals).toMatchObject({ cases: 3, differing: 0 });
    const { body } = await ask({ adopt, asIfAlways: true });
    expect(body.totals).toMatchObject({
      differing: 1,
      differingIn: { fee: 1 },
      fees: {
        before: { owedPence: 52_800, underpaidPence: 0, notKnown: 2 },
        after: { owedPence: 60_000, underpaidPence: 7_200, notKnown: 2 },
      },
    });
    expect(body.cases).toMatchObject([
      {
        caseId: cases[0],
        differences: {
          fee: {
            before: { owedPence: 52_800, state: 'correct', lines: [{ tableOf: 'England' }] },
            after: {
              owedPence: 60_000,
              state: 'underpaid',
              lines: [{ tableOf: 'CAM', amountPence: 60_000 }],
            },
          },
        },
      },
    ]);
  });

  it('about a scheme that sends householders to committee shows who decides, the rule, and the committee’s workload', async () => {
    const says = {
      rules: [
        { when: { families: ['householder'] }, to: 'committee', rule: 'Members decide on houses.' },
        { when: {}, to: 'officer', rule: 'The rest is delegated.' },
      ],
    };
    const adopt = {
      ...resolution,
      from: '2026-04-01',
      rules: [{ table: 'delegation-schemes', key: 'council', says }],
    };
    const { body } = await ask({ adopt });
    expect(body.totals).toMatchObject({
      differingIn: { whoDecides: 2 },
      whoDecides: { before: { officer: 2, committee: 0 }, after: { officer: 0, committee: 2 } },
    });
    const { before, after } = body.cases[0].differences.whoDecides;
    expect(before).toMatchObject({ value: 'officer', supposing: 'grant' });
    expect(after.because).toMatchObject({ row: { councilRow: true }, source: 'Resolution of council' });
    expect(after.because.steps).toContain('Members decide on houses.');
  });

  it('is refused for the same reasons as the adoption itself', async () => {
    const tenWeeks = { rule: 'Ten weeks.', length: 10, unit: 'weeks', begins: 'the day after' };
    const rules = [{ table: 'determination-periods', key: 'planning.minor', says: tenWeeks }];
    expect(await ask({ adopt: { ...resolution, rules } })).toMatchObject({
      status: 409,
      body: { code: 'council-law-unusable' },
    });
    expect(await ask({ withdraw: { from: '2026-06-01', reason: 'None', rules: [rules[0]] } })).toMatchObject({
      status: 400,
    });
    const { status, body } = await ask({
      withdraw: { from: '2026-06-01', reason: 'None', rules: [{ table: 'fees', key: 'hh.single' }] },
    });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'nothing-to-withdraw' });
  });

  it('shows no difference once the same rule has been adopted', async () => {
    const says = { rule: 'Letters too.', oneOfEach: [['site-notice'], ['neighbour-letter']] };
    const adopt = {
      ...resolution,
      from: '2026-01-01',
      rules: [{ table: 'publicity-requirements', key: 'ordinary', says }],
    };
    const asked = await ask({ adopt });
    expect(asked.body.totals.differingIn.publicity).toBe(2);
    expect(asked.body.cases[0].differences.publicity.after.required).toEqual([
      { oneOf: ['site-notice'] },
      { oneOf: ['neighbour-letter'] },
    ]);
    const adopted = await service
      .as('amina.hassan')
      .post('/councils/CAM/law/adoptions', adopt, on('2026-05-01'));
    expect(adopted.status).toBe(200);
    expect((await ask({ adopt })).body.totals).toMatchObject({ differing: 0 });
    const withdrawal = {
      from: '2026-01-01',
      reason: 'Try',
      rules: [{ table: 'publicity-requirements', key: 'ordinary' }],
    };
    expect((await ask({ withdraw: withdrawal })).body.totals.differingIn.publicity).toBe(2);
  });

  it('covers the cases that the caseload’s filters find, or those named', async () => {
    const asked = async (selection: object) =>
      (await ask({ validDay: { to: '2026-03-16' }, cases: selection })).body.totals;
    expect(await asked({ stage: ['to validate'] })).toMatchObject({ cases: 1, differing: 0 });
    expect(await asked({ caseIds: [cases[1]] })).toMatchObject({ cases: 1, differing: 1 });
    expect(await asked({ receivedFrom: '2026-03-03' })).toMatchObject({ cases: 0 });
    expect(await asked({ stage: 'decided' })).toMatchObject({ cases: 0 });
    const named = await ask({ validDay: { to: '2026-03-16', caseIds: [cases[1]] } });
    expect(named.body.totals).toMatchObject({ cases: 3, differing: 1 });
  });

  it('shows a page of cases at a time, and always the totals of all', async () => {
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await ask({ validDay: { byDays: 7 }, page, size: 1 }));
    expect(pages.map(({ body }) => body.totals.differing)).toEqual([2, 2, 2]);
    expect(pages.flatMap(({ body }) => body.cases.map(({ caseId }: { caseId: string }) => caseId))).toEqual([
      cases[0],
      cases[1],
    ]);
  });

  it('asks the caller to try again while two other questions run', async () => {
    const crowd = () => Promise.all(Array.from({ length: 20 }, () => ask({ validDay: { byDays: 7 } })));
    const answers = await crowd();
    // How many are under way at one moment is up to the machine: more come until three were.
    while (answers.every(({ status }) => status === 200)) answers.push(...(await crowd()));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(2);
    for (const { status, body } of refused) expect([status, body.code]).toEqual([503, 'what-if-busy']);
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

  it('is for people who act for the service', async () =>
    expect(await ask({ validDay: { byDays: 7 } }, 'dylan.price')).toMatchObject({
      status: 403,
      body: { code: 'role-not-allowed' },
    }));
});
