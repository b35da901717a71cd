import { describe, expect, it } from '@jest/globals';
import { proposalEvents } from '#domain';
import type { Recorded } from '#event-store';
import { changedSince } from './changed-since.js';

const recorded = (...events: readonly { readonly type: string; readonly [field: string]: unknown }[]) =>
  events.map((event) => ({ event })) as unknown as readonly Recorded[];

/** Each kind of fact by which something is proposed, with the field that names the proposal. */
const proposals = [
  ...Object.keys(proposalEvents).map((type) => ({ type, proposalId: 'one' })),
  { type: 'CreditProposed', creditId: 'one' },
  { type: 'ChargeRefundProposed', refundId: 'one' },
  { type: 'AdjustmentProposed', adjustmentId: 'one' },
];

describe.each(proposals)('what was proposed by $type', (proposed) => {
  const before = { type: 'ChargePaid', paymentId: 'p' };

  it('is up to date if nothing was recorded since, except other proposals', () => {
    expect(changedSince(recorded(before, proposed), 'one')).toBe(false);
    const other = { type: 'CreditProposed', creditId: 'other' };
    expect(changedSince(recorded(before, proposed, other), 'one')).toBe(false);
  });

  it('is out of date once anything else was recorded on the case or the account', () =>
    expect(changedSince(recorded(proposed, { type: 'InvoiceIssued' }), 'one')).toBe(true));
});
