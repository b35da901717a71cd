import { describe, it } from '@jest/globals';
import { amina, day, dylan, given, markValid, monday, receive, withdraw } from '../../../../test/a-case.js';

const assess = {
  type: 'AssessFee',
  proposal: { development: { housesAltered: 1 } },
  on: monday,
} as const;
const pay = (amountPence: number, paymentId = 'p1') =>
  ({
    type: 'RecordPayment',
    paymentId,
    amountPence,
    paidOn: monday,
    method: 'online',
    reference: paymentId,
    on: monday,
  }) as const;
const repay = {
  type: 'PayRefund',
  refundId: 'refund-1',
  by: dylan,
  approvedBy: amina,
  on: monday,
} as const;

describe('the fee', () => {
  it('is worked out from the table of the day it was received, and kept', () =>
    given(receive())
      .when(assess)
      .expectLike({ type: 'FeeAssessed', fee: { outcome: 'fee', totalPence: 52_800 } as never }));
  it('may be worked out again to the same', () => given(receive(), assess).when(assess).expectNothing());
  it('cannot be told without the facts it turns on', () =>
    given(receive({ applicationType: 'pp.full' }))
      .when({ ...assess, proposal: {} })
      .expectRejection('fee-not-known'));
  it('is never worked out for another type than that of the case', () => {
    given(receive())
      .when({ ...assess, proposal: { type: 'pp.full.major', development: { newHomes: 10 } } })
      .expectRejection('proposal-of-another-type');
    given(receive())
      .when({ ...assess, proposal: { ...assess.proposal, type: 'pp.full.householder' } })
      .expectLike({ type: 'FeeAssessed' });
  });
  it('is refused where a householder application is measured as something else', () =>
    given(receive())
      .when({ ...assess, proposal: { development: { newHomes: 10 } } })
      .expectRejection('fee-not-known'));
  it('is settled before an application is valid', () =>
    given(receive(), assess, pay(25_800)).when(markValid()).expectRejection('fee-underpaid'));
  it('may be settled in parts', () =>
    given(receive(), assess, pay(25_800), pay(27_000, 'p2'))
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
  it('until it was worked out, is taken to be what the submission states, and to be paid when payment is recorded', () => {
    const stated = receive({ feeStatedPence: 52_800 });
    given(stated).when(markValid()).expectRejection('fee-underpaid');
    given(stated, pay(52_800))
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' });
  });
  it('for advice is charged by the council’s prices, and keeps nothing from being valid', () =>
    given(receive({ applicationType: 'preApp', feeStatedPence: 49_800 }))
      .when(markValid({ decideBy: day('2026-04-27') }))
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
});

describe('a payment that the submission states', () => {
  const payment = { amountPence: 52_800, reference: 'gp-1', paidOn: monday };
  const received = receive({ feeStatedPence: 52_800, payment });
  const found = { ...pay(52_800, 'bank-7'), reference: 'gp-1' };

  it('is recorded as it is received, with its reference', () =>
    given()
      .when(received)
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'PaymentRecorded', paymentId: 'submission', method: 'portal', ...payment },
      ));
  it('is held against the fee as an officer works it out', () => {
    given(received, assess)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' });
    given(receive({ payment: { ...payment, amountPence: 25_800 } }), assess)
      .when(markValid())
      .expectRejection('fee-underpaid');
    given(receive({ payment: { ...payment, amountPence: 60_000 } }))
      .when(assess)
      .expectLike({ type: 'FeeAssessed' }, { type: 'RefundDue', cause: 'overpaid', amountPence: 7_200 });
  });
  it('is not recorded twice when it is found at the bank', () => given(received).when(found).expectNothing());
  it('is not recorded with another amount', () =>
    given(received)
      .when({ ...found, amountPence: 1 })
      .expectRejection('payment-differs'));
  it('is all that goes back when the guarantee is missed', () =>
    given(received, markValid())
      .when({ type: 'NoteGuaranteeRefund', on: day('2026-06-23') })
      .expectLike({ type: 'GuaranteeRefundDue', amountPence: 52_800 }));
});

