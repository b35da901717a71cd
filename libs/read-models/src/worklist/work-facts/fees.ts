import type { FeeFact } from '#domain';
import type { FeeAnswer } from '#legislation';
import { hidden } from '../../shown.js';
import type { CaseWork, MoneyOfCase } from '../case-work.js';
import { leftOut, type Works } from '../works.js';

const money = (work: CaseWork, change: Partial<MoneyOfCase>): CaseWork => ({
  ...work,
  money: { ...work.money, ...change },
});

const paid = (work: CaseWork, { amountPence }: { readonly amountPence: number }): CaseWork =>
  money(work, { paidPence: work.money.paidPence + amountPence });

const due = (
  work: CaseWork,
  { refundId, amountPence }: { readonly refundId: string; readonly amountPence: number },
): CaseWork => money(work, { refunds: { ...work.money.refunds, [refundId]: amountPence } });

const owedOf = (fee: FeeAnswer): number | null =>
  fee.outcome === 'fee' || fee.outcome === 'no fee' ? fee.totalPence : null;

const notOwed = 'it is kept where it counts';

/** The part of a fee that must still be paid or refunded. */
export const fees: Works<FeeFact> = {
  FeeAssessed: (work, { fee }) => money(work, { owedPence: owedOf(fee), assessed: true }),
  PaymentRecorded: paid,
  PaymentMovedHere: paid,
  PaymentMovedAway: (work, { amountPence }) => money(work, { paidPence: work.money.paidPence - amountPence }),
  StatedPaymentNotCounted: hidden(notOwed),
  RefundBroughtIn: (work, { amountPence }) =>
    money(work, { returnedPence: work.money.returnedPence + amountPence }),
  PaymentReversed: (work, { amountPence, refundsTakenBack }) =>
    refundsTakenBack.reduce(
      (rest, { refundId, amountPence: lessPence }) => {
        const left = (rest.money.refunds[refundId] ?? 0) - lessPence;
        const refunds =
          left > 0 ? { ...rest.money.refunds, [refundId]: left } : leftOut(rest.money.refunds, refundId);
        return money(rest, { refunds });
      },
      money(work, { paidPence: work.money.paidPence - amountPence }),
    ),
  RefundDue: due,
  GuaranteeRefundDue: due,
  RefundNoLongerDue: (work, { refundId }) => money(work, { refunds: leftOut(work.money.refunds, refundId) }),
  RefundOwedBack: hidden('finance asks the applicant for it: the list of statutory fees shows it'),
  RefundPaid: (work, { refundId, amountPence }) =>
    money(work, {
      refunds: leftOut(work.money.refunds, refundId),
      returnedPence: work.money.returnedPence + amountPence,
    }),
};
