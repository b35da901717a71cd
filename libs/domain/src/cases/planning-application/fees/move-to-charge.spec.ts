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

describe('the payment for an enquiry for advice', () => {
  const paid = pay(49_800);
  it('counts once towards the charge for the advice', () => {
    given(enquiry, paid).when(move).expectLike(moved);
    given(enquiry, paid, move).when(move).expectNothing();
  });
  it('counts towards one charge only', () =>
    given(enquiry, paid, move)
      .when({ ...move, chargeId: 'advice-2' })
      .expectRejection('payment-moved'));
  it('cannot be recorded on the enquiry again, or reversed as never paid, after it was moved', () => {
    given(enquiry, paid, move).when(paid).expectNothing();
    given(enquiry, paid, move)
      .when({ type: 'ReversePayment', paymentId: 'p1', reason: 'Bounced', on: monday })
      .expectRejection('unknown-payment');
  });
  it('moves only to an invoiced charge, and only to the charge for the same case', () => {
    given(enquiry, paid)
      .when({ ...move, charge: null })
      .expectRejection('unknown-charge');
    given(enquiry, paid)
      .when({ ...move, charge: { isOfAnotherCase: true } })
      .expectRejection('charge-of-another-case');
  });
  it('must be a payment recorded on the case', () =>
    given(enquiry).when(move).expectRejection('unknown-payment'));
  it('cannot be the fee of an application, which is owed by law', () =>
    given(receive(), paid).when(move).expectRejection('fee-of-application'));
});

describe('the refund due of a moved payment', () => {
  const paid = pay(49_800);
  it('is no longer due', () =>
    given(enquiry, paid, withdraw)
      .when(move)
      .expectLike(moved, { type: 'RefundNoLongerDue', refundId: 'refund-1', amountPence: 49_800 }));
  it('stays due for the part that came from another payment', () =>
    given(enquiry, paid, pay(1_000, 'p2'), withdraw)
      .when({ ...move, paymentId: 'p2' })
      .expectLike(
        { type: 'PaymentMovedAway', paymentId: 'p2', amountPence: 1_000 },
        { type: 'RefundNoLongerDue', refundId: 'refund-1', amountPence: 50_800 },
        { type: 'RefundDue', amountPence: 49_800 },
      ));
  it('cannot include an amount that was already refunded', () =>
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
