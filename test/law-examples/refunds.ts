import type { Example } from './example.js';

const refund = (what: string, body: object, pounds: number): Example => [what, 'refund', body, pounds];
const minor = { type: 'pp.full.minor' };

/** Fees Regulations 2012 regs 9A and 16, and the practice of councils where these do not say. */
export const refunds: readonly Example[] = [
  refund(
    'withdrawn before it was valid',
    { cause: 'withdrawn before valid', paidPence: 54_800, withdrawnOn: '2026-03-05' },
    548,
  ),
  refund(
    'withdrawn when it was valid',
    {
      cause: 'withdrawn before valid',
      paidPence: 54_800,
      validFrom: '2026-03-04',
      withdrawnOn: '2026-03-05',
    },
    0,
  ),
  refund('returned as invalid', { cause: 'returned invalid', paidPence: 61_000 }, 610),
  refund('paid twice', { cause: 'overpaid', paidPence: 109_600, owedPence: 54_800 }, 548),
  refund(
    'sixteen weeks and a day without a decision',
    {
      ...{ cause: 'planning guarantee', paidPence: 61_000, ...minor },
      ...{ validFrom: '2026-03-02', asAt: '2026-06-23' },
    },
    610,
  ),
  refund(
    'the same, with half given back already',
    {
      ...{ cause: 'planning guarantee', paidPence: 61_000, refundedPence: 30_500, ...minor },
      ...{ validFrom: '2026-03-02', asAt: '2026-06-23' },
    },
    305,
  ),
  refund(
    'the same, with a longer period agreed',
    {
      ...{ cause: 'planning guarantee', paidPence: 61_000, ...minor },
      ...{ validFrom: '2026-03-02', asAt: '2026-06-23', extensionAgreedOn: '2026-04-20' },
    },
    0,
  ),
  refund(
    'a condition not answered in twelve weeks',
    { cause: 'conditions not answered', paidPence: 30_900, receivedOn: '2026-03-02', asAt: '2026-05-26' },
    309,
  ),
  refund(
    'a condition answered in week eleven',
    {
      ...{ cause: 'conditions not answered', paidPence: 30_900, receivedOn: '2026-03-02' },
      ...{ asAt: '2026-06-26', decidedOn: '2026-05-18' },
    },
    0,
  ),
];
