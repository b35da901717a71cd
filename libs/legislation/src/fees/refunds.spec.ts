import { describe, expect, it } from '@jest/globals';
import { conditionFeeRefundDay } from '../clock/deemed-discharge.js';
import { calendarDate } from '../dates.js';
import { type RefundFacts, refundFor } from './refunds.js';
import { pounds } from './values.js';

const paidPence = pounds(548);
const due = (facts: RefundFacts) => refundFor(facts).amountPence / 100;

describe('the planning guarantee', () => {
  const late = {
    cause: 'planning guarantee',
    paidPence,
    type: 'pp.full.householder',
    lastDay: calendarDate('2026-06-22'),
    asAt: calendarDate('2026-06-23'),
  } as const;

  it('refunds the fee the day after its last day', () => {
    expect(due(late)).toBe(548);
    expect(due({ ...late, asAt: late.lastDay })).toBe(0);
  });

  it('is met by a decision on its last day, and missed by a later one', () => {
    expect(due({ ...late, decidedOn: late.lastDay })).toBe(0);
    expect(due({ ...late, decidedOn: late.asAt })).toBe(548);
  });

  it.each(['extensionAgreedOn', 'calledInOn', 'nonDeterminationAppealOn', 'highCourtClaimOn'] as const)(
    'is ended by %s on or before its last day',
    (what) => {
      expect(due({ ...late, [what]: late.lastDay })).toBe(0);
      expect(due({ ...late, [what]: late.asAt })).toBe(548);
    },
  );

  it.each([
    ['pp.pip', 548],
    ['approval.reservedMatters', 548],
    ['amendment.minorMaterial', 548],
    ['advertConsent', 0],
    ['ldc.proposed', 0],
    ['pa.part1.classA', 0],
    ['amendment.nonMaterial', 0],
  ])('of %s refunds %d', (type, pounds_) => {
    expect(due({ ...late, type })).toBe(pounds_);
  });
});

describe('conditions without an answer', () => {
  const asked = {
    cause: 'conditions not answered',
    paidPence: pounds(309),
    refundFrom: conditionFeeRefundDay({ receivedOn: calendarDate('2026-03-02') })!,
    asAt: calendarDate('2026-05-26'),
  } as const;

  it('have their fee refunded after twelve weeks', () => {
    expect(due(asked)).toBe(309);
    expect(due({ ...asked, asAt: calendarDate('2026-05-25') })).toBe(0);
    expect(due({ ...asked, answeredOn: calendarDate('2026-05-25') })).toBe(0);
    expect(due({ ...asked, answeredOn: calendarDate('2026-05-26') })).toBe(309);
  });
});

describe('a refund before the application was valid', () => {
  const withdrawn = {
    cause: 'withdrawn before valid',
    paidPence,
    withdrawnOn: calendarDate('2026-03-09'),
  } as const;

  it('follows a withdrawal', () => {
    expect(due(withdrawn)).toBe(548);
    expect(due({ ...withdrawn, validFrom: calendarDate('2026-03-09') })).toBe(0);
  });

  it('follows a return as invalid', () => {
    expect(due({ cause: 'returned invalid', paidPence })).toBe(548);
    expect(due({ cause: 'returned invalid', paidPence, validFrom: calendarDate('2026-03-02') })).toBe(0);
  });
});

it('a refund includes an amount above the fee', () => {
  expect(due({ cause: 'overpaid', paidPence, owedPence: pounds(272) })).toBe(276);
  expect(refundFor({ cause: 'overpaid', paidPence, owedPence: paidPence }).due).toBe(false);
});

it('a refund is never more than the amount that was not refunded yet', () => {
  expect(due({ cause: 'returned invalid', paidPence, refundedPence: pounds(500) })).toBe(48);
  expect(refundFor({ cause: 'returned invalid', paidPence, refundedPence: paidPence })).toMatchObject({
    due: false,
    because: expect.stringContaining('Nothing of it is still held'),
  });
});