describe('a payment that never came', () => {
  const payment = { amountPence: 52_800, reference: 'gp-1', paidOn: monday };
  const stated = receive({ feeStatedPence: 52_800, payment });
  const reverse = {
    type: 'ReversePayment',
    paymentId: 'submission',
    reason: 'Not with the bank after two weeks',
    on: monday,
  } as const;
  const reversed = { type: 'PaymentReversed', paymentId: 'submission', amountPence: 52_800 } as const;

  it('is taken back with the reason, and the fee is short again', () => {
    given(stated)
      .when(reverse)
      .expectLike({ ...reversed, reason: reverse.reason, refundsTakenBack: [] });
    given(stated, reverse).when(markValid()).expectRejection('fee-underpaid');
  });
  it('is taken back once', () => given(stated, reverse).when(reverse).expectNothing());
  it('is one that was recorded', () =>
    given(stated)
      .when({ ...reverse, paymentId: 'p9' })
      .expectRejection('unknown-payment'));
  it('is not recorded again: what comes later is another, even under the portal’s reference', () => {
    given(stated, reverse).when(pay(52_800, 'submission')).expectRejection('payment-reversed');
    given(stated, reverse)
      .when({ ...pay(52_800, 'bank-7'), reference: 'gp-1' })
      .expectLike({ type: 'PaymentRecorded', paymentId: 'bank-7' });
  });
  it('does not go back either: a fee paid once was never paid twice', () => {
    given(stated, assess, pay(52_800))
      .when(reverse)
      .expectLike({ ...reversed, refundsTakenBack: [{ refundId: 'refund-1', amountPence: 52_800 }] });
    given(stated, assess, pay(52_800), reverse).when(repay).expectRejection('refund-not-due');
    given(stated, assess, pay(52_800), reverse)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' });
  });
  it('leaves what other payments are due back', () =>
    given(stated, assess, pay(7_200), pay(52_800, 'p2'))
      .when(reverse)
      .expectLike({ refundsTakenBack: [{ refundId: 'refund-2', amountPence: 52_800 }] } as never));
  it('cannot be, where it was paid back already', () =>
    given(receive(), assess, pay(60_000), repay)
      .when({ ...reverse, paymentId: 'p1' })
      .expectRejection('refund-paid'));
  it('may be found out after the end of the case', () =>
    given(stated, withdraw)
      .when(reverse)
      .expectLike({ ...reversed, refundsTakenBack: [{ refundId: 'refund-1', amountPence: 52_800 }] }));
});

describe('a payment', () => {
  it('changes nothing when it is sent again', () =>
    given(receive(), pay(52_800)).when(pay(52_800)).expectNothing());
  it('is not recorded with two amounts', () =>
    given(receive(), pay(52_800)).when(pay(1)).expectRejection('payment-differs'));
  it('is of more than nothing', () => given(receive()).when(pay(0)).expectRejection('nothing-paid'));
  it('beyond the fee falls due back, once', () => {
    given(receive(), assess)
      .when(pay(60_000))
      .expectLike({ type: 'PaymentRecorded' }, { type: 'RefundDue', cause: 'overpaid', amountPence: 7_200 });
    given(receive(), assess, pay(60_000))
      .when(pay(100, 'p2'))
      .expectLike({ type: 'PaymentRecorded' }, { type: 'RefundDue', amountPence: 100 });
  });
  it('falls due back when the application is withdrawn before it is valid', () =>
    given(receive(), pay(52_800))
      .when(withdraw)
      .expectLike({ type: 'ApplicationWithdrawn' }, { type: 'RefundDue', amountPence: 52_800 }));
  it('is kept where the application is withdrawn after it was valid', () =>
    given(receive(), pay(52_800), markValid()).when(withdraw).expectLike({ type: 'ApplicationWithdrawn' }));
});

describe('a refund', () => {
  it('is paid for what fell due, by two people', () =>
    given(receive(), pay(52_800), withdraw)
      .when(repay)
      .expectLike({ type: 'RefundPaid', amountPence: 52_800, approvedBy: amina }));
  it('is not paid by one', () =>
    given(receive(), pay(52_800), withdraw)
      .when({ ...repay, approvedBy: dylan })
      .expectRejection('second-person'));
  it('is paid back once', () => given(receive(), pay(52_800), withdraw, repay).when(repay).expectNothing());
  it('must be due', () =>
    given(receive())
      .when({ ...repay, on: day('2026-03-03') })
      .expectRejection('unknown-refund'));
});

describe('a reference of a payment', () => {
  const paid = { ...pay(52_800), reference: 'BACS 7/1' };
  it('is of one payment of a case, whatever ids the two have', () =>
    given(receive(), paid)
      .when({ ...paid, paymentId: 'p2', reference: 'bacs-7-1' })
      .expectRejection('payment-known'));
  it('is free again once the payment is known never to have come', () =>
    given(receive(), paid, { type: 'ReversePayment', paymentId: 'p1', reason: 'Bounced', on: monday })
      .when({ ...paid, paymentId: 'p2' })
      .expectLike({ type: 'PaymentRecorded', paymentId: 'p2' }));
});

describe('the payment of a duplicate', () => {
  const from = { caseId: '00000000-0000-4000-8000-000000000009', reference: '26/00009/HFUL' } as never;
  const { type: _, on: __, ...payment } = pay(52_800, 'submission');
  const take = { type: 'TakePayment', from, payment, on: monday } as const;
  it('goes on with the other case, and counts there as paid', () =>
    given(receive({ feeStatedPence: 52_800 }), take)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
  it('goes on once', () => given(receive(), take).when(take).expectNothing());
  it('goes back where both were paid for', () => {
    const excess = { type: 'RefundDue', cause: 'overpaid', amountPence: 52_800 } as const;
    given(receive({ feeStatedPence: 52_800 }), pay(52_800))
      .when(take)
      .expectLike({ type: 'PaymentMovedHere' }, excess);
    given(receive(), assess, pay(52_800)).when(take).expectLike({ type: 'PaymentMovedHere' }, excess);
  });
  it('goes back where the other case has ended meanwhile', () =>
    given(receive(), withdraw)
      .when(take)
      .expectLike({ type: 'PaymentMovedHere' }, { type: 'RefundDue', amountPence: 52_800 }));
  it('is not recorded here again under its reference', () =>
    given(receive(), take)
      .when({ ...pay(52_800, 'bank'), reference: payment.reference })
      .expectRejection('payment-known'));
});
