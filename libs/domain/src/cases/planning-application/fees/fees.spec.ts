import { describe, expect, it } from '@jest/globals';
import { nationalLaw } from '#legislation';
import {
  amina,
  day,
  dylan,
  given,
  having,
  markValid,
  monday,
  receive,
  stateAfter,
  withdraw,
} from '../../../../test/a-case.js';
import type { Command } from '../../../../test/names.js';
import { caseSummary } from '../case-summary.js';

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
  it('is calculated from the table in force on the day of receipt, and recorded', () =>
    given(receive())
      .when(assess)
      .expectLike({ type: 'FeeAssessed', fee: { outcome: 'fee', totalPence: 52_800 } as never }));
  it('may be calculated again with the same result', () =>
    given(receive(), assess).when(assess).expectNothing());
  it('cannot be calculated without the facts that it depends on', () =>
    given(receive({ applicationType: 'pp.full' }))
      .when({ ...assess, proposal: {} })
      .expectRejection('fee-not-known'));
  it('is calculated only for the type of the application', () => {
    given(receive())
      .when({ ...assess, proposal: { type: 'pp.full.major', development: { newHomes: 10 } } })
      .expectRejection('proposal-of-another-type');
    given(receive())
      .when({ ...assess, proposal: { ...assess.proposal, type: 'pp.full.householder' } })
      .expectLike({ type: 'FeeAssessed' });
  });
  it('is refused if a householder application is measured as another type', () =>
    given(receive())
      .when({ ...assess, proposal: { development: { newHomes: 10 } } })
      .expectRejection('fee-not-known'));
  it('must be paid before an application is valid', () =>
    given(receive(), assess, pay(25_800)).when(markValid()).expectRejection('fee-underpaid'));
  it('may be paid in instalments', () =>
    given(receive(), assess, pay(25_800), pay(27_000, 'p2'))
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
  it('is assumed to be the amount that the submission states until it is calculated, and is paid when a payment is recorded', () => {
    const stated = receive({ feeStatedPence: 52_800 });
    given(stated).when(markValid()).expectRejection('fee-underpaid');
    given(stated, pay(52_800))
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' });
  });
  it('for advice comes from the council’s prices, and does not delay validation', () =>
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
  it('counts towards the fee that an officer calculates', () => {
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
  it('is not recorded twice when it is found on the bank statement', () =>
    given(received).when(found).expectNothing());
  it('is not recorded with a different amount', () =>
    given(received)
      .when({ ...found, amountPence: 1 })
      .expectRejection('payment-differs'));
  it('is the only amount refunded when the Planning Guarantee is missed', () =>
    given(received, markValid())
      .when({ type: 'NoteGuaranteeRefund', on: day('2026-06-23') })
      .expectLike({ type: 'GuaranteeRefundDue', amountPence: 52_800 }));
});

describe('a payment that never arrived', () => {
  const payment = { amountPence: 52_800, reference: 'gp-1', paidOn: monday };
  const stated = receive({ feeStatedPence: 52_800, payment });
  const reverse = {
    type: 'ReversePayment',
    paymentId: 'submission',
    reason: 'Not with the bank after two weeks',
    on: monday,
  } as const;
  const reversed = { type: 'PaymentReversed', paymentId: 'submission', amountPence: 52_800 } as const;

  it('is reversed with a reason, and that part of the fee is unpaid again', () => {
    given(stated)
      .when(reverse)
      .expectLike({ ...reversed, reason: reverse.reason, refundsTakenBack: [] });
    given(stated, reverse).when(markValid()).expectRejection('fee-underpaid');
  });
  it('is reversed only once', () => given(stated, reverse).when(reverse).expectNothing());
  it('must be a payment that was recorded', () =>
    given(stated)
      .when({ ...reverse, paymentId: 'p9' })
      .expectRejection('unknown-payment'));
  it('is not recorded again: a later payment under the same portal reference is a new one', () => {
    given(stated, reverse).when(pay(52_800, 'submission')).expectRejection('payment-reversed');
    given(stated, reverse)
      .when({ ...pay(52_800, 'bank-7'), reference: 'gp-1' })
      .expectLike({ type: 'PaymentRecorded', paymentId: 'bank-7' });
  });
  it('is not refunded, because the fee was paid only once', () => {
    given(stated, assess, pay(52_800))
      .when(reverse)
      .expectLike({ ...reversed, refundsTakenBack: [{ refundId: 'refund-1', amountPence: 52_800 }] });
    given(stated, assess, pay(52_800), reverse).when(repay).expectRejection('refund-not-due');
    given(stated, assess, pay(52_800), reverse)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' });
  });
  it('does not change the refundable part of other payments', () =>
    given(stated, assess, pay(7_200), pay(52_800, 'p2'))
      .when(reverse)
      .expectLike({ refundsTakenBack: [{ refundId: 'refund-2', amountPence: 52_800 }] } as never));
  it('cannot be reversed if it was already refunded', () =>
    given(receive(), assess, pay(60_000), repay)
      .when({ ...reverse, paymentId: 'p1' })
      .expectRejection('refund-paid'));
  it('may be discovered after the case has ended', () =>
    given(stated, withdraw)
      .when(reverse)
      .expectLike({ ...reversed, refundsTakenBack: [{ refundId: 'refund-1', amountPence: 52_800 }] }));
});

describe('a payment', () => {
  it('changes nothing when it is sent again', () =>
    given(receive(), pay(52_800)).when(pay(52_800)).expectNothing());
  it('is not recorded with two different amounts', () =>
    given(receive(), pay(52_800)).when(pay(1)).expectRejection('payment-differs'));
  it('must be more than zero', () => given(receive()).when(pay(0)).expectRejection('nothing-paid'));
  it('above the fee becomes refundable, once', () => {
    given(receive(), assess)
      .when(pay(60_000))
      .expectLike({ type: 'PaymentRecorded' }, { type: 'RefundDue', cause: 'overpaid', amountPence: 7_200 });
    given(receive(), assess, pay(60_000))
      .when(pay(100, 'p2'))
      .expectLike({ type: 'PaymentRecorded' }, { type: 'RefundDue', amountPence: 100 });
  });
  it('becomes refundable when the application is withdrawn before it is valid', () =>
    given(receive(), pay(52_800))
      .when(withdraw)
      .expectLike({ type: 'ApplicationWithdrawn' }, { type: 'RefundDue', amountPence: 52_800 }));
  it('that is refunded on withdrawal is not shown as still owed', () => {
    const of = (...more: readonly Command[]) =>
      caseSummary(stateAfter(having(receive(), assess, ...more)), monday, nationalLaw).fee?.because;
    expect(of(pay(52_800), withdraw)).toBe('£528 was owed and £528 was paid, of which £528 goes back.');
    expect(of(pay(25_800))).toContain('£270 more is needed');
  });
  it('is kept when the application is withdrawn after it was valid', () =>
    given(receive(), pay(52_800), markValid()).when(withdraw).expectLike({ type: 'ApplicationWithdrawn' }));
});

describe('a refund', () => {
  it('that has fallen due is paid by two people', () =>
    given(receive(), pay(52_800), withdraw)
      .when(repay)
      .expectLike({ type: 'RefundPaid', amountPence: 52_800, approvedBy: amina }));
  it('is not paid by one person alone', () =>
    given(receive(), pay(52_800), withdraw)
      .when({ ...repay, approvedBy: dylan })
      .expectRejection('second-person'));
  it('is paid only once', () => given(receive(), pay(52_800), withdraw, repay).when(repay).expectNothing());
  it('must have fallen due', () =>
    given(receive())
      .when({ ...repay, on: day('2026-03-03') })
      .expectRejection('unknown-refund'));
});

describe('a payment reference', () => {
  const paid = { ...pay(52_800), reference: 'BACS 7/1' };
  it('belongs to one payment of a case, even if the payment is sent under another id', () =>
    given(receive(), paid)
      .when({ ...paid, paymentId: 'p2', reference: 'bacs-7-1' })
      .expectRejection('payment-known'));
  it('can be used again once the payment is known not to have arrived', () =>
    given(receive(), paid, { type: 'ReversePayment', paymentId: 'p1', reason: 'Bounced', on: monday })
      .when({ ...paid, paymentId: 'p2' })
      .expectLike({ type: 'PaymentRecorded', paymentId: 'p2' }));
});

describe('the payment of a duplicate case', () => {
  const from = { caseId: '00000000-0000-4000-8000-000000000009', reference: '26/00009/HFUL' } as never;
  const { type: _, on: __, ...payment } = pay(52_800, 'submission');
  const take = { type: 'TakePayment', from, payment, on: monday } as const;
  it('is transferred to the other case, and counts there as paid', () =>
    given(receive({ feeStatedPence: 52_800 }), take)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
  it('is transferred only once', () => given(receive(), take).when(take).expectNothing());
  it('is refunded if both cases were paid for', () => {
    const excess = { type: 'RefundDue', cause: 'overpaid', amountPence: 52_800 } as const;
    given(receive({ feeStatedPence: 52_800 }), pay(52_800))
      .when(take)
      .expectLike({ type: 'PaymentMovedHere' }, excess);
    given(receive(), assess, pay(52_800)).when(take).expectLike({ type: 'PaymentMovedHere' }, excess);
  });
  it('is refunded if the other case has since ended', () =>
    given(receive(), withdraw)
      .when(take)
      .expectLike({ type: 'PaymentMovedHere' }, { type: 'RefundDue', amountPence: 52_800 }));
  it('is not recorded on the duplicate again under the same reference', () =>
    given(receive(), take)
      .when({ ...pay(52_800, 'bank'), reference: payment.reference })
      .expectRejection('payment-known'));
});
