import type { FeeFact } from '#domain';
import { paymentInWords } from '../codes.js';
import { day, money, saying, when } from '../plainly.js';
import type { Say, Wordings } from '../wordings.js';

type FeeAnswer = Extract<FeeFact, { type: 'FeeAssessed' }>['fee'];
type MovedTo = Extract<FeeFact, { type: 'PaymentMovedAway' }>['to'];

export const fees: Wordings<FeeFact> = {
  FeeAssessed: ({ fee }) => feeInWords(fee),
  PaymentRecorded: ({ amountPence, paidOn, method, reference, recovers }) =>
    `${money(amountPence)} ${recovers === undefined ? 'was paid' : 'of a refund came back'} ${paymentInWords[method]} on ${day(paidOn)}, reference ${reference}`,
  PaymentReversed: ({ amountPence, reversedOn, reason, refundsTakenBack }) =>
    `The payment of ${money(amountPence)} was reversed on ${day(reversedOn)}${saying(reason)}${when(refundsTakenBack.length > 0, '. Its refunds are no longer due')}`,
  StatedPaymentNotCounted: ({ amountPence, because }) =>
    `The ${money(amountPence)} that the application states as paid does not count here${saying(because)}`,
  PaymentMovedAway: ({ amountPence, to }) =>
    `${money(amountPence)} that was paid here now counts ${placeOf(to)}`,
  PaymentMovedHere: ({ amountPence, from }) =>
    `${money(amountPence)} that was paid on ${from.reference} now counts here`,
  RefundBroughtIn: ({ amountPence, paidOn }) =>
    `${money(amountPence)} was refunded on ${day(paidOn)}, before the case was imported`,
  RefundDue: ({ amountPence, because }) => `${money(amountPence)} must be refunded${saying(because)}`,
  RefundNoLongerDue: ({ amountPence, because }) =>
    `${money(amountPence)} need not be refunded any more${saying(because)}`,
  GuaranteeRefundDue: ({ amountPence, lastDay }) =>
    `${money(amountPence)} must be refunded: the case was not decided by ${day(lastDay)}, the last day of the Planning Guarantee`,
  RefundOwedBack: ({ amountPence, because }) =>
    amountPence > 0
      ? `${money(amountPence)} was refunded although it was not due: the applicant owes it${saying(because)}`
      : `The refund was due after all: the applicant owes nothing back${saying(because)}`,
  RefundPaid: ({ amountPence, paidOn, by, approvedBy }, say) =>
    `${money(amountPence)} was refunded on ${day(paidOn)}. ${twoPaid(by, approvedBy, say)}`,
};

const twoPaid = (by: string, approvedBy: string, say: Say): string =>
  `Paid by ${say.person(by)}, approved by ${say.person(approvedBy)}`;

const placeOf = (to: MovedTo): string => (to.of === 'case' ? `on ${to.reference}` : 'on a charge for advice');

function feeInWords(fee: FeeAnswer): string {
  switch (fee.outcome) {
    case 'fee':
      return `The fee is ${money(fee.totalPence)}`;
    case 'no fee':
      return `No fee is due${saying(fee.because)}`;
    case 'not a planning fee':
      return `No planning fee${saying(fee.because)}`;
    case 'no table in force':
      return `The fee cannot be worked out${saying(fee.because)}`;
    case 'cannot say':
      return `The fee cannot be worked out${saying(fee.problems.map(({ because }) => because).join(' '))}`;
  }
}
