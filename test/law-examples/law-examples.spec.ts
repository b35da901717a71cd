import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, startApi } from '../system/running-api.js';
import { appeals, lifetimes } from './appeals-and-lifetimes.js';
import { daysCounted, periods } from './days-and-periods.js';
import { decisionsInTime, silence } from './decision-in-time.js';
import { fees } from './fees.js';
import { malformed, withoutRule } from './questions-refused.js';
import { refunds } from './refunds.js';
import { returns } from './returns.js';
import { scaleAndBiodiversity, whoDecidesAndSigns } from './who-decides.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  const casebook = api.as('Rosa Linden');
  await casebook.post('/councils', {
    council: 'CAM',
    name: 'Cambridge',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
  await casebook.post('/officers', {
    officer: 'amina.hassan',
    name: 'Amina Hassan',
    jobTitle: 'Officer',
    employer: 'CAM',
  });
  await casebook.post('/councils/CAM/officers/amina.hassan/authorisation', { from: '2020-01-01' });
}, 60_000);
afterAll(() => api.stop());

const asked = (question: string, body: object) => api.as('Amina Hassan').post(`/law/${question}`, body);

const examples = [
  ...fees,
  ...periods,
  ...daysCounted,
  ...appeals,
  ...lifetimes,
  ...whoDecidesAndSigns,
  ...scaleAndBiodiversity,
  ...decisionsInTime,
  ...silence,
  ...returns,
  ...refunds,
];

interface Answered {
  readonly totalPence?: number;
  readonly amountPence?: number;
  readonly value?: unknown;
}

const told = (question: string, body: Answered): unknown => {
  if (question === 'fee') return (body.totalPence ?? Number.NaN) / 100;
  if (question === 'refund') return (body.amountPence ?? Number.NaN) / 100;
  return body.value ?? body;
};

describe('an answer about the law', () => {
  it.each(examples)('is the one worked out by hand: %s (%s)', async (_, question, body, expected) => {
    const { status, body: answer } = await asked(question, body);
    expect(status).toBe(200);
    const value = told(question, answer);
    if (typeof expected === 'object' && expected !== null) expect(value).toMatchObject(expected);
    else expect(value).toBe(expected);
  });

  it.each([
    ['correct', 54_800, {}],
    ['underpaid', 52_800, { shortByPence: 2_000, invalidReason: 'fee' }],
    ['overpaid', 61_000, { refundPence: 6_200 }],
  ])('compares a payment with the fee: %s', async (state, paidPence, more) => {
    const proposal = { type: 'pp.full.householder', development: { housesAltered: 1 } };
    const { body } = await asked('settlement', { on: '2026-06-01', proposal, paidPence });
    expect(body).toMatchObject({ state, owedPence: 54_800, paidPence, ...more, fee: { totalPence: 54_800 } });
    expect(body.fee.lines[0].link).toContain('legislation.gov.uk');
  });

  it('lists the statutory conditions of a consent, and none if the law sets none', async () => {
    const of = async (type: string) =>
      (await asked('standard-conditions', { type, decidedOn: '2026-03-02' })).body.conditions;
    expect(await of('advertConsent')).toHaveLength(6);
    expect(await of('pp.full')).toMatchObject([{ text: expect.stringContaining('1 March 2029') }]);
    expect(await of('ldc.proposed')).toEqual([]);
  });

  it.each(malformed)('is refused for a malformed question: %s', async (question, body) =>
    expect((await asked(question, body)).status).toBe(400),
  );

  it.each(withoutRule)('says so if there is no rule: %s', async (question, body) =>
    expect(await asked(question, body)).toMatchObject({ status: 422, body: { code: 'no-rule' } }),
  );
});
