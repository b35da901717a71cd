import { describe, expect, it } from '@jest/globals';
import { finance, manager } from '../worked-year/acts.js';
import { cam, done, read } from './finance-office.js';

describe("a council's account", () => {
  it('shows fee arrangements, disbursements, and adjustments approved by two people', async () => {
    const paid = { disbursementId: 'd1', amountPence: 21_000, what: 'Press notice', paidOn: '2026-05-11' };
    await done(finance, `${cam}/account/disbursements`, paid, '2026-05-12');
    const off = { adjustmentId: 'a1', amountPence: -5_000, reason: 'Counted twice.', cites: [] };
    await done(finance, `${cam}/account/adjustments`, off, '2026-05-12');
    const waiting = { adjustmentId: 'a1', proposedBy: finance, approvedBy: null, reason: 'Counted twice.' };
    expect(await read('account?month=2026-05')).toMatchObject({
      feeArrangements: [{ from: '2026-05-06', arrangement: 'held' }],
      disbursements: [{ ...paid, forCase: null, reversed: false }],
      adjustments: [waiting],
    });
    await done(manager, `${cam}/account/adjustments/approvals`, { id: 'a1' }, '2026-05-13');
    expect(await read('account')).toMatchObject({ adjustments: [{ ...waiting, approvedBy: manager }] });
    expect(await read('account?month=2026-04')).toMatchObject({ disbursements: [], adjustments: [] });
  });
});
