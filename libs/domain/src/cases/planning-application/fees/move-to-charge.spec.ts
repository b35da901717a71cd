import { describe, it } from '@jest/globals';
import { amina, dylan, given, monday, receive, withdraw } from '../../../../test/a-case.js';

const enquiry = receive({ applicationType: 'preApp' });
const pay = (amountPence: number, paymentId = 'p1') =>
  ({
    type: 'RecordPayment',
    paymentId,
    amountPence,
    paidOn: monday,
    method: 'online',
    reference: `gp-${paymentId}`,
    on: monday,
  }) as const;
const move = {
  type: 'MovePaymentToCharge',
  paymentId: 'p1',
  chargeId: 'advice-1',
  charge: { isOfAnotherCase: false },
  on: monday,
} as const;
const moved = {
  type: 'PaymentMovedAway',
  paymentId: 'p1',
  amountPence: 49_800,
  reference: 'gp-p1',
  movedOn: monday,
  to: { of: 'charge', chargeId: 'advice-1' },
} as const;

describe('what was paid with an enquiry for advice', () => {
  const paid = pay(49_800);
  it('counts on the charge for it, once', () => {
    given(enquiry, paid).when(move).expectLike(moved);
    given(enquiry, paid, move).when(move).expectNothing();
  });
  it('counts on one charge only', () =>
    given(enquiry, paid, move)
      .when({ ...move, chargeId: 'advice-2' })
      .expectRejection('payment-moved'));
  it('does not come back when it is recorded here again, nor is it taken back as never paid', () => {
    given(enquiry, paid, move).when(paid).expectNothing();
    given(enquiry, paid, move)
      .when({ type: 'ReversePayment', paymentId: 'p1', reason: 'Bounced', on: monday })
      .expectRejection('unknown-payment');
  });
  it('goes to a charge that was invoiced, and not for another case', () => {
    given(enquiry, paid)
      .when({ ...move, charge: null })
      .expectRejection('unknown-charge');
    given(enquiry, paid)
      .when({ ...move, charge: { isOfAnotherCase: true } })
      .expectRejection('charge-of-another-case');
  });
  it('is a payment that the case has', () => given(enquiry).when(move).expectRejection('unknown-payment'));
  it('is not the fee of an application, which is owed by law', () =>
    given(receive(), paid).when(move).expectRejection('fee-of-application'));
});

describe('what was due back of it', () => {
  const paid = pay(49_800);
  it('is due no longer', () =>
    given(enquiry, paid, withdraw)
      .when(move)
      .expectLike(moved, { type: 'RefundNoLongerDue', refundId: 'refund-1', amountPence: 49_800 }));
  it('stays due of what another payment brought', () =>
    given(enquiry, paid, pay(1_000, 'p2'), withdraw)
      .when({ ...move, paymentId: 'p2' })
      .expectLike(
        { type: 'PaymentMovedAway', paymentId: 'p2', amountPence: 1_000 },
        { type: 'RefundNoLongerDue', refundId: 'refund-1', amountPence: 50_800 },
        { type: 'RefundDue', amountPence: 49_800 },
      ));
  it('cannot be what went back already', () =>
    given(enquiry, paid, withdraw, {
      type: 'PayRefund',
      refundId: 'refund-1',
      by: dylan,
      approvedBy: amina,
      on: monday,
    })
      .when(move)
      .expectRejection('refund-paid'));
});
