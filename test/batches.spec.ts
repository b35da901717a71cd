import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningApi, startApi } from './system/running-api.js';

const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;
const now = { 'casebook-now': '2026-03-03T10:00:00Z' };
const nowhere = '00000000-0000-4000-8000-000000000000';
let api: RunningApi;
let cases: readonly string[];

beforeAll(async () => {
  api = await startApi();
  for (const { at, route, body } of setUp())
    await api.as('Rosa Linden').post(route, body, { 'casebook-now': at });
  const random = randomFrom(11);
  const received = await Promise.all(
    Array.from({ length: 12 }, () => {
      const payload = makeSubmission(random, { council: 'CAM', submittedAt });
      return api.as('submission-portal').post('/submissions?council=CAM', payload, now);
    }),
  );
  cases = received.map(({ body }) => body.caseId);
}, 60_000);
afterAll(() => api.stop());

const allocate = (caseId: string, officer = 'dylan.price') => ({
  caseId,
  command: 'allocation',
  body: { officer },
});

const send = (items: readonly object[], headers: Record<string, string> = {}, as = 'amina.hassan') =>
  api.as(as).post('/councils/CAM/batches', { items }, { ...now, ...headers });

describe('a batch', () => {
  it('answers for each case separately, in the order of the request', async () => {
    const items = [
      ...cases.map((caseId) => allocate(caseId)),
      allocate(nowhere),
      allocate(cases[0]!, 'nobody'),
    ];
    const { body } = await send(items);
    expect(body).toMatchObject({ done: 12, refused: 2 });
    expect(body.results.map(({ caseId }: { caseId: string }) => caseId)).toEqual(
      items.map(({ caseId }) => caseId),
    );
    expect(body.results.at(-2)).toMatchObject({ status: 404, answer: { code: 'unknown-case' } });
    expect(body.results.at(-1)).toMatchObject({ status: 409, answer: { code: 'officer-not-authorised' } });
  });

  it('that is sent again under its key is carried out once, and gets the same answer', async () => {
    const items = cases.slice(0, 5).map((caseId) => allocate(caseId, 'mei.lin'));
    const key = { 'idempotency-key': 'batch-to-mei' };
    const first = await send(items, key);
    expect(first.body).toMatchObject({ done: 5, refused: 0 });
    expect((await send(items, key)).body).toEqual(first.body);
  });

  it("does not allow a command that the caller's role may not send alone", async () => {
    const { body } = await send(
      [
        {
          caseId: cases[0],
          command: 'payments',
          body: { paymentId: 'p9', amountPence: 100, method: 'online', reference: 'x' },
        },
      ],
      {},
      'dylan.price',
    );
    expect(body.results[0]).toMatchObject({ status: 403, answer: { code: 'role-not-allowed' } });
  });

  it('cannot contain another council’s cases', async () => {
    const { status } = await send([{ caseId: cases[0], command: '../../../dev/token', body: {} }]);
    expect(status).toBe(400);
  });
});
